import { INVOLVEMENT_LETTERS } from '../../model/involvement';

/** A cell's text without footnote marks, and the marks. */
export interface MarkedText {
  bare: string;
  marks: string[];
}

/** What a cell says beside names or letters. */
export type OpenWord = 'blank' | 'notApplicable' | 'undecided';

/** What a cell of a table of letters says. */
export interface LettersCell {
  /** In canonical order; empty: no involvement. */
  letters: string;
  open?: Exclude<OpenWord, 'blank'>;
}

const MARK =
  /\[([^\]]{1,10})\]|\((\d{1,2})\)|\^(\d{1,2})|([*†‡§]+)|([⁰¹²³⁴-⁹]+)/g;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const WORDS = new Map([
  ['RESPONSIBLE', 'R'],
  ['ACCOUNTABLE', 'A'],
  ['SUPPORT', 'S'],
  ['SUPPORTS', 'S'],
  ['SUPPORTIVE', 'S'],
  ['CONSULTED', 'C'],
  ['INFORMED', 'I'],
]);

/** Takes footnote marks out of a cell: `P[1]`, `I*`, `C¹`, `R (2)`. */
export function splitMarks(text: string): MarkedText {
  const marks: string[] = [];
  const bare = text.replace(
    MARK,
    (_, bracket, parenthesis, caret, symbol, superscript) => {
      marks.push(
        bracket?.trim() ??
          parenthesis ??
          caret ??
          symbol ??
          [...superscript].map(sign => SUPERSCRIPTS.indexOf(sign)).join(''),
      );
      return '';
    },
  );
  return {
    bare: bare.replace(/\s+/g, ' ').trim(),
    marks: [...new Set(marks)],
  };
}

/** Reads a text as nothing, not applicable, or still to be agreed. */
export function readOpenWord(bare: string): OpenWord | undefined {
  if (/^([-–—.]*|none|nobody)$/i.test(bare)) {
    return 'blank';
  }
  if (/^(n\s?[/.]?\s?a\.?|not applicable)$/i.test(bare)) {
    return 'notApplicable';
  }
  const undecided =
    /^(tb[acdn]|\?+|((as )?per |see )?(the )?(sow|statement of work)|to be (agreed|confirmed|decided|defined|determined|discussed))$/i;
  return undecided.test(bare) ? 'undecided' : undefined;
}

/** Reads letters in any order and with separators; undefined: not understood. */
export function readLetters(bare: string): LettersCell | undefined {
  const whole = readOpenWord(bare);
  if (whole) {
    return { letters: '', ...(whole !== 'blank' && { open: whole }) };
  }
  let letters = '';
  let open: LettersCell['open'];
  for (const part of bare.split(/\s*(?:[\s,;/+&|·]|\band\b)\s*/i)) {
    const token = part.toLocaleUpperCase('en-US');
    const word = readOpenWord(part);
    if (token === '' || word === 'blank') {
      continue;
    }
    if (word) {
      open = word;
      continue;
    }
    const added = WORDS.get(token) ?? token;
    if (!isLetterSet(added)) {
      return undefined;
    }
    letters += added;
  }
  return {
    letters: INVOLVEMENT_LETTERS.filter(letter =>
      letters.includes(letter),
    ).join(''),
    ...(open && { open }),
  };
}

/** How marks are written where nothing else is known: `[1]`, `*`. */
export function writeMarks(marks: string[] | undefined): string {
  return (marks ?? [])
    .map(mark => (/^[*†‡§]+$/.test(mark) ? mark : `[${mark}]`))
    .join('');
}

function isLetterSet(token: string): boolean {
  return /^[RASCI]{1,5}$/.test(token) && new Set(token).size === token.length;
}
