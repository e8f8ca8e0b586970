import { listItems, Roadmap, RoadmapItem } from '../model';
import { freeKey, ItemList, mapLists } from '../model/mapLists';

/** An item, or a part of one, that goes on after its interval. */
export interface MovedItem {
  /** With the deliverables that go on, and no others. */
  item: RoadmapItem;
  /** On which side of the line it stood. */
  side: 'committed' | 'uncommitted';
  /** `next`, `later` or the name of an interval. */
  to: string;
}

/** Puts items of a closed interval to the front of the lists that they go to. */
export function carryOver(options: {
  roadmap: Roadmap;
  from: string;
  items: MovedItem[];
}): Roadmap {
  const { from, items } = options;
  let { roadmap } = options;
  const arrivals: MovedItem[] = [];
  const arrived = new Set<string>();
  for (const moved of items) {
    const { key = '' } = moved.item;
    const item = { ...moved.item, carriedOverFrom: from };
    if (arrived.has(key)) {
      const another = freeKey(withArrivals(roadmap, arrivals), key);
      arrivals.push({ ...moved, item: { ...item, key: another } });
    } else if (isPlanned(roadmap, key)) {
      roadmap = join({ roadmap, item });
    } else {
      arrivals.push({ ...moved, item });
    }
    arrived.add(key);
  }
  return withArrivals(roadmap, arrivals);
}

function withArrivals(roadmap: Roadmap, arrivals: MovedItem[]): Roadmap {
  return mapLists(roadmap, (items, list) => [
    ...arrivals
      .filter(arrival => goesTo(arrival, list))
      .map(({ item }) => item),
    ...items,
  ]);
}

function goesTo(
  { to, side }: MovedItem,
  { horizon, interval }: ItemList,
): boolean {
  return interval ? interval.name === to && horizon === side : horizon === to;
}

function isPlanned(roadmap: Roadmap, key: string): boolean {
  return listItems(roadmap).some(
    ({ item, interval }) => item.key === key && interval?.state !== 'closed',
  );
}

/** Adds what an item does not have yet to the one that is already planned. */
function join(options: { roadmap: Roadmap; item: RoadmapItem }): Roadmap {
  const { roadmap, item } = options;
  return mapLists(roadmap, (items, { interval }) =>
    items.map(planned => {
      if (planned.key !== item.key || interval?.state === 'closed') {
        return planned;
      }
      const known = (planned.deliverables ?? []).map(({ key }) => key);
      return {
        ...planned,
        carriedOverFrom: item.carriedOverFrom,
        deliverables: [
          ...(item.deliverables ?? []).filter(
            ({ key }) => !known.includes(key),
          ),
          ...(planned.deliverables ?? []),
        ],
      };
    }),
  );
}
