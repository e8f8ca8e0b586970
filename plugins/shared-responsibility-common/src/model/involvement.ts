import { Assignment, InvolvementLetter } from './types';

/**
 * All letters of involvement, in canonical order.
 *
 * @public
 */
export const INVOLVEMENT_LETTERS: readonly InvolvementLetter[] = [
  'R',
  'A',
  'S',
  'C',
  'I',
];

const SEPARATORS = /[\s,;/+&|·.-]+/g;
/** Each letter at most once, in order: most texts are like that already. */
const CANONICAL = /^R?A?S?C?I?$/;

/**
 * A set of letters in canonical order, without separators: `a/R` and `RA` are
 * the same. A text that is not a set of letters comes back as it is, trimmed,
 * for {@link isInvolvement} to tell.
 *
 * @public
 */
export function normaliseInvolvement(text: string): string {
  if (CANONICAL.test(text)) {
    return text;
  }
  const letters = text.replace(SEPARATORS, '').toLocaleUpperCase('en-US');
  return isInvolvement(letters)
    ? INVOLVEMENT_LETTERS.filter(letter => letters.includes(letter)).join('')
    : text.trim();
}

/**
 * Whether a text is a set of the letters R, A, S, C and I, or empty.
 *
 * @public
 */
export function isInvolvement(text: string): boolean {
  return /^[RASCI]*$/.test(text);
}

/**
 * Whether an assignment, in either spelling, has a letter.
 *
 * @public
 */
export function hasLetter(
  assignment: string | Assignment | undefined,
  letter: InvolvementLetter,
): boolean {
  const text =
    typeof assignment === 'string' ? assignment : assignment?.involvement;
  const involvement = normaliseInvolvement(text ?? '');
  return involvement.includes(letter) && isInvolvement(involvement);
}

/**
 * An assignment in its long spelling, with letters in canonical order.
 *
 * @public
 */
export function toAssignment(
  value: string | Assignment | null | undefined,
): Assignment {
  if (value === null || value === undefined) {
    return { involvement: '' };
  }
  if (typeof value === 'string') {
    return { involvement: normaliseInvolvement(value) };
  }
  return {
    ...value,
    involvement: normaliseInvolvement(value.involvement ?? ''),
  };
}
