import {
  Finding,
  locateFindings,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  lintMatrix,
  NotChecked,
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  locateInTable,
  MatrixTable,
  readMatrixTable,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { basename, extname } from 'node:path';
import { CommandContext, UsageError } from '../context';
import { readInput } from '../readInput';
import { MatrixOptions } from './options';

/** A file, read and linted. `matrix` is absent when it cannot be read as one. */
export interface LoadedMatrix {
  name: string;
  matrix?: ResponsibilityMatrix;
  /** Present for CSV. */
  table?: MatrixTable;
  /** Of reading and of lint. */
  findings: Finding[];
  notChecked: NotChecked[];
  /** How a table was understood. */
  guessed: string[];
}

const FORMAT_BY_ENDING = new Map([
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.json', 'yaml'],
]);

/** Reads and lints one file; throws a UsageError when there is no such file. */
export async function loadMatrix(options: {
  name: string;
  flags: MatrixOptions;
  table: TableOptions;
  context: CommandContext;
}): Promise<LoadedMatrix> {
  const { name, flags, table, context } = options;
  const format =
    flags.from ?? FORMAT_BY_ENDING.get(extname(name).toLowerCase());
  if (format === undefined) {
    throw new UsageError(
      `${name}: the ending does not say what the file is; add --from csv or --from yaml.`,
    );
  }
  if (format === 'oscal') {
    throw new UsageError(
      `${name}: reading OSCAL is not available in this version.`,
    );
  }
  const text = await readInput({ name, context });
  return format === 'csv'
    ? loadTable({ name, text, table })
    : loadDocument({ name, text, flags });
}

function loadTable(options: {
  name: string;
  text: string;
  table: TableOptions;
}): LoadedMatrix {
  const { name, text } = options;
  const { matrix, table, findings, mapping } = readMatrixTable({
    text,
    options: { name: documentName(name), ...options.table },
  });
  if (!matrix || !table) {
    return { name, findings, notChecked: [], guessed: [] };
  }
  const lint = lintMatrix(matrix, { fromTable: true });
  return {
    name,
    matrix,
    table,
    findings: [
      ...findings,
      ...locateFindings({
        findings: lint.findings,
        locate: path => locateInTable({ matrix, table, path }),
      }),
    ],
    notChecked: lint.notChecked,
    guessed: mapping?.guessed ?? [],
  };
}

function loadDocument(options: {
  name: string;
  text: string;
  flags: MatrixOptions;
}): LoadedMatrix {
  const { name, text, flags } = options;
  const { document, findings, locate } = parseMatrix(text);
  if (!document) {
    return { name, findings, notChecked: [], guessed: [] };
  }
  const matrix = flags.scheme
    ? { ...document, spec: { ...document.spec, scheme: flags.scheme } }
    : document;
  const lint = lintMatrix(matrix);
  return {
    name,
    matrix,
    findings: [
      ...findings,
      ...locateFindings({ findings: lint.findings, locate }),
    ],
    notChecked: lint.notChecked,
    guessed: [],
  };
}

/** The name of a document that a table becomes. */
function documentName(file: string): string {
  return (
    basename(file, extname(file))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'matrix'
  );
}
