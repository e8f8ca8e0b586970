import {
  Override,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { OverrideChange } from './edits';
import { Scope, overrideIn } from './scope';
import { written } from './written';

/** Changes the override of a scope; makes it when needed, drops it when it says nothing. */
export function withOverride(
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
  return withOverrides(task, changed);
}

/** Changes the condition of one of a task's overrides, or its note. */
export function withOverrideChanged(
  task: Task,
  index: number,
  change: OverrideChange,
): Task {
  return withOverrides(
    task,
    task.overrides?.map((override, place) =>
      place === index ? written({ ...override, ...change }) : override,
    ),
  );
}

/** A task without one of its overrides. */
export function withoutOverride(task: Task, index: number): Task {
  return withOverrides(
    task,
    task.overrides?.filter((_, place) => place !== index),
  );
}

/** A task with these overrides; none are not written down. */
export function withOverrides(
  task: Task,
  overrides: Override[] | undefined,
): Task {
  const { overrides: _, ...rest } = task;
  return overrides && overrides.length > 0 ? { ...rest, overrides } : rest;
}
