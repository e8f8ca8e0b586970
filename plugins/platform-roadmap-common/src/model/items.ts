import { Interval, Roadmap, RoadmapItem } from './types';

/**
 * Where an item stands: above or below the priority line of an interval, or
 * after the active one.
 *
 * @public
 */
export type Horizon = 'committed' | 'uncommitted' | 'next' | 'later';

/**
 * An item in its place.
 *
 * @public
 */
export interface PlacedItem {
  item: RoadmapItem;
  horizon: Horizon;
  /** Zero-based place in its horizon, which is its rank. */
  rank: number;
  /** Absent in next and later. */
  interval?: Interval;
  /**
   * The stretch in which an item and a deliverable occur at most once: each
   * closed and each draft interval is one; the active interval, next and later
   * together are one, called `current`. The same key in two of them is the
   * same item, carried over.
   */
  scope: string;
  /** Keys and indices from the root of the document. */
  path: Array<string | number>;
}

/**
 * All items of a roadmap in the order of the document: intervals as written,
 * in each what is above the line and then what is below it, then next, then
 * later.
 *
 * @public
 */
export function listItems(roadmap: Roadmap): PlacedItem[] {
  const { intervals, next, later } = roadmap.spec;
  return [
    ...intervals.flatMap((interval, index) => {
      const place = {
        interval,
        scope: interval.state === 'active' ? 'current' : `interval ${index}`,
        path: ['spec', 'intervals', index],
      };
      return [
        ...placeItems(interval.committed, { ...place, horizon: 'committed' }),
        ...placeItems(interval.uncommitted, {
          ...place,
          horizon: 'uncommitted',
        }),
      ];
    }),
    ...placeItems(next, { horizon: 'next', scope: 'current', path: ['spec'] }),
    ...placeItems(later, {
      horizon: 'later',
      scope: 'current',
      path: ['spec'],
    }),
  ];
}

function placeItems(
  items: RoadmapItem[] | undefined,
  place: Omit<PlacedItem, 'item' | 'rank'>,
): PlacedItem[] {
  return (items ?? []).map((item, rank) => ({
    ...place,
    item,
    rank,
    path: [...place.path, place.horizon, rank],
  }));
}
