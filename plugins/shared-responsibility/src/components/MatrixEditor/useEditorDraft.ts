import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  DraftBase,
  EditingStart,
  OthersWork,
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
  /** What the next save is on top of. */
  base: DraftBase<ResponsibilityMatrix>;
  /** Goes on from what the others have done. */
  continueFrom(others: OthersWork<ResponsibilityMatrix>): void;
}

/** Saves a matrix by itself while it is edited. */
export function useEditorDraft(options: {
  serviceRef: string;
  matrix: ResponsibilityMatrix;
  start: EditingStart<ResponsibilityMatrix>;
}): EditorDraft {
  const { serviceRef, matrix, start } = options;
  const api = useApi(sharedResponsibilityApiRef);
  const [stored, setStored] = useState(start.stored);
  const { state, queue, flush } = useDraftSaving({
    document: matrix,
    start,
    save: (document, version) =>
      api.saveMatrixDraft(serviceRef, document, version),
    onSaved: setStored,
  });
  return {
    stored,
    saveState: state,
    flush,
    stop: () => queue.stop(),
    base: queue.base,
    continueFrom: others => {
      queue.continueFrom(others.next);
      setStored(others.draft);
    },
  };
}
