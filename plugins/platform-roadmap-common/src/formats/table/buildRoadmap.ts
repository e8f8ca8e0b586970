import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Deliverable,
  Horizon,
  Interval,
  Roadmap,
  RoadmapItem,
  StatusLabels,
} from '../../model';
import {
  Column,
  DELIVERABLE_COLUMNS,
  INTERVAL_COLUMNS,
  IntervalPart,
  ITEM_COLUMNS,
} from './columns';
import { FormerItems, takeDeliverable } from './FormerItems';
import { mergeCells } from './mergeCells';
import { Cells, TableItem, TableLines } from './readLines';

/** What {@link buildRoadmap} needs. */
export interface BuildRoadmapOptions {
  lines: TableLines;
  /** Whether the table has a column of this heading. */
  hasColumn(heading: string): boolean;
  /** What the rows are merged into. */
  base: Roadmap;
  /** The interval of rows that name none. */
  interval: IntervalPart;
  /**
   * True: the table has all that is not closed. False: it has one interval, and
   * the rest of the roadmap stays.
   */
  isWhole: boolean;
  statusLabels?: StatusLabels;
}

/** A roadmap with the cells that its parts come from. */
export interface BuiltRoadmap {
  roadmap: Roadmap;
  /** By interval, item and deliverable. */
  origins: Map<object, { row: number; cells: Cells }>;
  findings: Finding[];
}

/** Makes a roadmap of rows; what they do not say stays as it was. */
export function buildRoadmap(options: BuildRoadmapOptions): BuiltRoadmap {
  const { lines, base, isWhole } = options;
  const findings: Finding[] = [];
  const origins: BuiltRoadmap['origins'] = new Map();
  const former = new FormerItems(base);
  const places = rowsByPlace(lines.items, options.interval.name);

  const named = new Map(lines.intervals);
  if (!isWhole || lines.items.some(isWithoutInterval)) {
    named.set(options.interval.name, {
      row: 0,
      cells: new Map(),
      ...named.get(options.interval.name),
    });
  }
  const built = new Map(
    [...named].map(([name, said]) => [name, toInterval(name, said)]),
  );
  const next = toItems('next');
  const later = toItems('later');
  const { intervals } = base.spec;
  const roadmap: Roadmap = {
    ...base,
    spec: {
      ...base.spec,
      intervals: [
        ...intervals
          .filter(
            ({ name, state }) =>
              !isWhole || state === 'closed' || built.has(name),
          )
          .map(interval => built.get(interval.name) ?? interval),
        ...[...built.values()].filter(
          ({ name }) => !intervals.some(each => each.name === name),
        ),
      ],
      ...outside('next', next),
      ...outside('later', later),
    },
  };
  return { roadmap, origins, findings };

  function toInterval(
    name: string,
    said: { row: number; cells: Cells },
  ): Interval {
    const before = base.spec.intervals.find(each => each.name === name);
    const part = merge<IntervalPart>({
      thing:
        before ??
        (name === options.interval.name ? options.interval : { name }),
      columns: INTERVAL_COLUMNS,
      cells: said.cells,
    });
    const dated = { start: '', end: '', state: 'draft' as const, ...part };
    const committed = toItems('committed', dated);
    const uncommitted = toItems('uncommitted', dated);
    const interval: Interval = { ...dated, committed };
    if (uncommitted.length > 0 || before?.uncommitted) {
      interval.uncommitted = uncommitted;
    }
    origins.set(interval, said);
    return interval;
  }

  function toItems(horizon: Horizon, interval?: IntervalPart): RoadmapItem[] {
    const rows = places.get(placeOf(horizon, interval?.name)) ?? [];
    return rows.map(row => toItem(row, interval));
  }

  function toItem(row: TableItem, interval?: IntervalPart): RoadmapItem {
    const before = former.take(row, interval);
    const item = merge<RoadmapItem>({
      thing: {
        ...before,
        ...(row.key && { key: row.key }),
        project:
          before?.project.trim() === row.project ? before.project : row.project,
      },
      columns: ITEM_COLUMNS,
      cells: row.cells,
    });
    const left = [...(before?.deliverables ?? [])];
    const deliverables = row.deliverables.map(said => {
      const was = takeDeliverable(left, said);
      const deliverable = merge<Deliverable>({
        thing: {
          status: 'not-started',
          ...was,
          ...(said.key && { key: said.key }),
          text: was?.text.trim() === said.text ? was.text : said.text,
        },
        columns: DELIVERABLE_COLUMNS,
        cells: said.cells,
      });
      origins.set(deliverable, said);
      return deliverable;
    });
    if (deliverables.length > 0 || before?.deliverables) {
      item.deliverables = deliverables;
    }
    origins.set(item, row);
    return item;
  }

  /** Next or later, where the table says it or something of it moved. */
  function outside(
    horizon: 'next' | 'later',
    items: RoadmapItem[],
  ): Partial<Roadmap['spec']> {
    const says = isWhole || lines.items.some(row => row.horizon === horizon);
    const result = says ? items : former.remaining(horizon);
    return result.length > 0 || base.spec[horizon] ? { [horizon]: result } : {};
  }

  function merge<T>(part: {
    thing: T;
    columns: Array<Column<T>>;
    cells: Cells;
  }): T {
    const { hasColumn, statusLabels } = options;
    return mergeCells({ ...part, hasColumn, statusLabels, findings });
  }
}

function isWithoutInterval({ interval, horizon }: TableItem): boolean {
  return interval === undefined && horizon !== 'next' && horizon !== 'later';
}

/** Rows of one horizon and one interval, in order. */
function rowsByPlace(
  rows: TableItem[],
  standard: string,
): Map<string, TableItem[]> {
  const places = new Map<string, TableItem[]>();
  for (const row of rows) {
    const place = placeOf(
      row.horizon,
      isWithoutInterval(row) ? standard : row.interval,
    );
    const there = places.get(place) ?? [];
    there.push(row);
    places.set(place, there);
  }
  return places;
}

function placeOf(horizon: Horizon, interval: string | undefined): string {
  return JSON.stringify([horizon, interval]);
}
