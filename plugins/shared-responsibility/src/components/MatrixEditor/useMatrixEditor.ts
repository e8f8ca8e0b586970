import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import {
  historyReducer,
  startHistory,
} from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Editor } from './editorContext';
import { GridCommand, GridPlace, TASK_COLUMN } from './grid';
import {
  DEFAULT_SCOPE,
  DocumentSection,
  MatrixEdit,
  Scope,
  applyEdit,
  groupByArea,
  newId,
} from './model';

/** What is shown beside the grid: a task, or the settings, at one of their parts. */
export type PanelContent =
  | { kind: 'task' }
  | { kind: 'document'; section?: DocumentSection };

/** Where the focus has to go next. */
export type FocusTarget = 'grid' | 'details';

const TASK: PanelContent = { kind: 'task' };

/**
 * The state of the editor on the screen: the matrix with its way back, what is
 * selected, and where the focus has to go.
 */
export function useMatrixEditor(options: {
  initial: ResponsibilityMatrix;
  /** Title of a task that has just been added. */
  newTaskTitle: string;
}) {
  const { initial, newTaskTitle } = options;
  const [state, dispatch] = useReducer(
    historyReducer<ResponsibilityMatrix>,
    initial,
    startHistory,
  );
  const matrix = state.document;
  const [scope, setScope] = useState<Scope>(DEFAULT_SCOPE);
  const [panel, setPanel] = useState(TASK);
  const [selected, setSelected] = useState<GridPlace>();
  const [focus, setFocus] = useState<FocusTarget>();

  const place = existingPlace(matrix, selected);
  const latest = useRef({ matrix, scope, place });
  latest.current = { matrix, scope, place };

  const edit = useCallback(
    (change: MatrixEdit, { typing }: { typing?: string } = {}) =>
      dispatch({
        type: 'change',
        change: document => applyEdit(document, change),
        typing,
      }),
    [],
  );
  const goTo = useCallback((target: GridPlace) => {
    setSelected(target);
    setPanel(TASK);
    setFocus('grid');
  }, []);
  const openDetails = useCallback((target?: GridPlace) => {
    if (target) {
      setSelected(target);
    }
    setPanel(TASK);
    setFocus('details');
  }, []);

  const openSettings = useCallback((section?: DocumentSection) => {
    setPanel({ kind: 'document', section });
    setFocus('details');
  }, []);

  const addTask = useCallback(() => {
    const { matrix: current, place: at } = latest.current;
    const after = current.spec.tasks.find(task => task.id === at?.taskId);
    const area = after?.area ?? current.spec.areas[0]?.id;
    if (area === undefined) {
      openSettings('areas');
      return;
    }
    const id = newId(
      newTaskTitle,
      current.spec.tasks.map(task => task.id),
    );
    edit({ type: 'add-task', id, title: newTaskTitle, area, after: after?.id });
    openDetails({ taskId: id, column: TASK_COLUMN });
  }, [edit, newTaskTitle, openDetails, openSettings]);

  const onCommand = useCallback(
    (command: GridCommand) => {
      const { place: at, scope: where } = latest.current;
      if (command.type === 'go') {
        goTo(command.place);
        return;
      }
      if (command.type === 'add-task') {
        addTask();
        return;
      }
      if (!at) {
        return;
      }
      const cell = { taskId: at.taskId, party: at.column, scope: where };
      switch (command.type) {
        case 'details':
          openDetails();
          break;
        case 'toggle-letter':
          edit({ type: 'toggle-letter', ...cell, letter: command.letter });
          break;
        case 'toggle-owner':
          edit({ type: 'toggle-owner', ...cell });
          break;
        case 'clear':
          edit({ type: 'clear-cell', ...cell });
          break;
        default:
          edit({ type: 'move-task', taskId: at.taskId, step: command.step });
          setFocus('grid');
      }
    },
    [addTask, edit, goTo, openDetails],
  );

  const editor: Editor = useMemo(
    () => ({ matrix, scope, setScope, edit, goTo, openSettings }),
    [matrix, scope, edit, goTo, openSettings],
  );
  return {
    editor,
    place,
    panel,
    showTask: useCallback(() => setPanel(TASK), []),
    focus,
    onFocused: useCallback(() => setFocus(undefined), []),
    openDetails,
    addTask,
    onCommand,
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
  };
}

/** See {@link useMatrixEditor}. */
export type MatrixEditorWork = ReturnType<typeof useMatrixEditor>;

/** The selected cell; the first one of the grid while it does not exist. */
function existingPlace(
  matrix: ResponsibilityMatrix,
  selected: GridPlace | undefined,
): GridPlace | undefined {
  const task =
    matrix.spec.tasks.find(({ id }) => id === selected?.taskId) ??
    groupByArea(matrix).flatMap(group => group.tasks)[0];
  if (!task) {
    return undefined;
  }
  const column = matrix.spec.parties.some(({ id }) => id === selected?.column)
    ? selected?.column
    : TASK_COLUMN;
  return { taskId: task.id, column: column ?? TASK_COLUMN };
}
