import {
  Assignment,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * What is written down of something: neither what is absent nor empty texts and
 * lists, but letters and assignments always.
 */
export function written<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, entry]) =>
        key === 'involvement' || (entry !== undefined && !isEmpty(entry)),
    ),
  ) as T;
}

function isEmpty(entry: unknown): boolean {
  return entry === '' || (Array.isArray(entry) && entry.length === 0);
}

/** Assignments with another one for a party; without: the party has none. */
export function put(
  assignments: Record<string, string | Assignment>,
  party: string,
  assignment: Assignment | undefined,
): Record<string, Assignment> {
  const next = Object.fromEntries(
    Object.entries(assignments).map(([id, value]) => [id, toAssignment(value)]),
  );
  if (assignment) {
    next[party] = assignment;
  } else {
    delete next[party];
  }
  return next;
}
