import {
  Assignment,
  Condition,
  Override,
  ResponsibilityMatrix,
  Task,
  factsOfCondition,
  toAssignment,
  variantIds,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * Which of a matrix's layers is being edited: the default, or what a variant,
 * a condition, or both change about it.
 */
export interface Scope {
  variant?: string;
  when?: Condition;
}

/** The default: what holds unless a variant or condition changes it. */
export const DEFAULT_SCOPE: Scope = {};

/** Equal for equal scopes, whatever the order of their keys. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify([scope.variant ?? '', sortKeys(scope.when ?? {})]);
}

/** True when edits go to the task itself and not to one of its overrides. */
export function isDefaultScope(scope: Scope): boolean {
  return scope.variant === undefined && scope.when === undefined;
}

/**
 * The scopes that a matrix can be edited in: the default, every variant but
 * the default one, and whatever else its overrides already name.
 */
export function scopesOf(matrix: ResponsibilityMatrix): Scope[] {
  const [, ...variants] = variantIds(matrix);
  const scopes = new Map<string, Scope>();
  for (const scope of [
    DEFAULT_SCOPE,
    ...variants.map(variant => ({ variant })),
    ...matrix.spec.tasks.flatMap(task => (task.overrides ?? []).map(scopeOf)),
  ]) {
    scopes.set(scopeKey(scope), scope);
  }
  return [...scopes.values()];
}

/** The scope that an override belongs to. */
export function scopeOf(override: Override): Scope {
  return {
    ...(override.variant !== undefined && { variant: override.variant }),
    ...(override.when && { when: override.when }),
  };
}

/** The ids of the facts that conditions of tasks are about. */
export function factsInUse(matrix: ResponsibilityMatrix): Set<string> {
  return new Set(
    matrix.spec.tasks.flatMap(({ overrides = [] }) =>
      overrides.flatMap(({ when }) => [...factsOfCondition(when)]),
    ),
  );
}

/** The override of a task in a scope, the last one where there are several. */
export function overrideIn(task: Task, scope: Scope): Override | undefined {
  const key = scopeKey(scope);
  return task.overrides?.filter(o => scopeKey(scopeOf(o)) === key).at(-1);
}

/**
 * What a party has to do with a task in a scope. Under a variant and a
 * condition the variant comes first, as when rows are worked out.
 */
export function assignmentIn(
  task: Task,
  party: string,
  scope: Scope,
): Assignment {
  let assignment = toAssignment(task.assignments[party]);
  for (const override of overridesThatHold(task, scope)) {
    if (party in override.assignments) {
      assignment = toAssignment(override.assignments[party]);
    }
  }
  return assignment;
}

/** True when the scope itself says what the party has to do with the task. */
export function isOverridden(task: Task, party: string, scope: Scope): boolean {
  return (
    !isDefaultScope(scope) &&
    (task.overrides ?? []).some(
      override =>
        scopeKey(scopeOf(override)) === scopeKey(scope) &&
        party in override.assignments,
    )
  );
}

/** State and reason of a task in a scope. */
export function stateIn(
  task: Task,
  scope: Scope,
): Pick<Task, 'state' | 'reason' | 'decidedBy' | 'decidedUntil'> {
  const holder =
    overridesThatHold(task, scope)
      .filter(override => override.state !== undefined)
      .at(-1) ?? task;
  const { state = 'assigned', reason, decidedBy, decidedUntil } = holder;
  return { state, reason, decidedBy, decidedUntil };
}

function overridesThatHold(task: Task, scope: Scope): Override[] {
  const keys = isDefaultScope(scope)
    ? []
    : [{ variant: scope.variant }, { when: scope.when }, scope].map(part =>
        scopeKey(part),
      );
  const defaultKey = scopeKey(DEFAULT_SCOPE);
  return (task.overrides ?? [])
    .filter(override => {
      const key = scopeKey(scopeOf(override));
      return key !== defaultKey && keys.includes(key);
    })
    .sort((a, b) => Number(Boolean(a.when)) - Number(Boolean(b.when)));
}

function sortKeys(condition: Condition): Array<[string, unknown]> {
  return Object.entries(condition).sort(([a], [b]) => (a < b ? -1 : 1));
}
