import {
  ComposedMatrix,
  ComposedRow,
  Scheme,
  layerOf,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Which rows are shown: one's own, those that are new or changed, or all. */
export type Scope = 'mine' | 'changed' | 'all';

/** By what rows are put together. */
export type Grouping = 'area' | 'service' | 'canonical';

/** What the reader chose to see; all of it is in the URL. */
export interface RowFilter {
  scope: Scope;
  /** Party id, `joint` or `nobody`: only rows that count in that layer. */
  layer?: string;
  serviceRef?: string;
  /** Words that all must occur. */
  text: string;
}

/** Rows under one heading. */
export interface RowGroup {
  id: string;
  title: string;
  rows: ComposedRow[];
}

function letters(row: ComposedRow, party: string): string {
  return row.assignments[party]?.involvement ?? '';
}

/** True when the entity's own team is responsible, accountable or supports, for certain or possibly. */
export function isMine(row: ComposedRow): boolean {
  if (!row.own || row.state === 'notApplicable') {
    return false;
  }
  const possible = row.undetermined?.outcomes.map(
    outcome => outcome.assignments.consumer?.involvement ?? '',
  ) ?? [letters(row, 'consumer')];
  return possible.some(involvement => /[RAS]/.test(involvement));
}

/** Whether a row counts in a layer: a party id, `joint` or `nobody`. */
export function isInLayer(
  row: ComposedRow,
  layer: string,
  scheme: Scheme,
): boolean {
  return row.state !== 'notApplicable' && layerOf({ row, scheme }) === layer;
}

function matchesText(
  row: ComposedRow,
  words: string[],
  serviceTitle: (ref: string) => string,
): boolean {
  const haystack = [
    row.title,
    row.area.title,
    row.activity?.title,
    row.canonical,
    serviceTitle(row.serviceRef),
    ...Object.values(row.assignments).map(assignment => assignment.duty),
  ]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase('en');
  return words.every(word => haystack.includes(word));
}

function inScope(
  row: ComposedRow,
  scope: Scope,
  changed: ReadonlySet<string>,
): boolean {
  switch (scope) {
    case 'mine':
      return isMine(row);
    case 'changed':
      return changed.has(row.id);
    default:
      return true;
  }
}

/** The rows that the reader asked for, in their order. */
export function filterRows(options: {
  rows: ComposedRow[];
  filter: RowFilter;
  /** By service ref. */
  matrices: Map<string, ComposedMatrix>;
  /** Ids of rows that are new or changed. */
  changed: ReadonlySet<string>;
}): ComposedRow[] {
  const { rows, filter, matrices, changed } = options;
  const serviceTitle = (ref: string) => matrices.get(ref)?.title ?? ref;
  const schemeOf = (row: ComposedRow) =>
    matrices.get(row.serviceRef)?.scheme ?? 'raci';
  const words = filter.text
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter(Boolean);
  return rows.filter(
    row =>
      inScope(row, filter.scope, changed) &&
      (!filter.layer ||
        (row.own && isInLayer(row, filter.layer, schemeOf(row)))) &&
      (!filter.serviceRef || row.serviceRef === filter.serviceRef) &&
      matchesText(row, words, serviceTitle),
  );
}

/** Puts rows under headings; headings come in the order of their first row. */
export function groupRows(
  rows: ComposedRow[],
  grouping: Grouping,
  serviceTitle: (ref: string) => string,
): RowGroup[] {
  const keyAndTitle = {
    area: (row: ComposedRow) => [row.area.title, row.area.title],
    service: (row: ComposedRow) => [
      row.serviceRef,
      serviceTitle(row.serviceRef),
    ],
    canonical: (row: ComposedRow) => [
      row.canonical ?? `task:${row.title}`,
      row.canonical ?? row.title,
    ],
  }[grouping];
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    const [id, title] = keyAndTitle(row);
    const group = groups.get(id) ?? { id, title, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  return [...groups.values()];
}
