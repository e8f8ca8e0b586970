import { toAssignment } from '../model/involvement';
import { Assignment, Override, Task } from '../model/types';

/** What a task comes to: who does what, and whether that is settled. */
export interface Outcome {
  /** By party id; parties without involvement are absent. */
  assignments: Map<string, Assignment>;
  state: NonNullable<Task['state']>;
  reason?: string;
  decidedBy?: string;
  decidedUntil?: string;
}

/** What an override or an exception puts in place of what was there. */
export type OutcomePatch = Pick<
  Override,
  'assignments' | 'state' | 'reason' | 'decidedBy' | 'decidedUntil'
>;

/** What a task comes to before any override. */
export function defaultOutcome(task: Task): Outcome {
  return {
    assignments: withInvolvement(
      Object.entries(task.assignments).map(([party, assignment]) => [
        party,
        toAssignment(assignment),
      ]),
    ),
    state: task.state ?? 'assigned',
    reason: task.reason,
    decidedBy: task.decidedBy,
    decidedUntil: task.decidedUntil,
  };
}

/** The outcome with a patch applied: parties that it names get its assignment. */
export function patchOutcome(
  outcome: Outcome,
  override: OutcomePatch,
): Outcome {
  const assignments = new Map(outcome.assignments);
  for (const [party, assignment] of Object.entries(override.assignments)) {
    assignments.set(party, toAssignment(assignment));
  }
  return {
    ...outcome,
    ...(override.state && {
      state: override.state,
      reason: override.reason,
      decidedBy: override.decidedBy,
      decidedUntil: override.decidedUntil,
    }),
    assignments: withInvolvement([...assignments]),
  };
}

/** Ids of the parties whose assignment differs. */
export function changedParties(before: Outcome, after: Outcome): string[] {
  const parties = new Set([
    ...before.assignments.keys(),
    ...after.assignments.keys(),
  ]);
  return [...parties].filter(
    party =>
      assignmentKey(before.assignments.get(party)) !==
      assignmentKey(after.assignments.get(party)),
  );
}

/** Equal for equal outcomes. */
export function outcomeKey(outcome: Outcome): string {
  return JSON.stringify([
    outcome.state,
    outcome.reason,
    [...outcome.assignments]
      .map(([party, assignment]) => [party, assignmentKey(assignment)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function assignmentKey(assignment: Assignment | undefined): string {
  return JSON.stringify(
    assignment && [
      assignment.involvement,
      assignment.duty,
      assignment.runbook,
      assignment.due,
      assignment.marks,
    ],
  );
}

function withInvolvement(
  entries: Array<[string, Assignment]>,
): Map<string, Assignment> {
  return new Map(
    entries.filter(([, assignment]) => assignment.involvement !== ''),
  );
}
