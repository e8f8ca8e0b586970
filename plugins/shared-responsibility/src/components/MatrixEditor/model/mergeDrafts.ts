import {
  ResponsibilityMatrix,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Whose version of a part is kept. */
export type Side = 'mine' | 'theirs';

/** The part of a document beside its tasks: title, parties, areas, variants. */
export const HEAD = ':document';

/** A task, or the document's head, that two people left in different states. */
export interface DraftConflict {
  /** Task id, or {@link HEAD}. */
  id: string;
  mine?: Task;
  theirs?: Task;
  /** Who has changed it since both began; `both`: somebody has to choose. */
  changedBy: Side | 'both';
}

/** The versions of a draft that have to become one. */
export interface DraftVersions {
  /** What both began with. */
  base: ResponsibilityMatrix;
  mine: ResponsibilityMatrix;
  theirs: ResponsibilityMatrix;
}

/** Where two drafts differ: the document's head first, then tasks in the order of mine. */
export function findConflicts(versions: DraftVersions): DraftConflict[] {
  const { base, mine, theirs } = versions;
  const conflicts: DraftConflict[] = [];
  if (!same(headOf(mine), headOf(theirs))) {
    conflicts.push({
      id: HEAD,
      changedBy: changedBy(headOf(base), headOf(mine), headOf(theirs)),
    });
  }
  const [before, here, there] = [base, mine, theirs].map(tasksById);
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    if (!same(here.get(id), there.get(id))) {
      conflicts.push({
        id,
        mine: here.get(id),
        theirs: there.get(id),
        changedBy: changedBy(before.get(id), here.get(id), there.get(id)),
      });
    }
  }
  return conflicts;
}

/** What is kept unless somebody chooses otherwise: each side's own changes, mine where both changed. */
export function suggestedSides(
  conflicts: DraftConflict[],
): Record<string, Side> {
  return Object.fromEntries(
    conflicts.map(({ id, changedBy: side }) => [
      id,
      side === 'theirs' ? 'theirs' : 'mine',
    ]),
  );
}

/** One draft out of two. Tasks stay in the order of mine; those that only they have follow their neighbour. */
export function mergeDrafts(
  versions: DraftVersions,
  sides: Record<string, Side>,
): ResponsibilityMatrix {
  const { mine, theirs } = versions;
  const [here, there] = [mine, theirs].map(tasksById);
  const head = sides[HEAD] === 'theirs' ? theirs : mine;
  const kept = (id: string) => (sides[id] === 'theirs' ? there : here).get(id);

  const order = mine.spec.tasks.map(task => task.id);
  theirs.spec.tasks.forEach(({ id }, index) => {
    if (!here.has(id)) {
      const before = theirs.spec.tasks[index - 1]?.id;
      order.splice(before ? order.indexOf(before) + 1 : 0, 0, id);
    }
  });
  return {
    ...head,
    spec: {
      ...head.spec,
      tasks: order.map(kept).filter((task): task is Task => Boolean(task)),
    },
  };
}

function changedBy(
  base: unknown,
  mine: unknown,
  theirs: unknown,
): DraftConflict['changedBy'] {
  if (same(base, mine)) {
    return 'theirs';
  }
  return same(base, theirs) ? 'mine' : 'both';
}

function tasksById(matrix: ResponsibilityMatrix): Map<string, Task> {
  return new Map(matrix.spec.tasks.map(task => [task.id, task]));
}

function headOf(matrix: ResponsibilityMatrix): unknown {
  return { ...matrix, spec: { ...matrix.spec, tasks: [] } };
}

/** Equal content, whatever the order of keys: a stored document may have another one. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  return value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
