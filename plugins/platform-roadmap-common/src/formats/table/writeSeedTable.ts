import { writeRecords } from '@plinth/backstage-plugin-platform-services-common/table';
import { listItems, Roadmap, StatusLabels } from '../../model';
import { DELIVERABLE_COLUMNS, INTERVAL_COLUMNS, ITEM_COLUMNS } from './columns';
import {
  itemRows,
  PRIORITY_LINE,
  SEED_HEADINGS,
  seedInterval,
} from './seedRows';

/**
 * A roadmap as a text in some format.
 *
 * @public
 */
export interface WrittenRoadmap {
  text: string;
  /** What the format cannot carry and this roadmap has, a sentence each. */
  losses: string[];
}

/** What {@link writeSeedTable} needs. */
export interface WriteSeedTableOptions {
  roadmap: Roadmap;
  /** Name; default: the active interval, else a draft, else the newest. */
  interval?: string;
  statusLabels?: StatusLabels;
}

/**
 * Writes one interval as CSV of five columns: project, stakeholders,
 * user-centric goal, deliverables and deliverable status, a row for each
 * deliverable, with the priority line as two rows. Formulas are neutralised.
 */
export function writeSeedTable(options: WriteSeedTableOptions): WrittenRoadmap {
  const { roadmap, statusLabels } = options;
  const interval = seedInterval(roadmap.spec.intervals, options.interval);
  const toLine = (text: string) => [text, '', '', '', ''];
  return {
    text: writeRecords({
      records: [
        SEED_HEADINGS,
        ...itemRows(interval?.committed ?? [], statusLabels),
        toLine(PRIORITY_LINE.above),
        toLine(PRIORITY_LINE.below),
        ...itemRows(interval?.uncommitted ?? [], statusLabels),
      ],
    }),
    losses: seedLosses(options),
  };
}

function seedLosses(options: WriteSeedTableOptions): string[] {
  const { intervals, next = [], later = [] } = options.roadmap.spec;
  const interval = seedInterval(intervals, options.interval);
  const placed = listItems(options.roadmap).filter(
    each => each.interval === interval,
  );
  const items = interval ? placed.map(({ item }) => item) : [];
  const deliverables = items.flatMap(item => item.deliverables ?? []);
  const lost = [
    ...(interval ? headingsWithText(INTERVAL_COLUMNS, [interval]) : []),
    ...headingsWithText(ITEM_COLUMNS.slice(2), items),
    ...headingsWithText(DELIVERABLE_COLUMNS.slice(1), deliverables),
    ...([...items, ...deliverables].some(({ key }) => key) ? ['Keys'] : []),
    ...(items.some(item => (item.stakeholders ?? []).length > 0)
      ? ['Kinds of stakeholders']
      : []),
  ];
  return [
    ...(intervals.length > 1
      ? [
          `The seed form carries one interval, here ${interval?.name}; ${
            intervals.length - 1
          } more are left out.`,
        ]
      : []),
    ...(next.length + later.length > 0
      ? ['The seed form does not carry what comes next and later.']
      : []),
    ...(lost.length > 0
      ? [`The seed form does not carry: ${lost.join(', ')}.`]
      : []),
  ];
}

function headingsWithText<T>(
  columns: Array<{ heading: string; write(thing: T): string }>,
  things: T[],
): string[] {
  return columns
    .filter(({ write }) => things.some(thing => write(thing) !== ''))
    .map(({ heading }) => heading);
}
