import { useMemo } from 'react';
import {
  ConflictDialog,
  ConflictFailed,
  DraftBase,
  OthersWork,
} from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useOthersWork } from '../../../hooks';
import { findConflicts, mergeDrafts } from '../model';
import { PartSummary } from './PartSummary';
import { usePartTitle } from './usePartTitle';

/** Props of {@link DraftConflict}. */
export interface DraftConflictProps {
  serviceRef: string;
  /** What mine was saved on top of. */
  base: DraftBase<ResponsibilityMatrix>;
  /** What a matrix begins with while there is none. */
  first: ResponsibilityMatrix;
  mine: ResponsibilityMatrix;
  onResolve(
    matrix: ResponsibilityMatrix,
    others: OthersWork<ResponsibilityMatrix>,
  ): void;
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

function Choice(
  props: DraftConflictProps & { others: OthersWork<ResponsibilityMatrix> },
) {
  const { mine, others, onResolve, onCancel } = props;
  const { base, theirs } = others;
  const titleOf = usePartTitle();
  const versions = useMemo(
    () => ({ base, mine, theirs: theirs?.document ?? mine }),
    [base, mine, theirs],
  );
  const conflicts = useMemo(() => findConflicts(versions), [versions]);
  return (
    <ConflictDialog
      conflicts={conflicts}
      theirs={theirs}
      titleOf={conflict => {
        const side = conflict.mine ? 'mine' : 'theirs';
        const part = conflict[side];
        return part ? titleOf(part, versions[side]) : conflict.id;
      }}
      summary={(conflict, side) => (
        <PartSummary conflict={conflict} side={side} versions={versions} />
      )}
      onResolve={sides => onResolve(mergeDrafts(versions, sides), others)}
      onCancel={onCancel}
    />
  );
}
