import { Party } from '../model/types';
import { isAccountable } from './accountable';
import { ComposedMatrix, ComposedRow, ResponsibilityConflict } from './types';

/**
 * Canonical tasks for which different people are accountable in the same scope:
 * one declaring entity and one environment. A row without environments counts
 * for all of them.
 */
export function findConflicts(options: {
  rows: ComposedRow[];
  matrices: ComposedMatrix[];
}): ResponsibilityConflict[] {
  const matrices = new Map(
    options.matrices.map(matrix => [matrix.serviceRef, matrix]),
  );
  const groups = new Map<string, ComposedRow[]>();
  for (const row of options.rows) {
    if (row.canonical && row.state === 'assigned') {
      const key = `${row.canonical} ${row.declaredBy}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  }

  const conflicts = new Map<string, ResponsibilityConflict>();
  for (const rows of groups.values()) {
    for (const scope of scopesOf(rows)) {
      const inScope = rows.filter(
        row =>
          scope === undefined ||
          row.environments.length === 0 ||
          row.environments.includes(scope),
      );
      const answering = inScope.map(row => ({
        row,
        people: accountablePeople(row, matrices.get(row.serviceRef)),
      }));
      const people = new Set(answering.flatMap(entry => entry.people));
      if (people.size > 1) {
        const ids = answering
          .filter(entry => entry.people.length > 0)
          .map(entry => entry.row.id);
        conflicts.set(ids.join(' '), {
          canonical: rows[0].canonical ?? '',
          rows: ids,
        });
      }
    }
  }
  return [...conflicts.values()];
}

/** The environments in which rows can meet; one scope when none is named. */
function scopesOf(rows: ComposedRow[]): Array<string | undefined> {
  const named = new Set(rows.flatMap(row => row.environments));
  return named.size > 0 ? [...named].sort() : [undefined];
}

function accountablePeople(
  row: ComposedRow,
  matrix: ComposedMatrix | undefined,
): string[] {
  if (!matrix) {
    return [];
  }
  return Object.entries(row.assignments)
    .filter(([, assignment]) => isAccountable(assignment, matrix.scheme))
    .map(([partyId]) => {
      const party = matrix.parties.find(candidate => candidate.id === partyId);
      return holderOf({ party, partyId, row });
    });
}

/** Who sits in a party's seat, comparable between matrices. */
function holderOf(options: {
  party: Party | undefined;
  partyId: string;
  row: ComposedRow;
}): string {
  const { party, partyId, row } = options;
  if (party?.resolve === 'component-owner' || partyId === 'consumer') {
    return row.answeredBy ?? 'consumer';
  }
  return (
    party?.group ??
    `${partyId} ${party?.title.toLocaleLowerCase('en-US') ?? ''}`
  );
}
