import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { parseYamlDocument } from './parseYamlDocument';

const schema: JsonObject = {
  type: 'object',
  required: ['kind', 'spec'],
  additionalProperties: false,
  properties: {
    kind: { const: 'Note' },
    spec: {
      type: 'object',
      additionalProperties: false,
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 200 },
        phase: { enum: ['request', 'operate'] },
        url: { type: 'string', format: 'uri' },
        until: { type: 'string', format: 'date' },
        every: { type: 'string', format: 'duration' },
        owner: { type: 'string', format: 'entity-ref' },
        count: { type: 'integer', minimum: 1 },
        marks: { type: 'array', items: { type: 'string' }, maxItems: 3 },
        duties: {
          type: 'object',
          propertyNames: { pattern: '^[a-z]+$' },
          additionalProperties: {
            type: ['string', 'object'],
            pattern: '^[RA]*$',
            patternErrorMessage: 'use the letters R and A',
            required: ['involvement'],
            additionalProperties: false,
            properties: { involvement: { type: 'string' } },
          },
        },
      },
    },
  },
};

function parse(text: string) {
  return parseYamlDocument<{ spec: Record<string, unknown> }>({
    text,
    kind: 'Note',
    schema,
  });
}

function summary(text: string) {
  return parse(text).findings.map(
    ({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`,
  );
}

describe('parseYamlDocument', () => {
  it('returns the document and finds places in it', () => {
    const parsed = parse(
      [
        'kind: Note',
        'spec:',
        '  title: 2026.10',
        '  marks: [1, 007]',
        '  until: 2026-12-01',
        '  every: P90D',
        '  duties:',
        '    platform: RA',
        '    consumer:',
        '      involvement: A',
      ].join('\r\n'),
    );
    expect(parsed.findings).toEqual([]);
    expect(parsed.document?.spec).toEqual({
      title: '2026.10',
      marks: ['1', '007'],
      until: '2026-12-01',
      every: 'P90D',
      duties: { platform: 'RA', consumer: { involvement: 'A' } },
    });
    expect(parsed.locate(['spec', 'marks', 1])).toEqual({
      line: 4,
      column: 14,
    });
    expect(parsed.locate(['spec', 'duties', 'consumer'])).toEqual({
      line: 9,
      column: 5,
    });
    expect(parsed.locate(['spec', 'duties', 'consumer', 'duty'])).toEqual({
      line: 9,
      column: 5,
    });
  });

  it('says field, value and what is allowed', () => {
    expect(
      summary(
        [
          'kind: Note',
          'spec:',
          '  titel: x',
          '  phase: operat',
          '  url: JavaScript:alert(1)',
          '  until: 2026-02-30',
          '  every: 90 days',
          '  owner: "group:default/"',
          '  count: 0',
          '  marks: [a, b, c, d]',
          '  duties:',
          '    platform: RAX',
          '    consumer: {duty: x}',
          '    Nobody 1: R',
          '    provider: [R]',
        ].join('\n'),
      ).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    ).toEqual([
      '3:3 schema "titel" is not a field of spec; did you mean "title"?',
      '4:10 schema spec.phase is "operat"; use one of request, operate (did you mean "operate"?).',
      '5:8 schema spec.url is "JavaScript:alert(1)"; it must be an address that starts with https://, http:// or mailto:, without spaces.',
      '6:10 schema spec.until is "2026-02-30"; it must be a day written YYYY-MM-DD, such as 2026-12-01.',
      '7:10 schema spec.every is "90 days"; it must be an ISO 8601 duration, such as P90D or PT4H.',
      '8:10 schema spec.owner is "group:default/"; it must be a reference to an entity, such as group:default/data-platform or data-platform.',
      '9:10 schema spec.count is 0; it must be >= 1.',
      '10:3 schema spec.marks is a list of 4; it may have at most 3 entries.',
      '12:15 schema spec.duties.platform is "RAX"; use the letters R and A.',
      '13:5 schema spec.duties.consumer lacks "involvement".',
      '13:16 schema "duty" is not a field of spec.duties.consumer; known are involvement.',
      '14:5 schema "Nobody 1" cannot be used as a name in spec.duties; use letters, digits, ".", "_" and "-".',
      '15:5 schema spec.duties.provider is a list of 1; it must be text or a group of fields.',
    ]);
  });

  it('reports syntax with its place', () => {
    expect(summary('')).toEqual(['1:1 syntax The document is empty.']);
    expect(summary('kind: Note\nspec:\n\ttitle: x')).toEqual([
      expect.stringMatching(/^3:1 syntax .*[Tt]ab/),
    ]);
    expect(summary('kind: Note\nspec: [')[0]).toMatch(/^2:8 syntax /);
    expect(summary('kind: Note\nspec: {}\nkind: Note')).toEqual([
      '3:1 syntax "kind" is there twice; the second one would replace the first.',
    ]);
    const twoDocuments = 'kind: Note\n---\nkind: Note';
    for (const text of [
      twoDocuments,
      `${twoDocuments}\n${'\n'.repeat(2000)}`,
    ]) {
      expect(summary(text)).toEqual([
        expect.stringMatching(/^2:1 syntax Another document begins here\./),
      ]);
    }
    expect(summary('kind: Roadmap\nspec: 7')).toEqual([
      '1:7 schema kind is "Roadmap"; it must be "Note".',
    ]);
    expect(summary('just text')).toEqual([
      'undefined:undefined schema The document must be a Note: a group of fields.',
    ]);
  });

  it('refuses keys that JavaScript gives a meaning', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const parsed = parse(
        `kind: Note\nspec:\n  duties:\n    ${key}: {polluted: true}`,
      );
      expect(parsed.document).toBeUndefined();
      expect(parsed.findings).toMatchObject([
        { rule: 'syntax', line: 4, path: ['spec', 'duties', key] },
      ]);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses texts with a NUL, however it is written', () => {
    const text = [
      'kind: Note',
      'spec:',
      '  title: "a\\0b"',
      '  marks: [x, "\\x00", &nul "\\u0000", *nul]',
      '  duties: {"a\\0": R}',
    ].join('\n');
    const found = [
      '3:10 schema spec.title holds a NUL ("\\0"), which cannot be stored; leave it out.',
      expect.stringMatching(/^4:14 schema spec\.marks\[1\] holds a NUL/),
      expect.stringMatching(/^4:\d+ schema spec\.marks\[2\] holds a NUL/),
      expect.stringMatching(/^4:\d+ schema spec\.marks\[3\] holds a NUL/),
      expect.stringMatching(/^5:\d+ schema The key "a\\u0000" holds a NUL/),
    ];
    expect(summary(text)).toEqual(expect.arrayContaining(found));
    // Read by the other parser.
    const long = `${text}\n${'# long\n'.repeat(2_000)}`;
    expect(summary(long)).toEqual(expect.arrayContaining(found));
    expect(parse(text).document).toBeUndefined();
  });

  it('refuses what is too large, too deep, or grows without end', () => {
    expect(parse('x'.repeat(1_000_001)).findings[0].message).toMatch(/1 MB/);
    expect(parse('a\n'.repeat(30_000)).findings[0].message).toMatch(/lines/);
    expect(parse(`[${'1,'.repeat(70_000)}]`).findings[0].message).toMatch(
      /signs/,
    );
    expect(parse('['.repeat(20_000)).findings.length).toBeGreaterThan(0);
    expect(
      parse(`a: ${'['.repeat(60)}${']'.repeat(60)}`).findings[0].message,
    ).toMatch(/levels deep/);
    const bomb = ['a: &a0 [x]'];
    for (let level = 1; level < 30; level++) {
      bomb.push(`b${level}: &a${level} [${`*a${level - 1},`.repeat(9)} x]`);
    }
    expect(parse(bomb.join('\n')).findings[0].message).toMatch(/aliases/);
    expect(parse('a: &a [*a]').findings[0].message).toMatch(/levels deep/);
    expect(parse('a: *b').findings[0].rule).toBe('syntax');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[\s\[\]{}:,&*?|>'"a-c-]*$/),
          fc.json(),
        ),
        text => {
          expect(parse(text).findings.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
