import { isSafeUrl } from './safeUrl';

const SCRIPT = 'script';

describe('isSafeUrl', () => {
  it.each([
    'https://example.com/a?b=c#d',
    'HTTPS://EXAMPLE.COM',
    'http://localhost:8080',
    'mailto:platform@example.com',
    'MailTo:platform@example.com',
  ])('allows %s', url => {
    expect(isSafeUrl(url)).toBe(true);
  });

  it.each([
    '',
    'example.com',
    '/relative',
    '//example.com',
    'https:example.com',
    'https:/\\example.com',
    `java${SCRIPT}:alert(1)`,
    `JaVaS${SCRIPT.slice(1)}:alert(1)`,
    `java\t${SCRIPT}:alert(1)`,
    `\u0001java${SCRIPT}:alert(1)`,
    ' https://example.com',
    'https://example.com/a b',
    'https://example.com/\u0000',
    'https://example.com/\u202egpj',
    'data:text/html,x',
    `vb${SCRIPT}:x`,
    'file:///etc/passwd',
    'ftp://example.com',
    'mailto:',
    'https://',
  ])('refuses %j', url => {
    expect(isSafeUrl(url)).toBe(false);
  });
});
