import { Horizon, listItems } from './items';
import { Interval, Roadmap, RoadmapItem } from './types';

/** Where a list of items stands. */
export interface ItemList {
  horizon: Horizon;
  /** Absent in next and later. */
  interval?: Interval;
}

/**
 * A roadmap with other lists of items. A list that was absent and stays empty
 * stays absent.
 */
export function mapLists(
  roadmap: Roadmap,
  map: (items: RoadmapItem[], list: ItemList) => RoadmapItem[],
): Roadmap {
  const { intervals, next, later } = roadmap.spec;
  const mapped = (items: RoadmapItem[] | undefined, list: ItemList) => {
    const result = map(items ?? [], list);
    return items || result.length > 0 ? { [list.horizon]: result } : undefined;
  };
  return {
    ...roadmap,
    spec: {
      ...roadmap.spec,
      intervals: intervals.map(interval => ({
        ...interval,
        ...mapped(interval.committed, { interval, horizon: 'committed' }),
        ...mapped(interval.uncommitted, { interval, horizon: 'uncommitted' }),
      })),
      ...mapped(next, { horizon: 'next' }),
      ...mapped(later, { horizon: 'later' }),
    },
  };
}

/** A roadmap with other fields of one interval; as it is when there is none of that name. */
export function mapInterval(
  roadmap: Roadmap,
  name: string,
  map: (interval: Interval) => Interval,
): Roadmap {
  return {
    ...roadmap,
    spec: {
      ...roadmap.spec,
      intervals: roadmap.spec.intervals.map(interval =>
        interval.name === name ? map(interval) : interval,
      ),
    },
  };
}

/** A key that nothing on the roadmap has: the wanted one, or that with a number. */
export function freeKey(roadmap: Roadmap, wanted: string): string {
  const used = new Set(
    listItems(roadmap).flatMap(({ item }) => [
      item.key,
      ...(item.deliverables ?? []).map(({ key }) => key),
    ]),
  );
  let key = wanted;
  for (let number = 2; used.has(key); number++) {
    key = `${wanted}-${number}`;
  }
  return key;
}
