import { useState } from 'react';
import {
  useDocumentRights,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ResponsibilityMatrix,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useMatrixDraft } from '../../hooks';

/** Whether the reader can edit a service's matrix here, and is doing so. */
export interface MatrixEditing {
  /** The reader has a role on the service. */
  hasRole: boolean;
  /** The reader has a role, and the matrix is kept here. */
  canEdit: boolean;
  /** Somebody has begun to change it. */
  hasDraft: boolean;
  /** The editor is open; it is in the URL. */
  isOpen: boolean;
  /** What the editor begins with in place of what is stored. */
  beginWith?: ResponsibilityMatrix;
  open(beginWith?: ResponsibilityMatrix): void;
  close(): void;
}

/** See {@link MatrixEditing}. */
export function useMatrixEditing(
  state: ServiceMatrix | undefined,
): MatrixEditing {
  const { hasRole, canEdit } = useDocumentRights(state);
  const { state: view, update } = useUrlState({ defaults: { edit: '' } });
  const [beginWith, setBeginWith] = useState<ResponsibilityMatrix>();
  const { data } = useMatrixDraft(state?.serviceRef ?? '', canEdit);

  return {
    hasRole,
    canEdit,
    hasDraft: data?.draft !== undefined,
    isOpen: canEdit && view.edit !== '',
    beginWith,
    open: document => {
      setBeginWith(document);
      update({ edit: '1' });
    },
    close: () => {
      setBeginWith(undefined);
      update({ edit: '' });
    },
  };
}
