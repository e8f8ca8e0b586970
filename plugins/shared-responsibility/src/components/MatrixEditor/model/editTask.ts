import {
  Assignment,
  InvolvementLetter,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ownerInvolvement, toggleLetter } from '../../LetterToggles/letters';
import { withOverride } from './editOverrides';
import { StateChange } from './edits';
import { Scope, assignmentIn, isDefaultScope, overrideIn } from './scope';
import { put, written } from './written';

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
    const next = written({ ...holder, ...change });
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

function withoutEmpty(assignment: Assignment): Assignment | undefined {
  const next = written(assignment);
  return Object.keys(next).length === 1 && next.involvement === ''
    ? undefined
    : next;
}
