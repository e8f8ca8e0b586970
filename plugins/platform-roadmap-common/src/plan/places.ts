import { Horizon, listItems, Roadmap, RoadmapItem } from '../model';

/**
 * A place on a roadmap: where an item stands, or is to stand.
 *
 * @public
 */
export interface ItemPlace {
  horizon: Horizon;
  /** Name of the interval, for `committed` and `uncommitted`. */
  interval?: string;
  /** Zero-based place in its horizon; beyond the end counts as the end. */
  rank: number;
}

/**
 * Where the item with a key can be edited: in the active interval, next or
 * later, else in an interval that is still a draft. The same item in a closed
 * interval is history.
 *
 * @returns nothing when it is not there
 * @public
 */
export function findItem(options: {
  roadmap: Roadmap;
  key: string;
}): { item: RoadmapItem; place: ItemPlace } | undefined {
  const found = listItems(options.roadmap).filter(
    ({ item, interval }) =>
      item.key === options.key && interval?.state !== 'closed',
  );
  const placed = found.find(({ scope }) => scope === 'current') ?? found[0];
  return (
    placed && {
      item: placed.item,
      place: {
        horizon: placed.horizon,
        rank: placed.rank,
        ...(placed.interval && { interval: placed.interval.name }),
      },
    }
  );
}

/**
 * The item at a place.
 *
 * @throws Error when there is none, or when its interval is closed
 */
export function itemAt(roadmap: Roadmap, place: ItemPlace): RoadmapItem {
  const item = listAt(roadmap, place)[place.rank];
  if (!item) {
    throw new Error(`There is no item at place ${place.rank + 1}`);
  }
  return item;
}

/**
 * The items of a horizon, in order.
 *
 * @throws Error when its interval does not exist or is closed
 */
export function listAt(roadmap: Roadmap, place: ItemPlace): RoadmapItem[] {
  const { horizon } = place;
  if (horizon === 'next' || horizon === 'later') {
    return roadmap.spec[horizon] ?? [];
  }
  const interval = roadmap.spec.intervals.find(
    ({ name }) => name === place.interval,
  );
  if (!interval) {
    throw new Error(`There is no interval ${place.interval}`);
  }
  if (interval.state === 'closed') {
    throw new Error(`Interval ${interval.name} is closed; it stays as it is`);
  }
  return interval[horizon] ?? [];
}

/** A roadmap with other items in one horizon. */
export function withListAt(
  roadmap: Roadmap,
  place: ItemPlace,
  items: RoadmapItem[],
): Roadmap {
  const { spec } = roadmap;
  const { horizon } = place;
  return {
    ...roadmap,
    spec:
      horizon === 'next' || horizon === 'later'
        ? { ...spec, [horizon]: items }
        : {
            ...spec,
            intervals: spec.intervals.map(interval =>
              interval.name === place.interval
                ? { ...interval, [horizon]: items }
                : interval,
            ),
          },
  };
}
