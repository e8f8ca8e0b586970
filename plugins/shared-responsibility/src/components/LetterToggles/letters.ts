import {
  InvolvementLetter,
  Scheme,
  normaliseInvolvement,
} from '@plinth/backstage-plugin-shared-responsibility-common';

const LETTERS: Record<Scheme, InvolvementLetter[]> = {
  raci: ['R', 'A', 'C', 'I'],
  'raci-implied-r': ['R', 'A', 'C', 'I'],
  rasci: ['R', 'A', 'S', 'C', 'I'],
  rci: ['R', 'C', 'I'],
  owner: [],
};

/** The letters that can be typed into a cell; none under `owner`. */
export function lettersOf(scheme: Scheme): InvolvementLetter[] {
  return LETTERS[scheme];
}

/** A set of letters with one more or one less. */
export function toggleLetter(
  involvement: string,
  letter: InvolvementLetter,
): string {
  return involvement.includes(letter)
    ? involvement.replace(letter, '')
    : normaliseInvolvement(involvement + letter);
}

/** What a cell of the scheme `owner` says: `RA` for one owner, `R` for each of several. */
export function ownerInvolvement(owners: number): string {
  return owners === 1 ? 'RA' : 'R';
}
