import {
  DeliverableStatus,
  Horizon,
  ListedItem,
  RoadmapItemView,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** An item of a readable service, before its votes are counted. */
export type FoundItem = Omit<ListedItem, 'votes'> & {
  /**
   * Where it stands in the list of all items: by service, then as on its
   * roadmap. Stays what it is when other services change.
   */
  place: string;
};

/** What is wanted; absent: all of it. */
export interface ItemFilter {
  statuses?: DeliverableStatus[];
  horizons?: Horizon[];
  types?: Array<NonNullable<RoadmapItemView['type']>>;
  /** Words in project, goal, theme or deliverables, in any case. */
  text?: string;
}

/**
 * What is on a roadmap now: the active interval above and below the line, then
 * next, then later, each in its order.
 */
export function currentItems(roadmap: RoadmapView): FoundItem[] {
  const { serviceRef, title, intervals, next, later } = roadmap;
  const placed = [
    ...intervals
      .filter(({ state }) => state === 'active')
      .flatMap(({ name, start, end, committed, uncommitted }) =>
        [...committed, ...uncommitted].map(item => ({
          item,
          interval: { name, start, end },
        })),
      ),
    ...[...next, ...later].map(item => ({ item, interval: undefined })),
  ];
  return placed.map(({ item, interval }, index) => ({
    ...item,
    serviceRef,
    roadmapTitle: title,
    ...(interval && { interval }),
    place: `${serviceRef} ${String(index).padStart(6, '0')}`,
  }));
}

/** Whether an item is wanted. */
export function isWanted(item: FoundItem, filter: ItemFilter): boolean {
  const { statuses, horizons, types, text } = filter;
  return (
    (!statuses || statuses.includes(item.status)) &&
    (!horizons || horizons.includes(item.horizon)) &&
    (!types || (item.type !== undefined && types.includes(item.type))) &&
    (!text || wordsOf(item).includes(text.toLocaleLowerCase('en-US')))
  );
}

function wordsOf(item: FoundItem): string {
  return [
    item.project,
    item.goal?.text ?? '',
    item.theme ?? '',
    ...item.deliverables.map(({ text }) => text),
  ]
    .join('\n')
    .toLocaleLowerCase('en-US');
}
