import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  isBlank,
  tableFinding,
} from '@plinth/backstage-plugin-platform-services-common/table';
import { MarkedText } from './cells';
import { Column, holdsNames } from './columns';
import {
  createSpelling,
  Draft,
  DraftTask,
  marksIn,
  ONLY_VARIANT,
  orderVariants,
  readFootnote,
  rowVariants,
  variantTwice,
} from './drafts';
import { mapFields } from './letterColumns';
import { fold, guessField, meansOwner } from './names';
import { OwnerNames } from './owners';
import { readOwnerCell } from './readOwnerCell';
import { TableField, TableOptions } from './types';

/** The parts of a grid. */
export interface GridColumns {
  fields: Partial<Record<TableField, Column>>;
  /** Activities or variants. */
  values: Column[];
  owners: OwnerNames;
  guessed: string[];
}

/** Tells the columns whose cells name owners from those that name the row. */
export function mapGridColumns(options: {
  columns: Column[];
  options: TableOptions;
}): GridColumns {
  const { columns } = options;
  const { fields: mapped = {}, parties = {}, owners = {} } = options.options;
  const claimed = new Set(Object.values(mapped).map(fold));
  const firstNames = columns.find(holdsNames)?.index ?? columns.length;
  const named = (column: Column) =>
    claimed.has(fold(column.heading)) || isLabel(column, firstNames);
  const label = columns.some(named)
    ? undefined
    : columns.find(column => column.names < column.filled / 2) ?? columns[0];

  const candidates = columns.filter(
    column => column !== label && !named(column),
  );
  const mappedOwners = {
    ...Object.fromEntries(
      Object.entries(parties).map(([name, party]) => [name, [party]]),
    ),
    ...owners,
  };
  const anchors = candidates.filter(column => column.names > 0);
  const names = OwnerNames.create({
    cells: (anchors.length > 0 ? anchors : candidates).flatMap(filledCells),
    owners: mappedOwners,
  });
  const values = candidates.filter(column => {
    const cells = filledCells(column);
    const understood = cells.filter(
      cell => !('unknown' in names.read(cell.bare)),
    );
    return cells.length === 0 || understood.length >= cells.length / 2;
  });
  const guessed = [...names.guessed];
  const fields = mapFields({
    columns: columns.filter(column => !values.includes(column)),
    firstValue: values[0]?.index ?? 0,
    mapped,
    guessed,
  });
  return { fields, values, owners: names, guessed };
}

/** Reads a grid row by row: a task per cell, or per row if columns are variants. */
export function readGridRows(options: {
  records: string[][];
  headings: number;
  columns: GridColumns;
  by: 'activity' | 'variant';
  defaultVariant?: string;
}): Draft {
  const { records, headings, columns, by, defaultVariant } = options;
  const { values, findings } =
    by === 'variant'
      ? withoutTwins(columns.values, headings)
      : { values: columns.values, findings: [] };
  const draft: Draft = {
    tasks: [],
    parties: columns.owners.parties,
    variants:
      by === 'variant' ? orderVariants(values.map(nameOf), defaultVariant) : [],
    footnotes: {},
    rows: 0,
    findings,
    guessed: [],
  };
  const rows = findRows({ records, headings, columns, values, draft });
  draft.rows = rows.length;
  const read = (column: Column, { index }: GridRow) =>
    readOwnerCell({ column, index, owners: columns.owners, draft });

  if (by === 'variant') {
    draft.tasks = rows.map(row => {
      const cells = values.map(column => ({
        variant: nameOf(column),
        ...read(column, row),
      }));
      return {
        ...taskOf(row),
        id: row.id,
        outcomes: new Map(
          cells.map(({ variant, outcome }) => [variant, outcome]),
        ),
        cells: cells.map(({ variant, cell }) => ({ ...cell, variant })),
      };
    });
    return draft;
  }

  draft.variants = rowVariants(
    rows.map(row => row.variant),
    defaultVariant,
  );
  const [standard = ONLY_VARIANT] = draft.variants;
  const { fields } = columns;
  const byName = new Map<string, DraftTask>();
  const onlyOwners = values.length === 1 && meansOwner(values[0].heading);
  for (const row of rows) {
    const variant = row.variant || standard;
    for (const column of values) {
      const { outcome, cell } = read(column, row);
      const name = [row.area, row.title, nameOf(column)].map(fold).join('\n');
      const known = byName.get(name);
      if (known && !known.outcomes.has(variant)) {
        known.outcomes.set(variant, outcome);
        known.cells.push({ ...cell, variant });
        continue;
      }
      if (known && variant !== standard) {
        draft.findings.push(variantTwice({ ...row, variant }, fields.variant));
        continue;
      }
      const task: DraftTask = {
        ...taskOf(row),
        ...(onlyOwners ? { id: row.id } : { activity: nameOf(column) }),
        outcomes: new Map([[variant, outcome]]),
        cells: [{ ...cell, variant }],
      };
      draft.tasks.push(task);
      if (!known) {
        byName.set(name, task);
      }
    }
  }
  return draft;
}

/** A record of the table that is a row of the matrix. */
interface GridRow {
  index: number;
  area: string;
  title: string;
  /** Where columns are no activities. */
  activity?: string;
  notes?: string;
  id?: string;
  /** Name in the file; empty: none is said. */
  variant: string;
}

function taskOf({ area, title, activity, notes }: GridRow) {
  return { area, title, activity, notes };
}

/** Which records are rows; footnotes are taken from the others. */
function findRows(options: {
  records: string[][];
  headings: number;
  columns: GridColumns;
  values: Column[];
  draft: Draft;
}): GridRow[] {
  const { records, headings, values, draft } = options;
  const { fields } = options.columns;
  const rows: GridRow[] = [];
  const marks = marksIn(values);
  const spell = createSpelling();
  let area = '';
  for (let index = headings + 1; index < records.length; index++) {
    const record = records[index];
    const text = (field: TableField) =>
      fields[field]
        ? (record[fields[field].index] ?? '').replace(/\s+/g, ' ').trim()
        : '';
    const footnote = readFootnote(record, marks);
    if (footnote) {
      draft.footnotes[footnote.mark] = footnote.text;
    }
    if (isBlank(record) || footnote) {
      continue;
    }
    const title = text('task') || text('area');
    if (title !== '') {
      area = text('area') || (fields.area ? area : title);
      rows.push({
        index,
        area,
        title,
        activity: text('activity') || undefined,
        notes: text('notes') || undefined,
        id: text('id') || undefined,
        variant: spell(text('variant')),
      });
    } else if (values.some(({ index: at }) => (record[at] ?? '').trim())) {
      draft.findings.push(
        tableFinding({
          row: index,
          message: `Row ${index + 1} has owners and no name; it is not read.`,
        }),
      );
    }
  }
  return rows;
}

/** Known by its heading: left of the owners, or notes and numbers anywhere. */
function isLabel(column: Column, firstNames: number): boolean {
  const field = guessField(column.heading);
  return (
    field !== undefined &&
    !holdsNames(column) &&
    (column.index < firstNames || field === 'notes' || field === 'id')
  );
}

function nameOf(column: Column): string {
  return column.heading || `Column ${column.index + 1}`;
}

function filledCells(column: Column): MarkedText[] {
  return [...column.cells.values()].filter(cell => cell.bare !== '');
}

/** A variant has one column; others of the same heading are not read. */
function withoutTwins(
  columns: Column[],
  headings: number,
): { values: Column[]; findings: Finding[] } {
  const byName = new Map<string, Column>();
  const findings: Finding[] = [];
  for (const column of columns) {
    const name = nameOf(column);
    if (byName.has(fold(name))) {
      findings.push(
        tableFinding({
          row: headings,
          column: column.index,
          message: `The heading "${name}" is there twice; the second column is not read.`,
        }),
      );
    } else {
      byName.set(fold(name), column);
    }
  }
  return { values: [...byName.values()], findings };
}
