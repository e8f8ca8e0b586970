import {
  Task,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { withOverrides } from './editOverrides';
import { put, written } from './written';

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
  return withOverrides(
    task,
    task.overrides?.filter(override => override.variant !== variant),
  );
}

/** A task without the activity, if it is the one. */
export function withoutActivity(task: Task, activity: string): Task {
  return task.activity === activity
    ? written({ ...task, activity: undefined })
    : task;
}

/** A task without any reference to a footnote. */
export function withoutMark(task: Task, mark: string): Task {
  const clean = (assignments: Task['assignments']) =>
    Object.fromEntries(
      Object.entries(assignments).map(([party, value]) => {
        const assignment = toAssignment(value);
        const marks = assignment.marks?.filter(each => each !== mark);
        return [party, written({ ...assignment, ...(marks && { marks }) })];
      }),
    );
  return {
    ...task,
    assignments: clean(task.assignments),
    ...(task.overrides && {
      overrides: task.overrides.map(override => ({
        ...override,
        assignments: clean(override.assignments),
      })),
    }),
  };
}
