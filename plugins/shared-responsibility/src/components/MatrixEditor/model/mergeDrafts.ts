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

/** The lists and settings of a document that are kept or left one by one. */
export const HEAD_PARTS = [
  'review',
  'areas',
  'activities',
  'parties',
  'variants',
  'facts',
  'footnotes',
  'suppressions',
] as const;

/** See {@link HEAD_PARTS}. */
export type HeadPart = (typeof HEAD_PARTS)[number];

/** The id of what is beside tasks and {@link HEAD_PARTS}: title, scheme. */
export const HEAD = ':document';

/** A part of a draft: one of its tasks, or of what is beside them. */
export interface DraftPart {
  task?: Task;
  /** Present for one of {@link HEAD_PARTS}. */
  name?: HeadPart;
  content?: unknown;
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
  const kept = (id: string) => (sides[id] === 'theirs' ? there : here).get(id);

  const order = mine.spec.tasks.map(task => task.id);
  theirs.spec.tasks.forEach(({ id }, index) => {
    if (!here.has(id)) {
      const before = theirs.spec.tasks[index - 1]?.id;
      order.splice(before ? order.indexOf(before) + 1 : 0, 0, id);
    }
  });
  const head = sides[HEAD] === 'theirs' ? theirs : mine;
  const parts = HEAD_PARTS.map(name => {
    const side = sides[idOf(name)] === 'theirs' ? theirs : mine;
    return [name, side.spec[name]];
  });
  return {
    ...head,
    spec: {
      ...withoutHeadParts(head.spec),
      ...Object.fromEntries(parts.filter(([, part]) => part !== undefined)),
      tasks: order.map(kept).filter((task): task is Task => Boolean(task)),
    } as ResponsibilityMatrix['spec'],
  };
}

function partsOf(matrix: ResponsibilityMatrix): Map<string, DraftPart> {
  const { spec } = matrix;
  return new Map<string, DraftPart>([
    [HEAD, { content: { ...matrix, spec: withoutHeadParts(spec) } }],
    ...HEAD_PARTS.filter(name => spec[name] !== undefined).map(
      (name): [string, DraftPart] => [
        idOf(name),
        { name, content: spec[name] },
      ],
    ),
    ...spec.tasks.map((task): [string, DraftPart] => [task.id, { task }]),
  ]);
}

/** No id of a task begins like this. */
function idOf(name: HeadPart): string {
  return `:${name}`;
}

function withoutHeadParts(spec: ResponsibilityMatrix['spec']) {
  const names: readonly string[] = [...HEAD_PARTS, 'tasks'];
  return Object.fromEntries(
    Object.entries(spec).filter(([name]) => !names.includes(name)),
  );
}

function tasksById(matrix: ResponsibilityMatrix): Map<string, Task> {
  return new Map(matrix.spec.tasks.map(task => [task.id, task]));
}
