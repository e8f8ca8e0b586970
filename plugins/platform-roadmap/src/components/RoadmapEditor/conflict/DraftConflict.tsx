import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ConflictDialog,
  ConflictFailed,
  DraftBase,
  OthersWork,
} from '@plinth/backstage-plugin-platform-services-react';
import { useOthersWork } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { findRoadmapConflicts, mergeRoadmaps } from '../model';
import { ItemSummary } from './ItemSummary';
import { PlanSummary } from './PlanSummary';

/** Props of {@link DraftConflict}. */
export interface DraftConflictProps {
  serviceRef: string;
  /** What mine was saved on top of. */
  base: DraftBase<Roadmap>;
  /** What a roadmap begins with while there is none. */
  first: Roadmap;
  mine: Roadmap;
  onResolve(roadmap: Roadmap, others: OthersWork<Roadmap>): void;
  /** Absent: nothing can be saved before it is resolved. */
  onCancel?(): void;
}

/**
 * Reads what the others have saved or published, and asks what to keep. When
 * they have discarded the draft, mine simply becomes a new one.
 */
export function DraftConflict(props: DraftConflictProps) {
  const { serviceRef, base, first, onCancel } = props;
  const { data, error, refetch } = useOthersWork({
    serviceRef,
    mine: base,
    first,
  });
  if (error && !data) {
    return (
      <ConflictFailed error={error} onRetry={refetch} onCancel={onCancel} />
    );
  }
  return data ? <Choice {...props} others={data} /> : null;
}

function Choice(props: DraftConflictProps & { others: OthersWork<Roadmap> }) {
  const { mine, others, onResolve, onCancel } = props;
  const { base, theirs } = others;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const versions = useMemo(
    () => ({ base, mine, theirs: theirs?.document ?? mine }),
    [base, mine, theirs],
  );
  const conflicts = useMemo(() => findRoadmapConflicts(versions), [versions]);
  return (
    <ConflictDialog
      conflicts={conflicts}
      theirs={theirs}
      titleOf={conflict =>
        conflict.mine?.item?.project ??
        conflict.theirs?.item?.project ??
        t('planner.conflictPlan')
      }
      summary={(conflict, side) => {
        const item = conflict[side]?.item;
        if (item) {
          return <ItemSummary item={item} />;
        }
        return conflict[side] ? <PlanSummary roadmap={versions[side]} /> : '';
      }}
      onResolve={sides => onResolve(mergeRoadmaps(versions, sides), others)}
      onCancel={onCancel}
    />
  );
}
