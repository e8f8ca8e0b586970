const MAX_CHARACTERS = 1_000_000;
const MAX_LINES = 10_000;
const MAX_MARKS = 30_000;

const SMALL_CHARACTERS = 100_000;
const SMALL_LINES = 1_000;
const SMALL_MARKS = 2_000;

/** How deep a document may be nested. */
export const MAX_DEPTH = 40;

/** How many values a document may have once its aliases are followed. */
export const MAX_VALUES = 30_000;

/** Keys that are not data to JavaScript; refused wherever they stand. */
export const REFUSED_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/** What reading a text takes time with. */
export interface TextSize {
  characters: number;
  lines: number;
  /** Signs that have a meaning in YAML: about one for each value. */
  marks: number;
}

/** Counts, without reading: it is done before any parser sees the text. */
export function sizeOf(text: string): TextSize {
  let lines = 1;
  let marks = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 10: // line feed
        lines += 1;
        break;
      case 33: // !
      case 34: // "
      case 38: // &
      case 39: // '
      case 42: // *
      case 44: // ,
      case 63: // ?
      case 91: // [
      case 92: // backslash
      case 93: // ]
      case 123: // {
      case 125: // }
        marks += 1;
        break;
      case 45: // -
      case 58: // :
        // An entry or a value only before a space: not in dates and addresses.
        marks += isSpace(text.charCodeAt(index + 1)) ? 1 : 0;
        break;
      default:
    }
  }
  return { characters: text.length, lines, marks };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Why a text is too large to be read; undefined when it is not. */
export function excessOf(size: TextSize): string | undefined {
  const { characters, lines, marks } = size;
  if (characters > MAX_CHARACTERS) {
    return `The document has ${characters} characters; ${MAX_CHARACTERS} (1 MB) are allowed.`;
  }
  if (lines > MAX_LINES) {
    return `The document has ${lines} lines; ${MAX_LINES} are allowed.`;
  }
  if (marks > MAX_MARKS) {
    return `The document has ${marks} signs such as "[", "{", ",", "- " and quotes; ${MAX_MARKS} are allowed.`;
  }
  return undefined;
}

/** Whether the slow parser with the better messages may read a text. */
export function isSmall(size: TextSize): boolean {
  return (
    size.characters <= SMALL_CHARACTERS &&
    size.lines <= SMALL_LINES &&
    size.marks <= SMALL_MARKS
  );
}
