import {
  ResponsibilityMatrix,
  Task,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { ListItem, ListName, MatrixEdit } from './edits';
import {
  withAssignment,
  withInherited,
  withLetterToggled,
  withOwnerToggled,
  withState,
  withoutParty,
  withoutUndefined,
  withoutVariant,
} from './editTask';
import { moveTask } from './taskOrder';
import { assignmentIn } from './scope';

/** The matrix after an edit. Edits of tasks that do not exist change nothing. */
export function applyEdit(
  matrix: ResponsibilityMatrix,
  edit: MatrixEdit,
): ResponsibilityMatrix {
  const onTask = (taskId: string, change: (task: Task) => Task) =>
    withTasks(
      matrix,
      matrix.spec.tasks.map(task => (task.id === taskId ? change(task) : task)),
    );

  switch (edit.type) {
    case 'toggle-letter':
      return onTask(edit.taskId, task =>
        withLetterToggled(task, edit.party, edit.scope, edit.letter),
      );
    case 'toggle-owner':
      return onTask(edit.taskId, task =>
        withOwnerToggled(
          task,
          edit.party,
          edit.scope,
          matrix.spec.parties.map(party => party.id),
        ),
      );
    case 'clear-cell':
      return onTask(edit.taskId, task =>
        withAssignment(task, edit.party, edit.scope, { involvement: '' }),
      );
    case 'inherit-cell':
      return onTask(edit.taskId, task =>
        withInherited(task, edit.party, edit.scope),
      );
    case 'set-duty':
      return onTask(edit.taskId, task =>
        withAssignment(task, edit.party, edit.scope, {
          ...assignmentIn(task, edit.party, edit.scope),
          ...edit.change,
        }),
      );
    case 'set-task':
      return onTask(edit.taskId, task =>
        withoutUndefined({ ...task, ...edit.change }),
      );
    case 'set-state':
      return onTask(edit.taskId, task =>
        withState(task, edit.scope, edit.change),
      );
    case 'add-task':
      return addTask(matrix, edit);
    case 'remove-task':
      return withTasks(
        matrix,
        matrix.spec.tasks.filter(task => task.id !== edit.taskId),
      );
    case 'move-task':
      return withTasks(matrix, moveTask(matrix, edit.taskId, edit.step));
    case 'set-document':
      return setDocument(matrix, edit.change);
    case 'add-item':
      return withList(matrix, edit.list, items => [
        ...items,
        withoutUndefined({ ...edit.item, id: edit.id }),
      ]);
    case 'set-item':
      return withList(matrix, edit.list, items =>
        items.map(item =>
          item.id === edit.id
            ? withoutUndefined({ ...item, ...edit.change })
            : item,
        ),
      );
    case 'remove-item':
      return removeItem(matrix, edit.list, edit.id);
    default:
      return edit.matrix;
  }
}

function withTasks(
  matrix: ResponsibilityMatrix,
  tasks: Task[],
): ResponsibilityMatrix {
  return { ...matrix, spec: { ...matrix.spec, tasks } };
}

function addTask(
  matrix: ResponsibilityMatrix,
  edit: Extract<MatrixEdit, { type: 'add-task' }>,
): ResponsibilityMatrix {
  const { tasks } = matrix.spec;
  const added: Task = {
    id: edit.id,
    title: edit.title,
    area: edit.area,
    assignments: {},
  };
  const place = tasks.findIndex(task => task.id === edit.after);
  return withTasks(
    matrix,
    place === -1
      ? [...tasks, added]
      : [...tasks.slice(0, place + 1), added, ...tasks.slice(place + 1)],
  );
}

function setDocument(
  matrix: ResponsibilityMatrix,
  change: Extract<MatrixEdit, { type: 'set-document' }>['change'],
): ResponsibilityMatrix {
  const { title = matrix.metadata.title, scheme = matrix.spec.scheme } = change;
  return {
    ...matrix,
    metadata: withoutUndefined({ ...matrix.metadata, title }),
    spec: { ...matrix.spec, scheme },
  };
}

type Item = ListItem & { id: string };

/** An empty list of variants is no list. */
function withList(
  matrix: ResponsibilityMatrix,
  list: ListName,
  change: (items: Item[]) => Item[],
): ResponsibilityMatrix {
  const { [list]: before = [], ...spec } = matrix.spec;
  const items = change(before);
  return {
    ...matrix,
    spec: (list === 'variants' && items.length === 0
      ? spec
      : { ...matrix.spec, [list]: items }) as ResponsibilityMatrix['spec'],
  };
}

/** Takes an area, a party or a variant away, and what tasks say about it. */
function removeItem(
  matrix: ResponsibilityMatrix,
  list: ListName,
  id: string,
): ResponsibilityMatrix {
  const clean = {
    areas: (task: Task) => task,
    parties: (task: Task) => withoutParty(task, id),
    variants: (task: Task) => withoutVariant(task, id),
  }[list];
  const next = withList(matrix, list, items =>
    items.filter(item => item.id !== id),
  );
  return withTasks(next, next.spec.tasks.map(clean));
}
