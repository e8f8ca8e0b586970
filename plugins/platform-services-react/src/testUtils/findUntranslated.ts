/** Of which a date can consist, alone or with a year. */
const MONTHS = (['long', 'short'] as const).flatMap(month =>
  Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat('en-GB', { month }).format(
      new Date(2026, index, 1),
    ),
  ),
);

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];

/** What Intl says in the reader's language, and the letters of RASCI. */
const NOT_MESSAGES = [
  /(?:in )?\d+ (?:year|month|week|day|hour|minute|second)s?(?: ago)?/g,
  /\d{1,2} \p{L}{3,9}(?: \d{4})?/gu,
  /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g,
  new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g'),
  /\b(?:yesterday|tomorrow|today|last year|next year|last month|next month)\b/g,
  /(?<!\p{L})[RASCI]{1,5}(?!\p{L})/gu,
];

/** What Backstage and its test app put around and into our part. */
const OF_BACKSTAGE = [
  'test',
  'Opens in a new window',
  '0 notifications.',
  'sidebar nav',
  'Breadcrumbs',
];

/**
 * Options of {@link findUntranslated}.
 *
 * @public
 */
export interface FindUntranslatedOptions {
  /** What is looked through. */
  root: Element;
  /** What comes from data and has no translation, such as names; see {@link textsIn}. */
  data: string[];
}

/**
 * Texts and labels on a page that came neither out of a translation in brackets
 * nor from data.
 *
 * @public
 */
export function findUntranslated(options: FindUntranslatedOptions): string[] {
  const { root } = options;
  const data = [...new Set([...OF_BACKSTAGE, ...options.data])].sort(
    (a, b) => b.length - a.length,
  );
  const labels = [...root.querySelectorAll('*')].flatMap(element =>
    ATTRIBUTES.flatMap(name => element.getAttribute(name) ?? []),
  );
  return [...textsOf(root), ...labels.map(outsideOfBrackets)].filter(text =>
    /\p{L}/u.test(withoutData(text, data)),
  );
}

/** Text nodes, without what is in brackets; these may begin in one and end in another. */
function textsOf(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let depth = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.closest('style, script, pre, code')) {
      continue;
    }
    let outside = '';
    for (const character of node.textContent ?? '') {
      if (character === '⟦') {
        depth += 1;
      } else if (character === '⟧') {
        depth -= 1;
      } else if (depth === 0) {
        outside += character;
      }
    }
    texts.push(outside);
  }
  return texts;
}

function outsideOfBrackets(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest;
}

function withoutData(text: string, data: string[]): string {
  if (data.includes(text.trim())) {
    return '';
  }
  const words = data
    .filter(({ length }) => length > 2)
    .reduce((rest, each) => rest.replaceAll(each, ' '), text);
  return NOT_MESSAGES.reduce((rest, each) => rest.replace(each, ' '), words);
}
