/**
 * Fails if a relative link or picture in a Markdown file leads nowhere, or if a
 * link names a heading that its page does not have. Addresses of the web are
 * not asked.
 *
 *   node scripts/check-links.mjs
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './lib/paths.mjs';

/** Folders that hold nothing written by hand. */
const skipped = new Set([
  'node_modules',
  '.git',
  '.plinth',
  '.yarn',
  'coverage',
  'dist',
  'dist-types',
]);

function findPages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return skipped.has(entry.name) ? [] : findPages(path);
    }
    const generated = /^(report.*\.api|CHANGELOG)\.md$/.test(entry.name);
    return entry.name.endsWith('.md') && !generated ? [path] : [];
  });
}

function withoutFences(text) {
  return text.replace(/^( *)(```+|~~~+)[^]*?^\1\2/gm, '');
}

/** What is between backticks is shown, not followed. */
function withoutCode(text) {
  return withoutFences(text).replace(/(`+)[^`\n][^]*?\1/g, '');
}

/** Targets of links and pictures, in Markdown and in HTML. */
function findTargets(text) {
  const patterns = [
    /\]\(<?([^)\s>]+)[^)]*\)/g,
    /^ *\[[^\]]+\]: *<?([^\s>]+)/gm,
    /\b(?:href|src|srcset)="([^"\s]+)[^"]*"/g,
  ];
  return patterns
    .flatMap(pattern => [...text.matchAll(pattern)])
    .map(([, target]) => target)
    .filter(target => !/^([a-z][a-z+.-]*:|\/\/)/i.test(target));
}

/** The anchors of a page's headings, as GitHub makes them. */
function findAnchors(path) {
  const headings = withoutFences(readFileSync(path, 'utf8')).matchAll(
    /^#+ +(.*)$/gm,
  );
  return new Set(
    [...headings].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function judgeTarget(page, target) {
  const [path, anchor] = decodeURI(target).split('#');
  const file = path ? join(dirname(page), path) : page;
  if (!existsSync(file)) {
    return `${target} does not exist`;
  }
  const isPage = file.endsWith('.md') && statSync(file).isFile();
  return anchor && isPage && !findAnchors(file).has(anchor)
    ? `${target}: the page has no such heading`
    : undefined;
}

const problems = findPages(root).flatMap(page =>
  findTargets(withoutCode(readFileSync(page, 'utf8')))
    .map(target => judgeTarget(page, target))
    .filter(Boolean)
    .map(problem => `${relative(root, page)}: ${problem}`),
);
problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
