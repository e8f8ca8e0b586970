import { Interval, RoadmapItem, StatusLabels } from '../../model';
import { DELIVERABLE_COLUMNS, ITEM_COLUMNS } from './columns';
import { PLACE_COLUMNS } from './headings';

/** What stands above and below the priority line, in the table's own words. */
export const PRIORITY_LINE = {
  above: 'higher priority above',
  below: 'lower priority below',
};

const [STAKEHOLDERS, GOAL] = ITEM_COLUMNS;
const [STATUS] = DELIVERABLE_COLUMNS;

/** The headings of the seed form. */
export const SEED_HEADINGS = [
  PLACE_COLUMNS.project.heading,
  STAKEHOLDERS.heading,
  GOAL.heading,
  'Deliverables',
  STATUS.heading,
];

/** The rows of items: the first of each with project, stakeholders and goal. */
export function itemRows(
  items: RoadmapItem[],
  statusLabels?: StatusLabels,
): string[][] {
  return items.flatMap(item => {
    const [first, ...more] = item.deliverables ?? [];
    const toCells = (deliverable: typeof first | undefined) =>
      deliverable
        ? [deliverable.text, STATUS.write(deliverable, statusLabels)]
        : ['', ''];
    return [
      [
        item.project,
        STAKEHOLDERS.writeShort?.(item) ?? '',
        GOAL.write(item),
        ...toCells(first),
      ],
      ...more.map(deliverable => ['', '', '', ...toCells(deliverable)]),
    ];
  });
}

/** The interval that a table without intervals is about. */
export function seedInterval(
  intervals: Interval[],
  name?: string,
): Interval | undefined {
  return name === undefined
    ? intervals.find(({ state }) => state === 'active') ??
        intervals.find(({ state }) => state === 'draft') ??
        [...intervals].sort((a, b) => b.end.localeCompare(a.end, 'en'))[0]
    : intervals.find(interval => interval.name === name);
}

/** Whether a record is the line, or one of its two halves. */
export function isPriorityLine(record: string[]): boolean {
  const texts = record
    .map(cell =>
      cell
        .replace(/[*_↑↓▲▼⬆⬇·—–-]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(text => text !== '');
  return (
    texts.length > 0 &&
    texts.every(text =>
      /^(?:(?:higher|high|lower|low) priority (?:above|below)(?: (?:higher|lower) priority (?:above|below))?|priority line|(?:not )?committed (?:above|below)(?: not committed below)?)$/i.test(
        text,
      ),
    )
  );
}
