/** How many steps can be taken back. */
const MAX_STEPS = 200;

/**
 * A document being edited, with the way back and forth.
 *
 * @public
 */
export interface EditHistory<TDocument> {
  document: TDocument;
  past: TDocument[];
  future: TDocument[];
  /** What the last edit continued, such as typing in one field; one step back for all of it. */
  typing?: string;
}

/**
 * What can happen to an {@link EditHistory}.
 *
 * @public
 */
export type HistoryAction<TDocument> =
  | {
      type: 'change';
      /** Pure; called with the document as it is by then. */
      change(document: TDocument): TDocument;
      /** Names the field, so that all that is typed there is one step. */
      typing?: string;
    }
  | { type: 'undo' }
  | { type: 'redo' };

/**
 * A document to which nothing has happened yet.
 *
 * @public
 */
export function startHistory<TDocument>(
  document: TDocument,
): EditHistory<TDocument> {
  return { document, past: [], future: [] };
}

/**
 * Changes a document, and takes changes back. Changes with the same `typing`
 * in a row are one step; one that changes nothing is none.
 *
 * @public
 */
export function historyReducer<TDocument>(
  state: EditHistory<TDocument>,
  action: HistoryAction<TDocument>,
): EditHistory<TDocument> {
  const { document, past, future } = state;
  switch (action.type) {
    case 'undo':
      return past.length === 0
        ? state
        : {
            document: past[past.length - 1],
            past: past.slice(0, -1),
            future: [document, ...future],
          };
    case 'redo':
      return future.length === 0
        ? state
        : {
            document: future[0],
            past: [...past, document],
            future: future.slice(1),
          };
    default: {
      const changed = action.change(document);
      if (changed === document) {
        return state;
      }
      const continued =
        action.typing !== undefined && action.typing === state.typing;
      return {
        document: changed,
        past: continued ? past : [...past, document].slice(-MAX_STEPS),
        future: [],
        typing: action.typing,
      };
    }
  }
}
