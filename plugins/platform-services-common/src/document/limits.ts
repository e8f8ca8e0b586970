const MAX_CHARACTERS = 1_000_000;
const MAX_LINES = 20_000;
const MAX_MARKS = 60_000;

/** How deep a document may be nested. */
export const MAX_DEPTH = 40;

/** How many values a document may have once its aliases are followed. */
export const MAX_VALUES = 200_000;

/** Keys that are not data to JavaScript; refused wherever they stand. */
export const REFUSED_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/**
 * Why a text is too large to be read; undefined when it is not. Reading takes
 * time with the number of lines and of signs that have a meaning in YAML, so
 * these are counted before the parser sees the text.
 */
export function excessOf(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) {
    return `The document has ${text.length} characters; ${MAX_CHARACTERS} (1 MB) are allowed.`;
  }
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
      case 93: // ]
      case 123: // {
      case 125: // }
        marks += 1;
        break;
      default:
    }
  }
  if (lines > MAX_LINES) {
    return `The document has ${lines} lines; ${MAX_LINES} are allowed.`;
  }
  if (marks > MAX_MARKS) {
    return `The document has ${marks} signs such as "[", "{", "," and quotes; ${MAX_MARKS} are allowed.`;
  }
  return undefined;
}
