import {
  escapeMarkdown,
  markdownLink,
} from '@plinth/backstage-plugin-platform-services-common/markdown';
import { Digest, DigestLine, DigestLinks } from './types';

/**
 * A digest as Markdown. Nothing in it that somebody wrote is read as Markdown
 * or HTML.
 *
 * @param options - `links`: see {@link DigestLinks}; `level`: of the first
 *   heading, 1 to 5, default 1
 * @public
 */
export function digestMarkdown(
  digest: Digest,
  options: { links?: DigestLinks; level?: number } = {},
): string {
  const { links = {}, level = 1 } = options;
  const heading = '#'.repeat(level);
  return [
    `${heading} ${escapeMarkdown(digest.title)}`,
    `${digest.summary.map(escapeMarkdown).join('. ')}.`,
    ...digest.sections.flatMap(({ title, lines, more }) => [
      `${heading}# ${escapeMarkdown(title)}`,
      [
        ...lines.map(line => `- ${lineWith(line, links)}`),
        ...(more ? [`- and ${more} more`] : []),
      ].join('\n'),
    ]),
    ...(links.roadmap
      ? [markdownLink({ text: 'The roadmap', url: links.roadmap })]
      : []),
    ...(links.subscription
      ? [
          markdownLink({
            text: 'Change or end these messages',
            url: links.subscription,
          }),
        ]
      : []),
  ].join('\n\n');
}

function lineWith({ text, itemKey }: DigestLine, links: DigestLinks): string {
  const url = itemKey === undefined ? undefined : links.item?.(itemKey);
  return url ? markdownLink({ text, url }) : escapeMarkdown(text);
}
