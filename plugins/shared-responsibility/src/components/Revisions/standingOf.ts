import { RevisionStanding } from '@plinth/backstage-plugin-platform-services-react';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * Where a revision stands at the time of the state: announced ones are named
 * there; in force is the newest of those that have begun.
 */
export function standingOf(
  revision: RevisionSummary,
  revisions: RevisionSummary[],
  state: ServiceMatrix,
): RevisionStanding {
  if (state.announced.some(({ number }) => number === revision.number)) {
    return 'announced';
  }
  const begun = revisions.filter(
    other => Date.parse(other.effectiveFrom) <= Date.parse(state.asOf),
  );
  const newest = Math.max(...begun.map(({ number }) => number));
  return revision.number === newest ? 'inForce' : 'past';
}
