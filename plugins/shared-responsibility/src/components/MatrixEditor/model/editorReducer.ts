import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { applyEdit } from './applyEdit';
import { MatrixEdit } from './edits';

/** How many steps can be taken back. */
const MAX_STEPS = 200;

/** A matrix being edited, with the way back and forth. */
export interface EditorState {
  matrix: ResponsibilityMatrix;
  past: ResponsibilityMatrix[];
  future: ResponsibilityMatrix[];
  /** What the last edit continued, such as typing in one field; one step back for all of it. */
  typing?: string;
}

/** What can happen in the editor. */
export type EditorAction =
  | { type: 'edit'; edit: MatrixEdit; typing?: string }
  | { type: 'undo' }
  | { type: 'redo' };

/** An editor in which nothing has happened yet. */
export function startEditing(matrix: ResponsibilityMatrix): EditorState {
  return { matrix, past: [], future: [] };
}

/** Edits, and takes edits back. Edits with the same `typing` in a row are one step. */
export function editorReducer(
  state: EditorState,
  action: EditorAction,
): EditorState {
  const { matrix, past, future } = state;
  switch (action.type) {
    case 'undo':
      return past.length === 0
        ? state
        : {
            matrix: past[past.length - 1],
            past: past.slice(0, -1),
            future: [matrix, ...future],
          };
    case 'redo':
      return future.length === 0
        ? state
        : {
            matrix: future[0],
            past: [...past, matrix],
            future: future.slice(1),
          };
    default: {
      const continued =
        action.typing !== undefined && action.typing === state.typing;
      return {
        matrix: applyEdit(matrix, action.edit),
        past: continued ? past : [...past, matrix].slice(-MAX_STEPS),
        future: [],
        typing: action.typing,
      };
    }
  }
}
