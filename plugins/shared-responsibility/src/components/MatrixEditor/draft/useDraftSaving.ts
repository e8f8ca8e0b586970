import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../../../api';
import { SaveQueue, SaveState } from './saveQueue';

/** Long enough not to save every key, short enough not to lose a sentence. */
const PAUSE = 800;

/** Options of {@link useDraftSaving}. */
export interface UseDraftSavingOptions {
  serviceRef: string;
  /** The document as it is now; saved whenever it changes. */
  matrix: ResponsibilityMatrix;
  /** The stored draft that editing began with, if there was one. */
  stored?: MatrixDraft;
  /** What was published last; without a draft, it needs none until it changes. */
  published?: ResponsibilityMatrix;
  onSaved(draft: MatrixDraft): void;
}

/** Saves a draft by itself, and when the editor is left. */
export function useDraftSaving(options: UseDraftSavingOptions) {
  const { serviceRef, matrix, stored, published } = options;
  const api = useApi(sharedResponsibilityApiRef);
  const [state, setState] = useState<SaveState>(
    stored ? { status: 'saved', at: stored.updatedAt } : { status: 'clean' },
  );
  const onSaved = useRef(options.onSaved);
  onSaved.current = options.onSaved;

  const [queue] = useState(
    () =>
      new SaveQueue({
        stored,
        delay: PAUSE,
        save: (document, etag) =>
          api.saveMatrixDraft(serviceRef, document, { etag }),
        onChange: setState,
        onSaved: draft => onSaved.current(draft),
      }),
  );

  const last = useRef(stored?.document ?? published);
  useEffect(() => {
    if (matrix !== last.current) {
      last.current = matrix;
      queue.put(matrix);
    }
  }, [queue, matrix]);

  const isUnsaved = state.status !== 'saved' && state.status !== 'clean';
  useEffect(() => {
    if (!isUnsaved) {
      return undefined;
    }
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older browsers ask only then.
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  // To another page of the app: what is not saved is sent on the way out.
  useEffect(() => () => void queue.flush(), [queue]);

  const flush = useCallback(() => queue.flush(), [queue]);
  return { state, queue, flush };
}
