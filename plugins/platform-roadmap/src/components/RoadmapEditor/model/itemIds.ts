import {
  ItemPlace,
  Roadmap,
  RoadmapItem,
  listItems,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/**
 * Names an item in the editor and in its URL: `2026-6/pitr`, or `/pitr` in next
 * and later. The same key can stand in several intervals.
 */
export function itemId(options: { interval?: string; key?: string }): string {
  return `${options.interval ?? ''}/${options.key ?? ''}`;
}

/** An item that can be edited, and where it stands. */
export interface LocatedItem {
  id: string;
  item: RoadmapItem;
  place: ItemPlace;
}

/** Finds an item by its id; in a closed interval none can be edited. */
export function locateItem(
  roadmap: Roadmap,
  id: string,
): LocatedItem | undefined {
  const found = listItems(roadmap).find(
    ({ item, interval }) =>
      interval?.state !== 'closed' &&
      itemId({ interval: interval?.name, key: item.key }) === id,
  );
  return (
    found && {
      id,
      item: found.item,
      place: {
        horizon: found.horizon,
        rank: found.rank,
        ...(found.interval && { interval: found.interval.name }),
      },
    }
  );
}
