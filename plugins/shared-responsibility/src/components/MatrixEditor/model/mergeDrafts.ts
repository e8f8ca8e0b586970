import {
  PartConflict,
  Side,
  Versions,
  findPartConflicts,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ResponsibilityMatrix,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** The part of a document beside its tasks: title, parties, areas, variants. */
export const HEAD = ':document';

/** A part of a draft: one of its tasks, or its head. */
export interface DraftPart {
  /** Absent: it is the head. */
  task?: Task;
  head?: unknown;
}

/** Where two drafts differ: the document's head first, then tasks in the order of mine. */
export function findConflicts(
  versions: Versions<ResponsibilityMatrix>,
): Array<PartConflict<DraftPart>> {
  return findPartConflicts({
    base: partsOf(versions.base),
    mine: partsOf(versions.mine),
    theirs: partsOf(versions.theirs),
  });
}

/** One draft out of two. Tasks stay in the order of mine; those that only they have follow their neighbour. */
export function mergeDrafts(
  versions: Pick<Versions<ResponsibilityMatrix>, 'mine' | 'theirs'>,
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

function partsOf(matrix: ResponsibilityMatrix): Map<string, DraftPart> {
  const head = { ...matrix, spec: { ...matrix.spec, tasks: [] } };
  return new Map<string, DraftPart>([
    [HEAD, { head }],
    ...matrix.spec.tasks.map((task): [string, DraftPart] => [
      task.id,
      { task },
    ]),
  ]);
}

function tasksById(matrix: ResponsibilityMatrix): Map<string, Task> {
  return new Map(matrix.spec.tasks.map(task => [task.id, task]));
}
