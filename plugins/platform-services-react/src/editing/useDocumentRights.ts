import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { useHasPlatformRole } from '../hooks';

/**
 * Answer of {@link useDocumentRights}.
 *
 * @public
 */
export interface DocumentRights {
  /** The reader has a role on the service of the page. */
  hasRole: boolean;
  /** The reader has a role, and the document is edited here. */
  canEdit: boolean;
}

/**
 * What the reader may do with a document of the service whose page this is.
 *
 * @param state - undefined: not read yet
 * @public
 */
export function useDocumentRights(
  state: Pick<DocumentState, 'source' | 'readOnly'> | undefined,
): DocumentRights {
  const hasRole = useHasPlatformRole();
  const isHere =
    state !== undefined &&
    state.source?.type !== 'git' &&
    state.readOnly === undefined;
  return { hasRole, canEdit: hasRole && isHere };
}
