import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { tableFinding } from '@plinth/backstage-plugin-platform-services-common/table';
import { DELIVERABLE_COLUMNS, INTERVAL_COLUMNS, ITEM_COLUMNS } from './columns';
import { foldName } from './statusNames';

/** Columns that say which thing a row is about. */
export const PLACE_COLUMNS = {
  service: { heading: 'Service', aliases: ['platform service'] },
  interval: { heading: 'Interval', aliases: ['iteration', 'cycle', 'sprint'] },
  horizon: { heading: 'Horizon', aliases: ['priority', 'placement'] },
  rank: { heading: 'Rank', aliases: ['order', 'no', 'nr'] },
  itemKey: { heading: 'Item key', aliases: ['key'] },
  project: {
    heading: 'Project',
    aliases: ['projects', 'item', 'initiative', 'epic', 'name', 'title'],
  },
  deliverableKey: { heading: 'Deliverable key', aliases: [] },
  deliverable: {
    heading: 'Deliverable',
    aliases: ['deliverables', 'milestone', 'milestones'],
  },
} satisfies Record<string, { heading: string; aliases: string[] }>;

/** One of {@link PLACE_COLUMNS}. */
export type PlaceColumn = keyof typeof PLACE_COLUMNS;

/** What the columns of a table are, by zero-based index. */
export interface Headings {
  /** Zero-based index of the record with the headings. */
  row: number;
  places: Map<PlaceColumn, number>;
  /** By heading as the long form has it. */
  columns: Map<string, number>;
  findings: Finding[];
}

const MAX_ROWS_ABOVE = 20;

const ALL_COLUMNS = [
  ...INTERVAL_COLUMNS,
  ...ITEM_COLUMNS,
  ...DELIVERABLE_COLUMNS,
].map(({ field, heading, aliases = [] }) => ({
  field,
  heading,
  names: [heading, ...aliases],
}));

const PLACES = Object.entries(PLACE_COLUMNS).map(
  ([place, { heading, aliases }]) => ({
    place: place as PlaceColumn,
    names: [heading, ...aliases],
  }),
);

/** Finds the row with the headings; undefined: no row names a project. */
export function findHeadings(records: string[][]): Headings | undefined {
  for (const [row, record] of records.slice(0, MAX_ROWS_ABOVE).entries()) {
    const headings = readHeadings(record, row);
    if (headings.places.has('project')) {
      return headings;
    }
  }
  return undefined;
}

/** Columns by the name that the document has for what they say. */
export function columnsByField({
  places,
  columns,
}: Headings): Map<string, number | undefined> {
  return new Map([
    ...ALL_COLUMNS.map(
      ({ field, heading }) => [field, columns.get(heading)] as const,
    ),
    ['project', places.get('project')],
    ['text', places.get('deliverable')],
  ]);
}

function readHeadings(record: string[], row: number): Headings {
  const headings: Headings = {
    row,
    places: new Map(),
    columns: new Map(),
    findings: [],
  };
  for (const [column, cell] of record.entries()) {
    const problem = cell.trim() && addHeading(headings, cell, column);
    if (problem) {
      headings.findings.push(
        tableFinding({ row, column, severity: 'warning', message: problem }),
      );
    }
  }
  return headings;
}

/** Takes a heading up; says why, when it cannot. */
function addHeading(
  { places, columns }: Headings,
  cell: string,
  column: number,
): string | undefined {
  const name = foldName(cell);
  const isCalled = ({ names }: { names: string[] }) =>
    names.some(each => foldName(each) === name);
  const place = PLACES.find(isCalled)?.place;
  const known = ALL_COLUMNS.find(isCalled)?.heading;
  if (place && !places.has(place)) {
    places.set(place, column);
    return undefined;
  }
  if (known && !columns.has(known)) {
    columns.set(known, column);
    return undefined;
  }
  return place || known
    ? `There is another column "${cell}" before; this one is left out.`
    : `"${cell}" is not a column of a roadmap; it is left out.`;
}
