import { toAssignment } from '../model/involvement';
import { ResponsibilityMatrix, Task } from '../model/types';
import { changeCases, PlacedTask, sidesWithoutConditions } from './changeCases';
import { editorialText } from './editorial';
import { CHANGE_MEANINGS, ChangeCase, TaskChange, VariantPair } from './types';
import { variantPairs } from './variantPairs';

/**
 * What the difference between two matrices means to one party, by task id: in
 * the order of `to`, tasks that are gone last. Tasks that mean nothing to the
 * party, before or after, are left out, and so is a mere change of order.
 *
 * Every variant that either matrix declares is looked at, and every combination
 * of facts that a task's conditions can tell apart.
 *
 * @public
 */
export function diffMatrices(options: {
  from: ResponsibilityMatrix;
  to: ResponsibilityMatrix;
  /** Party id, such as `consumer`. */
  party: string;
  /** Only these; default: {@link variantPairs}. */
  variants?: VariantPair[];
}): TaskChange[] {
  const { from, to, party } = options;
  const variants = options.variants ?? variantPairs({ from, to });
  const before = tasksById(from);
  const after = tasksById(to);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(
    id =>
      taskChange({
        before: { matrix: from, task: before.get(id) },
        after: { matrix: to, task: after.get(id) },
        party,
        variants,
      }) ?? [],
  );
}

function taskChange(options: {
  before: PlacedTask;
  after: PlacedTask;
  party: string;
  variants: VariantPair[];
}): TaskChange | undefined {
  const { before, after, party, variants } = options;
  const placed = after.task ? after : before;
  if (!placed.task || !(isNamed(before, party) || isNamed(after, party))) {
    return undefined;
  }
  const { task, matrix } = placed;
  const cases = joinCases(
    variants.flatMap(pair => changeCases({ before, after, party, pair })),
  );
  if (cases.length === 0) {
    if (!isEdited({ before, after, party })) {
      return undefined;
    }
    cases.push({
      variants,
      meanings: ['editorial'],
      ...sidesWithoutConditions({ before, after, party, pair: variants[0] }),
    });
  }
  return {
    taskId: task.id,
    title: task.title,
    area: matrix.spec.areas.find(area => area.id === task.area) ?? {
      id: task.area,
      title: task.area,
    },
    ...(task.canonical && { canonical: task.canonical }),
    meanings: CHANGE_MEANINGS.filter(meaning =>
      cases.some(each => each.meanings.includes(meaning)),
    ),
    cases,
  };
}

/** Whether a party is involved in a task under any variant or condition. */
function isNamed({ task }: PlacedTask, party: string): boolean {
  return [...(task ? [task] : []), ...(task?.overrides ?? [])].some(
    each =>
      Object.hasOwn(each.assignments, party) &&
      toAssignment(each.assignments[party]).involvement !== '',
  );
}

function isEdited(options: {
  before: PlacedTask;
  after: PlacedTask;
  party: string;
}): boolean {
  const { party } = options;
  const [before, after] = [options.before, options.after].map(
    ({ matrix, task }) => task && editorialText({ matrix, task, party }),
  );
  return before !== undefined && after !== undefined && before !== after;
}

/** Variants under which the same changes become one case. */
function joinCases(cases: ChangeCase[]): ChangeCase[] {
  const joined = new Map<string, ChangeCase>();
  for (const { variants, ...rest } of cases) {
    const key = JSON.stringify(rest);
    const known = joined.get(key);
    joined.set(key, {
      ...rest,
      variants: [...(known?.variants ?? []), ...variants],
    });
  }
  return [...joined.values()];
}

/** By id; of tasks with one id the first one. */
function tasksById(matrix: ResponsibilityMatrix): Map<string, Task> {
  const tasks = new Map<string, Task>();
  for (const task of matrix.spec.tasks) {
    if (!tasks.has(task.id)) {
      tasks.set(task.id, task);
    }
  }
  return tasks;
}
