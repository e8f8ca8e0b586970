import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  isBlank,
  tableFinding,
} from '@plinth/backstage-plugin-platform-services-common/table';
import { Horizon } from '../../model';
import { DELIVERABLE_COLUMNS, INTERVAL_COLUMNS, ITEM_COLUMNS } from './columns';
import { Headings, PlaceColumn } from './headings';
import { isPriorityLine } from './seedRows';
import { foldName } from './statusNames';

/** A text and where it stands, by zero-based indices. */
export interface Cell {
  text: string;
  row: number;
  column: number;
}

/** What was said about something, by heading; empty cells are absent. */
export type Cells = Map<string, Cell>;

/** A deliverable as a table has it. */
export interface TableDeliverable {
  row: number;
  key?: string;
  text: string;
  cells: Cells;
}

/** An item as a table has it. */
export interface TableItem {
  row: number;
  /** Absent: the interval that the table is about. */
  interval?: string;
  horizon: Horizon;
  rank: number | undefined;
  key?: string;
  project: string;
  cells: Cells;
  deliverables: TableDeliverable[];
}

/** A table as it was understood, before it is a roadmap. */
export interface TableLines {
  service?: Cell;
  /** By name, in the order of the table. */
  intervals: Map<string, { row: number; cells: Cells }>;
  items: TableItem[];
  findings: Finding[];
}

const HORIZONS: Record<Horizon, string[]> = {
  committed: ['committed', 'above', 'above the line', 'high', 'higher', 'now'],
  uncommitted: [
    ...['uncommitted', 'not committed', 'below', 'below the line', 'low'],
    'lower',
  ],
  next: ['next'],
  later: ['later'],
};

const HEADINGS = {
  interval: INTERVAL_COLUMNS.map(({ heading }) => heading),
  item: ITEM_COLUMNS.map(({ heading }) => heading),
  deliverable: DELIVERABLE_COLUMNS.map(({ heading }) => heading),
};

/** Gathers the rows of a table by interval, item and deliverable. */
export function readLines(options: {
  records: string[][];
  headings: Headings;
}): TableLines {
  const { records, headings } = options;
  const lines: TableLines = { intervals: new Map(), items: [], findings: [] };
  let isBelow = false;
  let last: TableItem | undefined;
  const ranked = new Map<string, TableItem>();

  for (const [row, record] of records.entries()) {
    if (row <= headings.row || isBlank(record)) {
      continue;
    }
    if (isPriorityLine(record)) {
      isBelow = true;
      last = undefined;
      continue;
    }
    readLine(row, record);
  }
  return { ...lines, items: inOrderOfRank(lines.items) };

  function readLine(row: number, record: string[]) {
    const at = (column: number | undefined): Cell => ({
      text: (column === undefined ? '' : record[column] ?? '').trim(),
      row,
      column: column ?? 0,
    });
    const cellOf = (place: PlaceColumn) => at(headings.places.get(place));
    const textOf = (place: PlaceColumn) => cellOf(place).text;
    const cellsOf = (names: string[]): Cells =>
      new Map(
        names
          .map(name => [name, at(headings.columns.get(name))] as const)
          .filter(([, { text }]) => text !== ''),
      );

    lines.service ??= textOf('service') ? cellOf('service') : undefined;
    const said = readHorizon(cellOf('horizon'));
    const isInside = said !== 'next' && said !== 'later';
    const interval =
      textOf('interval') || (isInside ? last?.interval : undefined);
    if (interval && interval !== last?.interval) {
      isBelow = false;
    }
    if (interval) {
      const known = lines.intervals.get(interval) ?? { row, cells: new Map() };
      lines.intervals.set(interval, known);
      gather(known.cells, cellsOf(HEADINGS.interval));
    }
    const item: TableItem = {
      row,
      interval: isInside ? interval : undefined,
      horizon: said ?? (isBelow ? 'uncommitted' : 'committed'),
      rank: Number.parseInt(textOf('rank'), 10) || undefined,
      ...(textOf('itemKey') && { key: textOf('itemKey') }),
      project: textOf('project'),
      cells: cellsOf(HEADINGS.item),
      deliverables: [],
    };
    const owner = ownerOf(item, said !== undefined);
    if (textOf('deliverable') || textOf('deliverableKey')) {
      if (!owner) {
        complain(
          cellOf('project'),
          'A deliverable stands here before any project.',
        );
        return;
      }
      owner.deliverables.push({
        row,
        ...(textOf('deliverableKey') && { key: textOf('deliverableKey') }),
        text: textOf('deliverable'),
        cells: cellsOf(HEADINGS.deliverable),
      });
    }
  }

  /** The item that a line belongs to: one before, or a new one. */
  function ownerOf(item: TableItem, saysPlace: boolean): TableItem | undefined {
    const before =
      item.rank === undefined || item.project === ''
        ? last
        : ranked.get(identityOf(item));
    const isSame =
      item.project === '' ||
      (before !== undefined &&
        (item.rank !== undefined || isContinued(before, item, saysPlace)));
    if (isSame) {
      if (before) {
        gather(before.cells, item.cells);
      }
      last = before;
      return before;
    }
    lines.items.push(item);
    ranked.set(identityOf(item), item);
    last = item;
    return item;
  }

  /** What is said first counts; what contradicts it is named. */
  function gather(known: Cells, said: Cells) {
    for (const [heading, cell] of said) {
      const first = known.get(heading);
      if (!first) {
        known.set(heading, cell);
      } else if (first.text !== cell.text) {
        complain(
          cell,
          `Row ${
            first.row + 1
          } says something else of "${heading}"; that counts.`,
          'warning',
        );
      }
    }
  }

  function readHorizon(cell: Cell): Horizon | undefined {
    if (cell.text === '') {
      return undefined;
    }
    const name = foldName(cell.text);
    const found = Object.entries(HORIZONS).find(([, names]) =>
      names.includes(name),
    );
    if (!found) {
      complain(
        cell,
        `"${cell.text}" is not a place; write committed, uncommitted, next or later.`,
      );
    }
    return found?.[0] as Horizon | undefined;
  }

  function complain(
    { row, column }: Pick<Cell, 'row' | 'column'>,
    message: string,
    severity: Finding['severity'] = 'error',
  ) {
    lines.findings.push(tableFinding({ row, column, message, severity }));
  }
}

/** The same place, key and project, as far as a line with a rank says them. */
function identityOf({ interval, horizon, rank, key, project }: TableItem) {
  return JSON.stringify([interval, horizon, rank, key, project]);
}

/** Whether a line without rank repeats the item of the line before. */
function isContinued(
  before: TableItem,
  item: TableItem,
  saysPlace: boolean,
): boolean {
  return (
    before.project === item.project &&
    before.interval === item.interval &&
    (!item.key || before.key === item.key) &&
    (!saysPlace || before.horizon === item.horizon) &&
    hasNoOther(before.cells, item.cells)
  );
}

function hasNoOther(known: Cells, said: Cells): boolean {
  return [...said].every(
    ([heading, { text }]) => known.get(heading)?.text === text,
  );
}

/** Ranks count where every item has one; else the order of the rows does. */
function inOrderOfRank(items: TableItem[]): TableItem[] {
  return items.every(({ rank }) => rank !== undefined)
    ? [...items].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    : items;
}
