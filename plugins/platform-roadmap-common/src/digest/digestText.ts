import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import { Digest, DigestLinks } from './types';

/**
 * A digest as plain text, for the text part of a message.
 *
 * @public
 */
export function digestText(
  digest: Digest,
  options: { links?: Pick<DigestLinks, 'roadmap' | 'subscription'> } = {},
): string {
  const { roadmap, subscription } = options.links ?? {};
  return [
    oneLine(digest.title),
    `${digest.summary.map(oneLine).join('. ')}.`,
    ...digest.sections.map(({ title, lines, more }) =>
      [
        title.toLocaleUpperCase('en-US'),
        ...lines.map(({ text }) => `- ${oneLine(text)}`),
        ...(more ? [`- and ${more} more`] : []),
      ].join('\n'),
    ),
    ...linkLine('The roadmap', roadmap),
    ...linkLine('Change or end these messages', subscription),
  ].join('\n\n');
}

function linkLine(text: string, url?: string): string[] {
  return url && isSafeUrl(url) ? [`${text}: ${url}`] : [];
}

/** Nothing that somebody wrote begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
