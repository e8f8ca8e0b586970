import {
  DEFAULT_STATUS_LABELS,
  IntervalView,
  RoadmapItemDocument,
  RoadmapItemView,
  RoadmapView,
  StatusLabels,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** An item and the interval in which it is. */
interface PlacedItem {
  item: RoadmapItemView;
  interval?: IntervalView;
}

/**
 * A document for each item of a published roadmap. An item that was carried
 * over is found where it is now.
 */
export function itemDocuments(options: {
  roadmap: RoadmapView;
  serviceTitle: string;
  /** Path of the tab with the roadmap. */
  tab: string;
  /** How statuses are called, where not as usual. */
  statusLabels: StatusLabels;
}): RoadmapItemDocument[] {
  const { roadmap, serviceTitle, tab } = options;
  const labels = { ...DEFAULT_STATUS_LABELS, ...options.statusLabels };
  return newestOfEach(roadmap).map(({ item, interval }) => {
    const query =
      interval?.state === 'closed'
        ? `?${new URLSearchParams({ interval: interval.name })}`
        : '';
    return {
      title: item.project,
      text: describeItem({ item, serviceTitle, label: labels[item.status] }),
      location: `${tab}${query}#item-${encodeURIComponent(item.key)}`,
      serviceRef: roadmap.serviceRef,
      serviceTitle,
      itemKey: item.key,
      status: item.status,
      horizon: item.horizon,
      interval: interval?.name ?? '',
      workType: item.type ?? '',
    };
  });
}

/** What is current before what has been: intervals come active first, then newest. */
function newestOfEach(roadmap: RoadmapView): PlacedItem[] {
  const inInterval = (isActive: boolean) =>
    roadmap.intervals
      .filter(({ state }) => (state === 'active') === isActive)
      .flatMap(interval =>
        [...interval.committed, ...interval.uncommitted].map(item => ({
          item,
          interval,
        })),
      );
  const placed: PlacedItem[] = [
    ...inInterval(true),
    ...[...roadmap.next, ...roadmap.later].map(item => ({ item })),
    ...inInterval(false),
  ];
  const newest = new Map<string, PlacedItem>();
  for (const each of placed) {
    if (!newest.has(each.item.key)) {
      newest.set(each.item.key, each);
    }
  }
  return [...newest.values()];
}

function describeItem(options: {
  item: RoadmapItemView;
  serviceTitle: string;
  /** Of its status. */
  label: string;
}): string {
  const { item, serviceTitle, label } = options;
  return [
    `${serviceTitle}: ${label}`,
    item.goal?.text,
    item.theme,
    item.needsConsumer,
    ...item.deliverables.flatMap(({ text, note, reason }) => [
      text,
      note,
      reason,
    ]),
    ...(item.movesTasks ?? []).map(({ task }) => task),
  ]
    .map(sentence)
    .filter(Boolean)
    .join(' ');
}

/** With an end, so that two of them do not run together. */
function sentence(text: string | undefined): string {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
