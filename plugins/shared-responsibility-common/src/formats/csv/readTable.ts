import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  readRecords,
  Records,
  tableFinding,
} from '@plinth/backstage-plugin-platform-services-common/table';
import { hasLetter } from '../../model/involvement';
import { Scheme } from '../../model/types';
import { buildMatrix } from './buildMatrix';
import { Column, findHeadings, guessLayout, readColumns } from './columns';
import { Draft } from './drafts';
import { mapLetterColumns } from './letterColumns';
import { fold, meansServiceModel } from './names';
import { mapGridColumns, readGridRows } from './readGridRows';
import { readLetterRows } from './readLetterRows';
import { TableImport, TableMapping, TableOptions } from './types';

const MAX_TASKS = 5_000;

/**
 * Reads a matrix from CSV. What the options do not say is guessed from headings
 * and cells, and said in `mapping.guessed`. What is not understood becomes a
 * finding with row, column and value, and leaves its task undecided. Never
 * throws for any text.
 *
 * @public
 */
export function readMatrixTable(options: {
  text: string;
  options?: TableOptions;
}): TableImport {
  const { text, options: known = {} } = options;
  const source = readRecords(text);
  if (source.findings.length > 0) {
    return { findings: source.findings };
  }
  const headings = findHeadings(source.records);
  if (headings < 0) {
    return { findings: [tableFinding({ message: 'The table is empty.' })] };
  }
  const columns = readColumns({ records: source.records, headings });
  return {
    ...readBelow({ source, headings, columns, options: known }),
    headings: namesOf(columns),
  };
}

/** Reads what is below the headings. */
function readBelow(input: ReadOptions): TableImport {
  const { headings, columns, options: known } = input;
  const layout = known.layout ?? guessLayout(columns);
  const wrongUse = unknownHeadings({
    columns,
    headings,
    wanted: [
      ...Object.values(known.fields ?? {}),
      ...(layout === 'raci' ? Object.keys(known.parties ?? {}) : []),
    ],
  });
  if (wrongUse.length > 0) {
    return { findings: wrongUse };
  }
  const read = layout === 'raci' ? readLetters : readGrid;
  return read(input);
}

/** The headings that say something, each once. */
function namesOf(columns: Column[]): string[] {
  return [...new Set(columns.map(({ heading }) => heading))].filter(Boolean);
}

interface ReadOptions {
  source: Records;
  headings: number;
  columns: Column[];
  options: TableOptions;
}

function readLetters(input: ReadOptions): TableImport {
  const { source, headings, options } = input;
  const columns = mapLetterColumns(input);
  const missing = [
    ...(columns.parties.length === 0
      ? ['No column holds letters (R, A, S, C, I); name the parties’ columns.']
      : []),
    ...(columns.fields.task ? [] : ['No column names the tasks.']),
  ];
  if (missing.length > 0) {
    return {
      findings: missing.map(message =>
        tableFinding({ row: headings, message }),
      ),
    };
  }
  const draft = readLetterRows({
    records: source.records,
    headings,
    columns,
    defaultVariant: options.defaultVariant,
  });
  return finish({
    input,
    draft,
    scheme: options.scheme ?? guessLetterScheme(draft),
    findings: columns.findings,
    mapping: {
      layout: 'raci',
      fields: headingsOf(columns.fields),
      parties: Object.fromEntries(
        columns.parties.map(({ column, party }) => [column.heading, party]),
      ),
      owners: {},
      guessed: columns.guessed,
    },
  });
}

function readGrid(input: ReadOptions): TableImport {
  const { source, headings, columns, options } = input;
  const grid = mapGridColumns({ columns, options });
  if (grid.values.length === 0) {
    return {
      findings: [
        tableFinding({
          row: headings,
          message:
            'No column holds letters (R, A, S, C, I) or names of owners; say what the table looks like with a mapping.',
        }),
      ],
    };
  }
  const by = options.columns ?? guessColumns(grid.values);
  const draft = readGridRows({
    records: source.records,
    headings,
    columns: grid,
    by,
    defaultVariant: options.defaultVariant,
  });
  return finish({
    input,
    draft,
    scheme: options.scheme ?? 'owner',
    findings: [],
    mapping: {
      layout: 'grid',
      columns: by,
      fields: headingsOf(grid.fields),
      parties: {},
      owners: grid.owners.mapping,
      guessed: [
        ...(options.columns
          ? []
          : [
              `The columns ${grid.values
                .map(column => `"${column.heading}"`)
                .join(', ')} are taken as ${
                by === 'variant' ? 'variants' : 'activities'
              }.`,
            ]),
        ...grid.guessed,
      ],
    },
  });
}

/** Variants if there are several and all are service models; else activities. */
function guessColumns(values: Column[]): 'activity' | 'variant' {
  return values.length > 1 &&
    values.every(column => meansServiceModel(column.heading))
    ? 'variant'
    : 'activity';
}

function finish(options: {
  input: ReadOptions;
  draft: Draft;
  scheme: Scheme;
  findings: Finding[];
  mapping: Omit<TableMapping, 'scheme'>;
}): TableImport {
  const { input, draft, scheme, findings, mapping } = options;
  const message = unreadable(draft);
  if (message) {
    return {
      findings: [
        ...draft.findings,
        tableFinding({ row: input.headings, message }),
      ],
    };
  }
  const built = buildMatrix({ draft, scheme, options: input.options });
  return {
    matrix: built.matrix,
    table: {
      layout: mapping.layout,
      ...(mapping.columns && { columns: mapping.columns }),
      text: input.source.text,
      delimiter: input.source.delimiter,
      newline: input.source.newline,
      ...(input.source.byteOrderMark && { byteOrderMark: true }),
      records: input.source.records,
      rows: draft.rows,
      cells: built.cells,
      variants: built.variants,
    },
    mapping: {
      ...mapping,
      scheme,
      guessed: [
        ...(input.options.layout ? [] : [`The layout is ${mapping.layout}.`]),
        ...(input.options.scheme ? [] : [`The scheme is ${scheme}.`]),
        ...mapping.guessed,
        ...draft.guessed,
      ],
    },
    findings: [...findings, ...draft.findings, ...built.findings],
  };
}

function unreadable(draft: Draft): string | undefined {
  const { tasks, parties } = draft;
  if (tasks.length === 0) {
    return 'The table has headings and no rows.';
  }
  if (tasks.length > MAX_TASKS) {
    return `The table has ${tasks.length} tasks; ${MAX_TASKS} are allowed.`;
  }
  return parties.size === 0
    ? 'No cell of the table names an owner.'
    : undefined;
}

/** Without any A a table says only who does what: rci. Else strict. */
function guessLetterScheme(draft: Draft): Scheme {
  const someAccountable = draft.tasks.some(task =>
    [...task.outcomes.values()].some(outcome =>
      [...outcome.assignments.values()].some(assignment =>
        hasLetter(assignment, 'A'),
      ),
    ),
  );
  return someAccountable ? 'raci' : 'rci';
}

/** Headings that the options name and the table does not have. */
function unknownHeadings(options: {
  columns: Column[];
  headings: number;
  wanted: string[];
}): Finding[] {
  const { columns, headings, wanted } = options;
  const there = new Set(
    columns.flatMap(({ heading }) => [
      fold(heading),
      fold(heading.slice(heading.indexOf(':') + 1)),
    ]),
  );
  return wanted
    .filter(heading => !there.has(fold(heading)))
    .map(heading =>
      tableFinding({
        row: headings,
        message: `There is no column "${heading}"; the columns are ${columns
          .map(column => `"${column.heading}"`)
          .join(', ')}.`,
      }),
    );
}

function headingsOf(
  fields: Partial<Record<string, Column>>,
): TableMapping['fields'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, column]) =>
      column ? [[field, column.heading]] : [],
    ),
  );
}
