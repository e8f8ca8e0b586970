import { isSafeUrl } from '../document';

/**
 * A text on one line in which nothing is read as Markdown or HTML: no table
 * cell ends, no link, tag, emphasis or heading begins.
 *
 * @public
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&#!]/g, sign => `\\${sign}`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * A link; only its text when the address is not one that may be followed.
 *
 * @public
 */
export function markdownLink(options: { text: string; url: string }): string {
  const { text, url } = options;
  const address = url.replace(
    /[<>|\\`"]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toLocaleUpperCase('en-US')}`,
  );
  return isSafeUrl(url)
    ? `[${escapeMarkdown(text)}](<${address}>)`
    : escapeMarkdown(text);
}

/**
 * A GFM table of cells that are Markdown already.
 *
 * @public
 */
export function markdownTable(options: {
  headings: string[];
  rows: string[][];
}): string {
  const toLine = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    toLine(options.headings),
    toLine(options.headings.map(() => '---')),
    ...options.rows.map(toLine),
  ].join('\n');
}
