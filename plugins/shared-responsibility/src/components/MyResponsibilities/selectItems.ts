import {
  MyResponsibilitiesItem,
  StandingCount,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** What the reader chose to see; all of it is in the URL. */
export interface ItemFilter {
  /** `open`: only what waits for somebody. */
  show: string;
  /** Words that all must occur. */
  text: string;
  /** Full ref; empty: all. */
  ownerRef: string;
  /** Full ref; empty: all. */
  serviceRef: string;
}

/** True when somebody of the team or of the service has to act. */
export function isOpen(item: MyResponsibilitiesItem): boolean {
  return item.rows.open + item.rows.disputed > 0;
}

/**
 * The items that the reader asked for: those with the most open rows first,
 * then by name.
 */
export function selectItems(
  items: MyResponsibilitiesItem[],
  filter: ItemFilter,
): MyResponsibilitiesItem[] {
  const words = filter.text
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter(Boolean);
  return items
    .filter(
      item =>
        (filter.show !== 'open' || isOpen(item)) &&
        (!filter.ownerRef || item.ownerRef === filter.ownerRef) &&
        (!filter.serviceRef || item.serviceRef === filter.serviceRef) &&
        matches(item, words),
    )
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        a.entityRef.localeCompare(b.entityRef) ||
        a.serviceTitle.localeCompare(b.serviceTitle),
    );
}

/** The counts of several items together. */
export function sumRows(items: MyResponsibilitiesItem[]): StandingCount {
  const sum = { total: 0, open: 0, acknowledged: 0, disputed: 0, excepted: 0 };
  for (const { rows } of items) {
    sum.total += rows.total;
    sum.open += rows.open;
    sum.acknowledged += rows.acknowledged;
    sum.disputed += rows.disputed;
    sum.excepted += rows.excepted;
  }
  return sum;
}

function weight({ rows }: MyResponsibilitiesItem): number {
  return rows.open + rows.disputed;
}

function matches(item: MyResponsibilitiesItem, words: string[]): boolean {
  const haystack = [
    item.entityRef,
    item.title,
    item.serviceTitle,
    ...item.firstRows.flatMap(row => [row.title, row.area]),
  ]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase('en');
  return words.every(word => haystack.includes(word));
}
