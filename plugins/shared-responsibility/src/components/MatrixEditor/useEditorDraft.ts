import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  SaveState,
  useDraftSaving,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../../api';

/** The draft of a matrix as it is stored. */
export interface EditorDraft {
  /** Absent before the first save. */
  stored?: MatrixDraft;
  saveState: SaveState;
  /** Saves at once. False when that did not work. */
  flush(): Promise<boolean>;
  /** Lets go of what is not saved. */
  stop(): void;
  /** What both sides of a conflict began with; absent before the first save. */
  base?: ResponsibilityMatrix;
  /** Goes on after a conflict, on top of what the others have saved, if anything. */
  continueFrom(theirs: MatrixDraft | undefined): void;
}

/** Saves a matrix by itself while it is edited. */
export function useEditorDraft(options: {
  serviceRef: string;
  matrix: ResponsibilityMatrix;
  /** What editing began with. */
  stored?: MatrixDraft;
  published?: ResponsibilityMatrix;
}): EditorDraft {
  const { serviceRef, matrix, published } = options;
  const api = useApi(sharedResponsibilityApiRef);
  const [stored, setStored] = useState(options.stored);
  const { state, queue, flush } = useDraftSaving({
    document: matrix,
    stored: options.stored,
    published,
    save: (document, etag) =>
      api.saveMatrixDraft(serviceRef, document, { etag }),
    onSaved: setStored,
  });
  return {
    stored,
    saveState: state,
    flush,
    stop: () => queue.stop(),
    base: queue.saved,
    continueFrom: theirs => {
      queue.continueFrom(theirs);
      setStored(theirs);
    },
  };
}
