import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Roadmap,
  RoadmapDraft,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { ConflictDialog } from '@plinth/backstage-plugin-platform-services-react';
import { useOthersDraft } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { findRoadmapConflicts, mergeRoadmaps } from '../model';
import { ItemSummary } from './ItemSummary';
import { PlanSummary } from './PlanSummary';

/** Props of {@link DraftConflict}. */
export interface DraftConflictProps {
  serviceRef: string;
  base: Roadmap;
  mine: Roadmap;
  onResolve(roadmap: Roadmap, theirs?: RoadmapDraft): void;
}

/**
 * Reads what the others have saved, and asks what to keep. When they have
 * published or discarded the draft, mine simply becomes a new one.
 */
export function DraftConflict(props: DraftConflictProps) {
  const { data } = useOthersDraft(props.serviceRef);
  return data ? <Choice {...props} theirs={data.theirs} /> : null;
}

function Choice(props: DraftConflictProps & { theirs?: RoadmapDraft }) {
  const { base, mine, theirs, onResolve } = props;
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
      onResolve={sides => onResolve(mergeRoadmaps(versions, sides), theirs)}
    />
  );
}
