/**
 * A text on one line without characters that feeds do not allow: control
 * characters, halves of surrogate pairs, and what XML has no place for.
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The same, with line ends and tabs. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, '');
}
