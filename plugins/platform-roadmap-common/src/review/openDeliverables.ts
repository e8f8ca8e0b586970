import {
  Deliverable,
  Horizon,
  isOpen,
  listItems,
  Roadmap,
  RoadmapItem,
} from '../model';

/** A line that a weekly review goes through. */
export interface OpenDeliverable {
  /** Key of the deliverable. */
  key: string;
  deliverable: Deliverable;
  item: RoadmapItem;
  /** Name of the interval. */
  interval: string;
  horizon: Extract<Horizon, 'committed' | 'uncommitted'>;
}

/**
 * Every open line of the active interval, in its order: what is above the
 * line first.
 *
 * @param roadmap - with keys
 */
export function openDeliverables(roadmap: Roadmap): OpenDeliverable[] {
  return listItems(roadmap).flatMap(({ item, interval, horizon }) =>
    interval?.state === 'active'
      ? (item.deliverables ?? [])
          .filter(({ status }) => isOpen(status))
          .map(deliverable => ({
            key: deliverable.key ?? '',
            deliverable,
            item,
            interval: interval.name,
            horizon: horizon === 'committed' ? horizon : 'uncommitted',
          }))
      : [],
  );
}
