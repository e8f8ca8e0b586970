import {
  Assignment,
  InvolvementLetter,
  Override,
  Task,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { StateChange } from './edits';
import { ownerInvolvement, toggleLetter } from '../../LetterToggles/letters';
import { Scope, assignmentIn, isDefaultScope, overrideIn } from './scope';

/** Adds a letter to a cell, or takes it away; the duty's text stays. */
export function withLetterToggled(
  task: Task,
  party: string,
  scope: Scope,
  letter: InvolvementLetter,
): Task {
  const assignment = assignmentIn(task, party, scope);
  return withAssignment(task, party, scope, {
    ...assignment,
    involvement: toggleLetter(assignment.involvement, letter),
  });
}

/** Makes a party an owner of the task, or no longer; the others follow. */
export function withOwnerToggled(
  task: Task,
  party: string,
  scope: Scope,
  parties: string[],
): Task {
  const owners = new Set(
    parties.filter(id => assignmentIn(task, id, scope).involvement),
  );
  if (!owners.delete(party)) {
    owners.add(party);
  }
  const involvement = ownerInvolvement(owners.size);
  return parties.reduce((result, id) => {
    const before = assignmentIn(task, id, scope);
    const after = owners.has(id) ? involvement : '';
    return before.involvement === after
      ? result
      : withAssignment(result, id, scope, { ...before, involvement: after });
  }, task);
}

/** Puts an assignment into a cell; one that says nothing is removed. */
export function withAssignment(
  task: Task,
  party: string,
  scope: Scope,
  assignment: Assignment,
): Task {
  const next = withoutEmpty(assignment);
  if (isDefaultScope(scope)) {
    return { ...task, assignments: put(task.assignments, party, next) };
  }
  return withOverride(task, scope, override => ({
    ...override,
    assignments: {
      ...override.assignments,
      [party]: next ?? { involvement: '' },
    },
  }));
}

/** Takes back what a scope says about a cell, so that the default holds again. */
export function withInherited(task: Task, party: string, scope: Scope): Task {
  if (isDefaultScope(scope) || !overrideIn(task, scope)) {
    return task;
  }
  return withOverride(task, scope, override => ({
    ...override,
    assignments: put(override.assignments, party, undefined),
  }));
}

/** Changes state and reason, of the task or of what a scope makes of it. */
export function withState(task: Task, scope: Scope, change: StateChange): Task {
  const tidy = <T extends StateChange>(holder: T): T => {
    const next = withoutUndefined({ ...holder, ...change });
    const assumed = isDefaultScope(scope) ? 'assigned' : task.state;
    if (next.state === (assumed ?? 'assigned')) {
      delete next.state;
    }
    if (next.state === undefined || next.state === 'assigned') {
      delete next.reason;
    }
    if (next.state !== 'undecided') {
      delete next.decidedBy;
      delete next.decidedUntil;
    }
    return next;
  };
  return isDefaultScope(scope)
    ? tidy(task)
    : withOverride(task, scope, override => tidy(override));
}

/** Changes the override of a scope; makes it when needed, drops it when it says nothing. */
function withOverride(
  task: Task,
  scope: Scope,
  change: (override: Override) => Override,
): Task {
  const overrides = task.overrides ?? [];
  const existing = overrideIn(task, scope);
  const next = change(existing ?? { ...scope, assignments: {} });
  const says =
    Object.keys(next.assignments).length > 0 || next.state !== undefined;
  const changed = existing
    ? overrides.flatMap(override => {
        if (override !== existing) {
          return [override];
        }
        return says ? [next] : [];
      })
    : [...overrides, ...(says ? [next] : [])];
  const { overrides: _, ...rest } = task;
  return changed.length > 0 ? { ...rest, overrides: changed } : rest;
}

/** A task without any trace of a party. */
export function withoutParty(task: Task, party: string): Task {
  return {
    ...task,
    assignments: put(task.assignments, party, undefined),
    ...(task.overrides && {
      overrides: task.overrides.map(override => ({
        ...override,
        assignments: put(override.assignments, party, undefined),
      })),
    }),
  };
}

/** A task without what a variant changes about it. */
export function withoutVariant(task: Task, variant: string): Task {
  if (!task.overrides) {
    return task;
  }
  const { overrides, ...rest } = task;
  const kept = overrides.filter(override => override.variant !== variant);
  return kept.length > 0 ? { ...rest, overrides: kept } : rest;
}

function withoutEmpty(assignment: Assignment): Assignment | undefined {
  const next = withoutUndefined(assignment);
  return Object.keys(next).length === 1 && next.involvement === ''
    ? undefined
    : next;
}

/** Absent and empty texts are not written down. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, entry]) =>
        entry !== undefined && (entry !== '' || key === 'involvement'),
    ),
  ) as T;
}

function put(
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
