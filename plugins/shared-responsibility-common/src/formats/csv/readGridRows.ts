import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { Assignment } from '../../model/types';
import { MarkedText, splitMarks, writeMarks } from './cells';
import { Column, holdsNames } from './columns';
import {
  Draft,
  DraftOutcome,
  DraftTask,
  marksIn,
  ONLY_VARIANT,
  readFootnote,
} from './drafts';
import { mapFields } from './letterColumns';
import { fold, guessField } from './names';
import { OwnerNames } from './owners';
import { isBlank, tableFinding } from './readRecords';
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
  const { fields, owners } = columns;
  const { values, findings } =
    by === 'variant'
      ? withoutTwins(columns.values, headings)
      : { values: columns.values, findings: [] };
  const draft: Draft = {
    tasks: [],
    parties: owners.parties,
    variants: by === 'variant' ? variantsOf(values, defaultVariant) : [],
    footnotes: {},
    rows: 0,
    findings,
    guessed: [],
  };
  const marks = marksIn(values);
  let area = '';
  for (let index = headings + 1; index < records.length; index++) {
    const record = records[index];
    const text = (field: TableField) =>
      fields[field]
        ? (record[fields[field].index] ?? '').replace(/\s+/g, ' ').trim()
        : '';
    const empty = values.every(
      column => (record[column.index] ?? '').trim() === '',
    );
    const footnote = readFootnote(record, marks);
    if (footnote) {
      draft.footnotes[footnote.mark] = footnote.text;
    }
    if (isBlank(record) || footnote) {
      continue;
    }
    const title = text('task') || text('area');
    if (title === '') {
      if (!empty) {
        draft.findings.push(
          tableFinding({
            row: index,
            message: `Row ${index + 1} has owners and no name; it is not read.`,
          }),
        );
      }
      continue;
    }
    area = text('area') || (fields.area ? area : title);
    draft.rows += 1;
    const base = { area, title, notes: text('notes') || undefined };
    const read = (column: Column) => readCell({ column, index, owners, draft });
    if (by === 'activity') {
      for (const column of values) {
        const { outcome, cell } = read(column);
        draft.tasks.push({
          ...base,
          activity: nameOf(column),
          outcomes: new Map([[ONLY_VARIANT, outcome]]),
          cells: [{ ...cell, variant: ONLY_VARIANT }],
        });
      }
    } else {
      const cells = values.map(column => ({
        variant: nameOf(column),
        ...read(column),
      }));
      draft.tasks.push({
        ...base,
        id: text('id') || undefined,
        outcomes: new Map(
          cells.map(({ variant, outcome }) => [variant, outcome]),
        ),
        cells: cells.map(({ variant, cell }) => ({ ...cell, variant })),
      });
    }
  }
  return draft;
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

function variantsOf(values: Column[], defaultVariant?: string): string[] {
  const names = values.map(nameOf);
  const first = names.find(
    name => defaultVariant && fold(name) === fold(defaultVariant),
  );
  return first ? [...new Set([first, ...names])] : names;
}

function readCell(options: {
  column: Column;
  index: number;
  owners: OwnerNames;
  draft: Draft;
}): {
  outcome: DraftOutcome;
  cell: Omit<DraftTask['cells'][number], 'variant'>;
} {
  const { column, index, owners, draft } = options;
  const { bare, marks } = column.cells.get(index) ?? splitMarks('');
  const owner = owners.read(bare);
  const cell = {
    row: index,
    column: column.index,
    meaning: '',
    marked: marks.length > 0,
  };
  if ('unknown' in owner) {
    const place = `Row ${index + 1}, column "${column.heading}"`;
    draft.findings.push(
      tableFinding({
        row: index,
        column: column.index,
        message: `${place}: "${bare}" is not understood; known owners are ${Object.keys(
          owners.mapping,
        ).join(', ')}. Say whose it is with an owner mapping.`,
      }),
    );
    return {
      outcome: {
        assignments: new Map(),
        state: 'undecided',
        reason: `${place} says "${bare}", which is not understood.`,
      },
      cell,
    };
  }
  if ('open' in owner) {
    return {
      outcome: {
        assignments: new Map(),
        state: owner.open === 'blank' ? 'assigned' : owner.open,
        ...(owner.open !== 'blank' && { reason: `Marked "${bare}".` }),
      },
      cell: { ...cell, ...(owner.open !== 'blank' && { open: owner.open }) },
    };
  }
  const parties = owners.partiesOf(owner.names);
  const assignment: Assignment = {
    involvement: parties.length === 1 ? 'RA' : 'R',
    ...(marks.length > 0 && { marks }),
  };
  return {
    outcome: {
      assignments: new Map(parties.map(party => [party, assignment])),
      state: 'assigned',
    },
    cell: {
      ...cell,
      meaning: `${parties.join('+')}${writeMarks(marks)}`,
      owner: owners.join(owner.names, bare),
    },
  };
}
