import { isOpen } from '../model';
import { RoadmapItemView, RoadmapSummary, RoadmapView } from './types';

/**
 * What comes next on a roadmap, and how much is under way: for a card. Next is
 * the open item of the active intervals that is to be there first, committed
 * ones before the others, those without a date last; else the first one of the
 * list `next`.
 *
 * @public
 */
export function summarizeRoadmap(options: {
  roadmap: Pick<RoadmapView, 'intervals' | 'next'>;
}): RoadmapSummary {
  const active = options.roadmap.intervals.filter(
    ({ state }) => state === 'active',
  );
  const committed = active.flatMap(interval => interval.committed).filter(open);
  const uncommitted = active
    .flatMap(interval => interval.uncommitted)
    .filter(open);
  const next =
    earliest(committed) ??
    earliest(uncommitted) ??
    options.roadmap.next.find(open);
  return {
    workingOn: committed.length,
    ...(next && {
      next: {
        key: next.key,
        project: next.project,
        status: next.status,
        late: next.late,
        ...(next.target && { target: next.target }),
      },
    }),
  };
}

function open(item: RoadmapItemView): boolean {
  return isOpen(item.status);
}

/** Of those that are to be there on the same day, the first one. */
function earliest(items: RoadmapItemView[]): RoadmapItemView | undefined {
  const lastDay = (item: RoadmapItemView) => item.targetRange?.end ?? '9999';
  return items.reduce<RoadmapItemView | undefined>(
    (first, item) => (first && lastDay(first) <= lastDay(item) ? first : item),
    undefined,
  );
}
