import {
  ResponsibilityMatrix,
  Task,
  applyFix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { MatrixEdit } from './edits';
import {
  setDocument,
  withItem,
  withItemChanged,
  withFootnote,
  withSuppression,
  withTasks,
  withoutFootnote,
  withoutItem,
  withoutSuppression,
} from './editDocument';
import { withOverrideChanged, withoutOverride } from './editOverrides';
import {
  withAssignment,
  withInherited,
  withLetterToggled,
  withOwnerToggled,
  withState,
} from './editTask';
import { assignmentIn } from './scope';
import { moveTask } from './taskOrder';
import { written } from './written';

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
      return onTask(edit.taskId, task => written({ ...task, ...edit.change }));
    case 'set-override':
      return onTask(edit.taskId, task =>
        withOverrideChanged(task, edit.scope, edit.change),
      );
    case 'remove-override':
      return onTask(edit.taskId, task => withoutOverride(task, edit.scope));
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
      return withItem(matrix, edit.list, { ...edit.item, id: edit.id });
    case 'set-item':
      return withItemChanged(matrix, edit.list, edit.id, edit.change);
    case 'remove-item':
      return withoutItem(matrix, edit.list, edit.id);
    case 'set-footnote':
      return withFootnote(matrix, edit.mark, edit.text);
    case 'remove-footnote':
      return withoutFootnote(matrix, edit.mark);
    case 'suppress':
      return withSuppression(matrix, edit.suppression);
    case 'unsuppress':
      return withoutSuppression(matrix, edit);
    case 'fix':
      return applyFix(matrix, edit.fix);
    default:
      return edit.matrix;
  }
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
