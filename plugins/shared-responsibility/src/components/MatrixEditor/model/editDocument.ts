import {
  ResponsibilityMatrix,
  Suppression,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { DocumentChange, ListItem, ListName } from './edits';
import {
  withoutActivity,
  withoutMark,
  withoutParty,
  withoutVariant,
} from './removeFromTask';
import { written } from './written';

type Spec = ResponsibilityMatrix['spec'];
type Item = ListItem & { id: string };

/** Lists that need not be there: an empty one is none. */
const OPTIONAL: ReadonlySet<ListName> = new Set([
  'activities',
  'variants',
  'facts',
]);

/** A matrix with other tasks. */
export function withTasks(
  matrix: ResponsibilityMatrix,
  tasks: Task[],
): ResponsibilityMatrix {
  return withSpec(matrix, { tasks });
}

/** Changes what the document says beside its lists. */
export function setDocument(
  matrix: ResponsibilityMatrix,
  change: DocumentChange,
): ResponsibilityMatrix {
  const { metadata } = matrix;
  const { title = metadata.title, description, ...spec } = change;
  return withSpec(
    {
      ...matrix,
      metadata: written({
        ...metadata,
        title,
        ...('description' in change && { description }),
      }),
    },
    spec,
  );
}

/** A matrix with an item more in one of its lists. */
export function withItem(
  matrix: ResponsibilityMatrix,
  list: ListName,
  item: Item,
): ResponsibilityMatrix {
  return withList(matrix, list, [...itemsOf(matrix, list), written(item)]);
}

/** A matrix in which one item of a list says something else. */
export function withItemChanged(
  matrix: ResponsibilityMatrix,
  list: ListName,
  id: string,
  change: ListItem,
): ResponsibilityMatrix {
  return withList(
    matrix,
    list,
    itemsOf(matrix, list).map(item =>
      item.id === id ? written({ ...item, ...change }) : item,
    ),
  );
}

/** Takes an item away, and what tasks say about it. */
export function withoutItem(
  matrix: ResponsibilityMatrix,
  list: ListName,
  id: string,
): ResponsibilityMatrix {
  const clean = {
    areas: (task: Task) => task,
    activities: (task: Task) => withoutActivity(task, id),
    facts: (task: Task) => task,
    parties: (task: Task) => withoutParty(task, id),
    variants: (task: Task) => withoutVariant(task, id),
  }[list];
  return withTasks(
    withList(
      matrix,
      list,
      itemsOf(matrix, list).filter(item => item.id !== id),
    ),
    matrix.spec.tasks.map(clean),
  );
}

/** A matrix with a footnote; the order of the others stays. */
export function withFootnote(
  matrix: ResponsibilityMatrix,
  mark: string,
  text: string,
): ResponsibilityMatrix {
  return withSpec(matrix, {
    footnotes: { ...matrix.spec.footnotes, [mark]: text },
  });
}

/** Takes a footnote away, and its mark from all cells. */
export function withoutFootnote(
  matrix: ResponsibilityMatrix,
  mark: string,
): ResponsibilityMatrix {
  const left = Object.entries(matrix.spec.footnotes ?? {}).filter(
    ([key]) => key !== mark,
  );
  return withSpec(matrix, {
    footnotes: left.length > 0 ? Object.fromEntries(left) : undefined,
    tasks: matrix.spec.tasks.map(task => withoutMark(task, mark)),
  });
}

/** A matrix that accepts a warning for a while. */
export function withSuppression(
  matrix: ResponsibilityMatrix,
  suppression: Suppression,
): ResponsibilityMatrix {
  const others = withoutSuppression(matrix, suppression);
  return withSpec(matrix, {
    suppressions: [...(others.spec.suppressions ?? []), written(suppression)],
  });
}

/** A matrix that accepts it no longer. */
export function withoutSuppression(
  matrix: ResponsibilityMatrix,
  { rule, task }: Pick<Suppression, 'rule' | 'task'>,
): ResponsibilityMatrix {
  const left = (matrix.spec.suppressions ?? []).filter(
    other => other.rule !== rule || other.task !== task,
  );
  return withSpec(matrix, {
    suppressions: left.length > 0 ? left : undefined,
  });
}

function itemsOf(matrix: ResponsibilityMatrix, list: ListName): Item[] {
  return matrix.spec[list] ?? [];
}

function withList(
  matrix: ResponsibilityMatrix,
  list: ListName,
  items: Item[],
): ResponsibilityMatrix {
  const absent = OPTIONAL.has(list) && items.length === 0;
  return withSpec(matrix, {
    [list]: absent ? undefined : items,
  } as Partial<Spec>);
}

/** Parts that are undefined or an empty text are not written down. */
function withSpec(
  matrix: ResponsibilityMatrix,
  change: Partial<Spec>,
): ResponsibilityMatrix {
  return {
    ...matrix,
    spec: Object.fromEntries(
      Object.entries({ ...matrix.spec, ...change }).filter(
        ([, part]) => part !== undefined && part !== '',
      ),
    ) as Spec,
  };
}
