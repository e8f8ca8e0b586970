import {
  Assignment,
  EffectiveRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ownerInvolvement } from '../LetterToggles';

/** The terms of an exception while they are being written. */
export interface DraftTerms {
  /** By party. */
  letters: Record<string, string>;
  /** `YYYY-MM-DD`, or empty. */
  expires: string;
}

/** The terms to begin with: everything as it is now. */
export function startTerms(row: EffectiveRow | undefined): DraftTerms {
  return {
    letters: Object.fromEntries(
      Object.entries(row?.assignments ?? {}).map(([party, assignment]) => [
        party,
        assignment.involvement,
      ]),
    ),
    expires: '',
  };
}

/** Makes a party an owner, or no longer; the others follow. */
export function toggleOwner(terms: DraftTerms, party: string): DraftTerms {
  const owners = new Set(
    Object.keys(terms.letters).filter(id => terms.letters[id]),
  );
  if (!owners.delete(party)) {
    owners.add(party);
  }
  const involvement = ownerInvolvement(owners.size);
  return {
    ...terms,
    letters: Object.fromEntries(
      [...Object.keys(terms.letters), party].map(id => [
        id,
        owners.has(id) ? involvement : '',
      ]),
    ),
  };
}

/** The assignments that differ from those of the row; duties stay with their party. */
export function changedAssignments(
  row: EffectiveRow,
  terms: DraftTerms,
): Record<string, Assignment> {
  return Object.fromEntries(
    Object.entries(terms.letters)
      .filter(
        ([party, letters]) =>
          letters !== (row.assignments[party]?.involvement ?? ''),
      )
      .map(([party, involvement]) => [
        party,
        involvement
          ? { ...row.assignments[party], involvement }
          : { involvement },
      ]),
  );
}
