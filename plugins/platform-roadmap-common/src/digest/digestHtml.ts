import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import { Digest, DigestLine, DigestLinks, DigestSection } from './types';

/** Mail readers drop style sheets, so that every element carries its own. */
const STYLES = {
  body: 'margin:0;padding:0;background:#f4f5f7',
  outer: 'background:#f4f5f7',
  card: 'max-width:640px;background:#ffffff;font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1f2933;text-align:left',
  cell: 'padding:24px',
  title: 'margin:0 0 8px;font-size:20px;line-height:1.3',
  summary: 'margin:0 0 16px;color:#52606d',
  heading: 'margin:20px 0 6px;font-size:16px',
  list: 'margin:0;padding-left:20px',
  item: 'margin:0 0 4px;overflow-wrap:anywhere',
  link: 'color:#0b5cad',
  foot: 'margin:24px 0 0;font-size:13px;color:#52606d',
};

/**
 * A digest as an HTML document that mail readers show as it is: inline styles,
 * no scripts, no pictures, nothing that is loaded. Everything that somebody
 * wrote is escaped.
 *
 * @public
 */
export function digestHtml(
  digest: Digest,
  options: { links?: DigestLinks } = {},
): string {
  const { links = {} } = options;
  const foot = [
    link({ text: 'Open the roadmap', url: links.roadmap }),
    link({ text: 'Change or end these messages', url: links.subscription }),
  ].filter(each => each !== '');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(digest.title)}</title>`,
    '</head>',
    `<body style="${STYLES.body}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLES.outer}"><tr><td align="center">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLES.card}"><tr><td style="${STYLES.cell}">`,
    `<h1 style="${STYLES.title}">${escapeHtml(digest.title)}</h1>`,
    `<p style="${STYLES.summary}">${escapeHtml(
      digest.summary.join('. '),
    )}.</p>`,
    ...digest.sections.flatMap(section => sectionHtml(section, links)),
    ...(foot.length > 0
      ? [`<p style="${STYLES.foot}">${foot.join(' &middot; ')}</p>`]
      : []),
    '</td></tr></table>',
    '</td></tr></table>',
    '</body>',
    '</html>',
  ].join('\n');
}

function sectionHtml(
  { title, lines, more }: DigestSection,
  links: DigestLinks,
): string[] {
  return [
    `<h2 style="${STYLES.heading}">${escapeHtml(title)}</h2>`,
    `<ul style="${STYLES.list}">`,
    ...lines.map(
      line => `<li style="${STYLES.item}">${lineHtml(line, links)}</li>`,
    ),
    ...(more ? [`<li style="${STYLES.item}">and ${more} more</li>`] : []),
    '</ul>',
  ];
}

function lineHtml({ text, itemKey }: DigestLine, links: DigestLinks): string {
  const url = itemKey === undefined ? undefined : links.item?.(itemKey);
  return link({ text, url }) || escapeHtml(text);
}

/** Empty when there is no address that may be followed. */
function link({ text, url }: { text: string; url?: string }): string {
  return url && isSafeUrl(url)
    ? `<a href="${escapeHtml(url)}" style="${STYLES.link}">${escapeHtml(
        text,
      )}</a>`
    : '';
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
