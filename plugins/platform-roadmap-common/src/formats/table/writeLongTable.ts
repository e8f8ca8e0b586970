import { writeRecords } from '@plinth/backstage-plugin-platform-services-common/table';
import {
  Deliverable,
  Interval,
  listItems,
  PlacedItem,
  Roadmap,
  StatusLabels,
} from '../../model';
import {
  Column,
  DELIVERABLE_COLUMNS,
  INTERVAL_COLUMNS,
  ITEM_COLUMNS,
} from './columns';
import { PLACE_COLUMNS } from './headings';
import type { WrittenRoadmap } from './writeSeedTable';

const HEADINGS = [
  PLACE_COLUMNS.service.heading,
  PLACE_COLUMNS.interval.heading,
  ...INTERVAL_COLUMNS.map(({ heading }) => heading),
  PLACE_COLUMNS.horizon.heading,
  PLACE_COLUMNS.rank.heading,
  PLACE_COLUMNS.itemKey.heading,
  PLACE_COLUMNS.project.heading,
  ...ITEM_COLUMNS.map(({ heading }) => heading),
  PLACE_COLUMNS.deliverableKey.heading,
  PLACE_COLUMNS.deliverable.heading,
  ...DELIVERABLE_COLUMNS.map(({ heading }) => heading),
];

/**
 * Writes a whole roadmap as CSV, a line for each deliverable. Each line says
 * which interval, place and item it belongs to; what is said once about an
 * interval or an item stands in the first of its lines. Formulas are
 * neutralised.
 */
export function writeLongTable(options: {
  roadmap: Roadmap;
  statusLabels?: StatusLabels;
}): WrittenRoadmap {
  const { roadmap, statusLabels } = options;
  const { intervals } = roadmap.spec;
  const items = listItems(roadmap);
  const isIn = (interval: Interval | undefined) => (placed: PlacedItem) =>
    placed.interval === interval;
  return {
    text: writeRecords({
      records: [
        HEADINGS,
        ...intervals.flatMap(interval =>
          intervalLines({ interval, items: items.filter(isIn(interval)) }),
        ),
        ...intervalLines({ items: items.filter(isIn(undefined)) }),
      ],
    }),
    losses: longLosses(roadmap),
  };

  function intervalLines(stretch: {
    interval?: Interval;
    items: PlacedItem[];
  }): string[][] {
    const lines = stretch.items.flatMap(itemLines);
    const about = (interval: Interval | undefined) =>
      cells(INTERVAL_COLUMNS, interval);
    const rest =
      lines.length === 0 && stretch.interval
        ? [
            Array<string>(HEADINGS.length - INTERVAL_COLUMNS.length - 2).fill(
              '',
            ),
          ]
        : lines;
    return rest.map((line, index) => [
      roadmap.spec.service,
      stretch.interval?.name ?? '',
      ...about(index === 0 ? stretch.interval : undefined),
      ...line,
    ]);
  }

  function itemLines({ item, horizon, rank }: PlacedItem): string[][] {
    const deliverables: Array<Deliverable | undefined> =
      item.deliverables && item.deliverables.length > 0
        ? item.deliverables
        : [undefined];
    return deliverables.map((deliverable, index) => [
      horizon,
      String(rank + 1),
      item.key ?? '',
      item.project,
      ...cells(ITEM_COLUMNS, index === 0 ? item : undefined),
      deliverable?.key ?? '',
      deliverable?.text ?? '',
      ...cells(DELIVERABLE_COLUMNS, deliverable),
    ]);
  }

  function cells<T>(columns: Array<Column<T>>, thing: T | undefined): string[] {
    return columns.map(({ write }) =>
      thing ? write(thing, statusLabels) : '',
    );
  }
}

function longLosses(roadmap: Roadmap): string[] {
  const { metadata, spec } = roadmap;
  const { intervals, source, url, reviewEvery, change } = spec;
  const lost = [
    ...(metadata.title || metadata.description
      ? ['the title and description of the roadmap']
      : []),
    ...(source || url ? ['where it was published'] : []),
    ...(reviewEvery ? ['how often it is reviewed'] : []),
    ...(change ? ['the message of its last change'] : []),
    ...(intervals.some(({ dateChanges = [] }) => dateChanges.length > 0)
      ? ['changes of dates']
      : []),
    ...(intervals.some(
      ({ retrospective = {} }) => Object.keys(retrospective).length > 0,
    )
      ? ['retrospectives']
      : []),
  ];
  return lost.map(part => `The long form does not carry ${part}.`);
}
