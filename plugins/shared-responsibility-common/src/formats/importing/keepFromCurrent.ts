import { toAssignment } from '../../model/involvement';
import {
  Assignment,
  Override,
  ResponsibilityMatrix,
  Task,
} from '../../model/types';
import { fold, takeId } from '../csv/names';
import { findLosses } from '../losses';

/** A matrix that a table and the current matrix make together. */
export interface MatrixWithCurrent {
  document: ResponsibilityMatrix;
  /** What was taken from the current matrix, a sentence each. */
  kept: string[];
}

/**
 * Puts what a table does not carry back into the matrix that was read from it:
 * ids, seats, duties, conditions and all else that the current matrix has for
 * the same party, task or variant. Tasks stay in the order of the table.
 */
export function keepFromCurrent(options: {
  matrix: ResponsibilityMatrix;
  current: ResponsibilityMatrix;
}): MatrixWithCurrent {
  const { matrix, current } = options;
  const { change, effectiveFrom, ...ofCurrent } = current.spec;
  const { spec } = matrix;
  const ids = {
    area: matchIds(spec.areas, ofCurrent.areas),
    activity: matchIds(spec.activities, ofCurrent.activities),
    variant: matchIds(spec.variants, ofCurrent.variants),
  };
  const document: ResponsibilityMatrix = {
    ...current,
    spec: {
      ...ofCurrent,
      scheme: spec.scheme,
      parties: unite(spec.parties, ofCurrent.parties),
      areas: unite(rename(spec.areas, ids.area), ofCurrent.areas),
      ...(spec.activities && {
        activities: unite(
          rename(spec.activities, ids.activity),
          ofCurrent.activities,
        ),
      }),
      ...(spec.variants && {
        variants: withDefault(
          unite(rename(spec.variants, ids.variant), ofCurrent.variants),
        ),
      }),
      ...((spec.footnotes || ofCurrent.footnotes) && {
        footnotes: { ...ofCurrent.footnotes, ...spec.footnotes },
      }),
      tasks: mergeTasks({
        tasks: spec.tasks.map(task => renameTask(task, ids)),
        current: ofCurrent.tasks,
      }),
    },
  };
  return {
    document,
    kept: findLosses({
      matrix: current,
      missing: [
        ...(['seats', 'duties', 'runbooks', 'due', 'conditions'] as const),
        ...(['canonical', 'controls', 'discharges', 'sharing'] as const),
      ],
    }).map(what => `Kept from the current matrix: ${what}.`),
  };
}

type Variant = NonNullable<ResponsibilityMatrix['spec']['variants']>[number];

interface Titled {
  id: string;
  title?: string;
}

/** Ids in the current matrix by id in the new one, for equal titles or ids. */
function matchIds(
  added: Titled[] = [],
  current: Titled[] = [],
): Map<string, string> {
  const byName = new Map([
    ...current.map(({ id, title }) => [fold(title ?? id), id] as const),
    ...current.map(({ id }) => [fold(id), id] as const),
  ]);
  return new Map(
    added.map(({ id, title }) => [
      id,
      byName.get(fold(title ?? id)) ?? byName.get(fold(id)) ?? id,
    ]),
  );
}

function rename<T extends Titled>(items: T[], ids: Map<string, string>): T[] {
  return items.map(item => ({ ...item, id: ids.get(item.id) ?? item.id }));
}

/** The new items, as the current matrix knows them, then what only it has. */
function unite<T extends Titled>(added: T[], current: T[] = []): T[] {
  const known = new Map(current.map(item => [item.id, item]));
  const ids = new Set(added.map(item => item.id));
  return [
    ...added.map(item => known.get(item.id) ?? item),
    ...current.filter(item => !ids.has(item.id)),
  ];
}

/** The first variant of a table is its default one. */
function withDefault(variants: Variant[]): Variant[] {
  const marked = variants.findIndex(variant => variant.default);
  return marked <= 0
    ? variants
    : variants.map(({ default: _, ...variant }, index) =>
        index === 0 ? { ...variant, default: true } : variant,
      );
}

function renameTask(
  task: Task,
  ids: Record<'area' | 'activity' | 'variant', Map<string, string>>,
): Task {
  return {
    ...task,
    area: ids.area.get(task.area) ?? task.area,
    ...(task.activity && {
      activity: ids.activity.get(task.activity) ?? task.activity,
    }),
    ...(task.overrides && {
      overrides: task.overrides.map(override => ({
        ...override,
        ...(override.variant && {
          variant: ids.variant.get(override.variant) ?? override.variant,
        }),
      })),
    }),
  };
}

/** Each current task is found once; ids of current tasks are not used again. */
function mergeTasks(options: { tasks: Task[]; current: Task[] }): Task[] {
  const { tasks, current } = options;
  const placeOf = ({ area, activity, title }: Task) =>
    [area, activity ?? '', fold(title)].join('\n');
  const left = new Set(current);
  const take = (test: (task: Task) => boolean) => {
    const found = [...left].find(test);
    if (found) {
      left.delete(found);
    }
    return found;
  };
  const byPlace = tasks.map(task =>
    take(known => placeOf(known) === placeOf(task)),
  );
  const found = tasks.map(
    (task, index) => byPlace[index] ?? take(known => known.id === task.id),
  );
  const taken = new Set(current.map(task => task.id));
  return tasks.map((task, index) => {
    const known = found[index];
    return known
      ? mergeTask(task, known)
      : { ...task, id: takeId(task.id, taken) };
  });
}

function mergeTask(task: Task, current: Task): Task {
  const {
    state,
    reason,
    decidedBy,
    decidedUntil,
    overrides = [],
    ...ofCurrent
  } = current;
  const sameState = (state ?? 'assigned') === (task.state ?? 'assigned');
  const byVariant = overrides.filter(override => !override.when);
  const variants = new Set(
    [...(task.overrides ?? []), ...byVariant].map(({ variant }) => variant),
  );
  const merged = [
    ...[...variants].flatMap(variant =>
      mergeOverride({
        task,
        added: task.overrides?.find(each => each.variant === variant),
        current: byVariant.filter(each => each.variant === variant),
      }),
    ),
    ...overrides.filter(override => override.when),
  ];
  return {
    ...ofCurrent,
    ...task,
    id: current.id,
    assignments: mergeAssignments(task.assignments, current.assignments),
    ...(sameState && {
      ...(reason && { reason }),
      ...(decidedBy && { decidedBy }),
      ...(decidedUntil && { decidedUntil }),
    }),
    ...(merged.length > 0 && { overrides: merged }),
  };
}

/** A table's override, and what the current one says beside the same letters. */
function mergeOverride(options: {
  task: Task;
  added: Override | undefined;
  current: Override[];
}): Override[] {
  const { task, added, current } = options;
  const [first] = current;
  const known: Task['assignments'] = Object.assign(
    {},
    ...current.map(override => override.assignments),
  );
  const inTable = { ...task.assignments, ...added?.assignments };
  const sameLetters = Object.entries(known).filter(
    ([party, assignment]) =>
      toAssignment(assignment).involvement ===
      toAssignment(inTable[party]).involvement,
  );
  if (!added && sameLetters.length === 0) {
    return [];
  }
  return [
    {
      ...(added ?? { variant: first.variant }),
      ...(first?.note && { note: first.note }),
      assignments: {
        ...mergeAssignments(added?.assignments ?? {}, known),
        ...Object.fromEntries(
          sameLetters.map(([party, assignment]) => {
            const { marks } = toAssignment(inTable[party]);
            const { marks: _, ...kept } = toAssignment(assignment);
            return [party, { ...kept, ...(marks && { marks }) }];
          }),
        ),
      },
    },
  ];
}

/** Letters and marks are the table's; duty, runbook and due time stay. */
function mergeAssignments(
  added: Task['assignments'],
  current: Task['assignments'],
): Record<string, Assignment> {
  return Object.fromEntries(
    Object.entries(added).map(([party, value]) => {
      const assignment = toAssignment(value);
      const { duty, runbook, due } = toAssignment(current[party]);
      return [
        party,
        assignment.involvement === ''
          ? assignment
          : {
              ...assignment,
              ...(duty && { duty }),
              ...(runbook && { runbook }),
              ...(due && { due }),
            },
      ];
    }),
  );
}
