import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../../../api';
import { ConflictDialog } from './ConflictDialog';

/** Props of {@link DraftConflict}. */
export interface DraftConflictProps {
  serviceRef: string;
  base: ResponsibilityMatrix;
  mine: ResponsibilityMatrix;
  onResolve(matrix: ResponsibilityMatrix, theirs?: MatrixDraft): void;
}

/**
 * Reads what the others have saved, and asks what to keep. When they have
 * published or discarded the draft, mine simply becomes a new one.
 */
export function DraftConflict(props: DraftConflictProps) {
  const { serviceRef, base, mine, onResolve } = props;
  const api = useApi(sharedResponsibilityApiRef);
  const { data } = useQuery({
    queryKey: ['shared-responsibility', 'draft', serviceRef, 'theirs'],
    queryFn: async () => ({ theirs: await api.getMatrixDraft(serviceRef) }),
    staleTime: 0,
    gcTime: 0,
  });
  if (!data) {
    return null;
  }
  return (
    <ConflictDialog
      base={base}
      mine={mine}
      theirs={data.theirs}
      onResolve={merged => onResolve(merged, data.theirs)}
    />
  );
}
