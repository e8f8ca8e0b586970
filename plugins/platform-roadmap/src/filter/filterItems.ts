import {
  RoadmapItemView,
  WorkType,
  statusCategory,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** Values of the filter by status; empty: all. */
export const STATUS_FILTERS = ['attention', 'open', 'done', 'dropped'] as const;

/** Values of the filter by type of work; empty: all. */
export const WORK_TYPES: readonly WorkType[] = [
  'feature',
  'technical-debt',
  'operations',
];

/** What the reader looks for; empty values: everything. */
export interface ItemFilter {
  q: string;
  status: string;
  type: string;
}

/** The items that match, in their order. */
export function filterItems(
  items: RoadmapItemView[],
  filter: ItemFilter,
): RoadmapItemView[] {
  return items.filter(
    item =>
      matchesText(item, filter.q) &&
      matchesStatus(item, filter.status) &&
      (filter.type === '' || item.type === filter.type),
  );
}

/** True when every word occurs somewhere in the item. */
export function matchesText(item: RoadmapItemView, text: string): boolean {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const haystack = [
    item.project,
    item.theme,
    item.goal?.text,
    item.goal?.persona,
    item.needsConsumer,
    ...item.stakeholders.flatMap(({ ref, name }) => [ref, name]),
    ...item.deliverables.flatMap(line => [line.text, line.note, line.reason]),
  ]
    .join('\n')
    .toLocaleLowerCase();
  return words.every(word => haystack.includes(word));
}

function matchesStatus(item: RoadmapItemView, status: string): boolean {
  const category = statusCategory(item.status);
  switch (status) {
    case 'attention':
      return item.late || category === 'attention';
    case 'open':
      return category !== 'done' && category !== 'dropped';
    case 'done':
    case 'dropped':
      return category === status;
    default:
      return true;
  }
}
