import {
  Override,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { OverrideChange } from './edits';
import { Scope, overrideIn, scopeKey, scopeOf } from './scope';
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

/** Changes the condition of an override or its note, if the task has it. */
export function withOverrideChanged(
  task: Task,
  scope: Scope,
  change: OverrideChange,
): Task {
  const existing = overrideIn(task, scope);
  return existing
    ? {
        ...task,
        overrides: task.overrides?.map(override =>
          override === existing
            ? written({ ...override, ...change })
            : override,
        ),
      }
    : task;
}

/** A task to which a variant or condition makes no difference. */
export function withoutOverride(task: Task, scope: Scope): Task {
  const key = scopeKey(scope);
  return withOverrides(
    task,
    task.overrides?.filter(override => scopeKey(scopeOf(override)) !== key),
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
