import { Roadmap, RoadmapItem } from '../model';
import { ItemPlace, itemAt, listAt, withListAt } from './places';

/** What lies beyond the border of a horizon. */
const NEIGHBOURS: Record<
  'up' | 'down',
  Partial<Record<ItemPlace['horizon'], ItemPlace['horizon']>>
> = {
  up: { uncommitted: 'committed', later: 'next' },
  down: { committed: 'uncommitted', next: 'later' },
};

/**
 * A roadmap with an item at another place: in its own horizon, across the
 * line, in another interval, in next or later. The order in the document is the
 * rank, so this is one step whatever it crosses.
 *
 * What was deferred is taken up again, as not started, when its item moves
 * from next or later into an interval.
 *
 * @param options - `to`: where it is to stand afterwards
 * @throws Error when there is no item at `from`, or when one of the intervals
 *   does not exist or is closed
 * @public
 */
export function moveItem(options: {
  roadmap: Roadmap;
  from: ItemPlace;
  to: ItemPlace;
}): Roadmap {
  const { roadmap, from, to } = options;
  const item = itemAt(roadmap, from);
  const without = withListAt(
    roadmap,
    from,
    listAt(roadmap, from).filter((_, rank) => rank !== from.rank),
  );
  const list = listAt(without, to);
  const isTakenUp = !from.interval && to.interval !== undefined;
  return withListAt(without, to, [
    ...list.slice(0, to.rank),
    isTakenUp ? takenUp(item) : item,
    ...list.slice(to.rank),
  ]);
}

/**
 * Where one step up or down leads: to the neighbour's place, and at the border
 * across it: over the line of its interval, or from next to later and back.
 *
 * @returns nothing when there is no step in that direction
 * @public
 */
export function stepFrom(options: {
  roadmap: Roadmap;
  place: ItemPlace;
  direction: 'up' | 'down';
}): ItemPlace | undefined {
  const { roadmap, place, direction } = options;
  const rank = place.rank + (direction === 'up' ? -1 : 1);
  if (rank >= 0 && rank < listAt(roadmap, place).length) {
    return { ...place, rank };
  }
  const horizon = NEIGHBOURS[direction][place.horizon];
  if (!horizon) {
    return undefined;
  }
  const beyond = { ...place, horizon };
  return {
    ...beyond,
    rank: direction === 'up' ? listAt(roadmap, beyond).length : 0,
  };
}

/**
 * A roadmap with the priority line of an interval elsewhere in its order.
 *
 * @param options - `above`: how many items are to stand above it
 * @throws Error when the interval does not exist or is closed
 * @public
 */
export function moveLine(options: {
  roadmap: Roadmap;
  interval: string;
  above: number;
}): Roadmap {
  const { roadmap, interval, above } = options;
  const upper: ItemPlace = { horizon: 'committed', interval, rank: 0 };
  const lower: ItemPlace = { horizon: 'uncommitted', interval, rank: 0 };
  const items = [...listAt(roadmap, upper), ...listAt(roadmap, lower)];
  return withListAt(
    withListAt(roadmap, upper, items.slice(0, Math.max(0, above))),
    lower,
    items.slice(Math.max(0, above)),
  );
}

function takenUp(item: RoadmapItem): RoadmapItem {
  return {
    ...item,
    ...(item.deliverables && {
      deliverables: item.deliverables.map(deliverable => {
        const { reason, ...rest } = deliverable;
        return deliverable.status === 'deferred'
          ? { ...rest, status: 'not-started' as const }
          : deliverable;
      }),
    }),
  };
}
