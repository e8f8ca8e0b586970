import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import {
  EditingStart,
  baseOf,
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
  TaskPlace,
  applyEdit,
  existingScope,
  groupByArea,
  neighbourOf,
  newId,
  placeOfTask,
} from './model';

/** What is shown beside the grid: a task, or the settings, at one of their parts. */
export type PanelContent =
  | { kind: 'task' }
  | { kind: 'document'; section?: DocumentSection };

/** Where the focus has to go next. */
export type FocusTarget = 'grid' | 'details';

/** What last happened to a task as a whole; what stands around it says nothing of it. */
export type TaskStep =
  | ({ type: 'moved'; task: string } & TaskPlace)
  | { type: 'removed'; task: string };

const TASK: PanelContent = { kind: 'task' };

/**
 * The state of the editor on the screen: the matrix with its way back, what is
 * selected, and where the focus has to go.
 */
export function useMatrixEditor(options: {
  start: EditingStart<ResponsibilityMatrix>;
  /** The first step away from it. */
  beginWith?: ResponsibilityMatrix;
  /** Title of a task that has just been added. */
  newTaskTitle: string;
}) {
  const { newTaskTitle } = options;
  const [state, dispatch] = useReducer(
    historyReducer<ResponsibilityMatrix>,
    options,
    ({ start, beginWith }) => startHistory(baseOf(start).document, beginWith),
  );
  const matrix = state.document;
  const [chosenScope, setScope] = useState<Scope>(DEFAULT_SCOPE);
  const scope = existingScope(matrix, chosenScope);
  const [panel, setPanel] = useState(TASK);
  const [selected, setSelected] = useState<GridPlace>();
  const [focus, setFocus] = useState<FocusTarget>();
  const [lastStep, setLastStep] = useState<TaskStep>();

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

  const moveTask = useCallback(
    (taskId: string, step: 1 | -1) => {
      const before = latest.current.matrix;
      const change: MatrixEdit = { type: 'move-task', taskId, step };
      const reached = placeOfTask(applyEdit(before, change), taskId);
      edit(change);
      if (reached) {
        const task = titleOf(before, taskId);
        setLastStep({ type: 'moved', task, ...reached });
      }
    },
    [edit],
  );
  const removeTask = useCallback(
    (taskId: string) => {
      const before = latest.current.matrix;
      const neighbour = neighbourOf(before, taskId);
      edit({ type: 'remove-task', taskId });
      setLastStep({ type: 'removed', task: titleOf(before, taskId) });
      if (neighbour !== undefined) {
        goTo({ taskId: neighbour, column: TASK_COLUMN });
      }
    },
    [edit, goTo],
  );

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
          moveTask(at.taskId, command.step);
          setFocus('grid');
      }
    },
    [addTask, edit, goTo, moveTask, openDetails],
  );

  const editor: Editor = useMemo(
    () => ({
      matrix,
      scope,
      setScope,
      edit,
      moveTask,
      removeTask,
      goTo,
      openSettings,
    }),
    [matrix, scope, edit, moveTask, removeTask, goTo, openSettings],
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
    /** Goes on with another matrix, from which there is no way back. */
    restart: useCallback(
      (document: ResponsibilityMatrix) =>
        dispatch({ type: 'restart', document }),
      [],
    ),
    lastStep,
    undo: () => {
      setLastStep(undefined);
      dispatch({ type: 'undo' });
    },
    redo: () => {
      setLastStep(undefined);
      dispatch({ type: 'redo' });
    },
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
  };
}

/** See {@link useMatrixEditor}. */
export type MatrixEditorWork = ReturnType<typeof useMatrixEditor>;

function titleOf(matrix: ResponsibilityMatrix, taskId: string): string {
  return matrix.spec.tasks.find(({ id }) => id === taskId)?.title ?? taskId;
}

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
