import { useMemo } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { ConflictDialog } from '@plinth/backstage-plugin-platform-services-react';
import {
  MatrixDraft,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../../../api';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { HeadPart, findConflicts, mergeDrafts } from '../model';
import { HeadSummary } from './HeadSummary';
import { TaskSummary } from './TaskSummary';

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
  const { serviceRef } = props;
  const api = useApi(sharedResponsibilityApiRef);
  const { data } = useQuery({
    queryKey: ['shared-responsibility', 'draft', serviceRef, 'theirs'],
    queryFn: async () => ({ theirs: await api.getMatrixDraft(serviceRef) }),
    staleTime: 0,
    gcTime: 0,
  });
  return data ? <Choice {...props} theirs={data.theirs} /> : null;
}

function Choice(props: DraftConflictProps & { theirs?: MatrixDraft }) {
  const { base, mine, theirs, onResolve } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const versions = useMemo(
    () => ({ base, mine, theirs: theirs?.document ?? mine }),
    [base, mine, theirs],
  );
  const conflicts = useMemo(() => findConflicts(versions), [versions]);
  const headTitle = (name: HeadPart | undefined) => {
    if (!name) {
      return t('editor.document');
    }
    return name === 'suppressions' ? t('suppress.list') : t(`editor.${name}`);
  };

  return (
    <ConflictDialog
      conflicts={conflicts}
      theirs={theirs}
      titleOf={conflict =>
        conflict.mine?.task?.title ??
        conflict.theirs?.task?.title ??
        headTitle(conflict.mine?.name ?? conflict.theirs?.name)
      }
      summary={(conflict, side) => {
        const { task, name } = conflict[side] ?? {};
        if (task) {
          return <TaskSummary task={task} matrix={versions[side]} />;
        }
        if (name) {
          return <HeadSummary name={name} matrix={versions[side]} />;
        }
        return conflict[side] ? undefined : '';
      }}
      onResolve={sides => onResolve(mergeDrafts(versions, sides), theirs)}
    />
  );
}
