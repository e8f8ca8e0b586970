import {
  Finding,
  ParsedDocument,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  parseMatrix,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  locateInTable,
  MatrixTable,
  readMatrixTable,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { readMatrixOscal } from '@plinth/backstage-plugin-shared-responsibility-common/oscal';
import { basename, extname } from 'node:path';
import { CommandContext, UsageError } from '../context';
import { readInput } from '../readInput';
import { MatrixOptions } from './options';

/** A file, read. `matrix` is absent when it cannot be read as one. */
export interface LoadedMatrix {
  name: string;
  /** Of reading. */
  findings: Finding[];
  /** How a table was understood. */
  guessed: string[];
  /** Not even the shape of a document or a table could be made out. */
  unreadable?: boolean;
  matrix?: ResponsibilityMatrix;
  /** Present for CSV. */
  table?: MatrixTable;
  /** Where a path of the matrix stands in the file, where that can be told. */
  locate?: ParsedDocument<ResponsibilityMatrix>['locate'];
}

/** A file that is a matrix. */
export type ReadableMatrix = LoadedMatrix &
  Required<Pick<LoadedMatrix, 'matrix'>>;

const FORMAT_BY_ENDING = new Map([
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.json', 'yaml'],
]);

/** Reads one file; throws a UsageError when there is no such file. */
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
      `${name}: the ending does not say what the file is; add --from csv, yaml or oscal.`,
    );
  }
  const text = await readInput({ name, context });
  switch (format) {
    case 'csv':
      return loadTable({ name, text, table });
    case 'oscal':
      return loadPlan({ name, text, flags });
    default:
      return loadDocument({ name, text, flags });
  }
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
    return unread(name, findings);
  }
  return {
    name,
    matrix,
    table,
    findings,
    guessed: mapping?.guessed ?? [],
    locate: path => locateInTable({ matrix, table, path }),
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
    return unread(name, findings);
  }
  const matrix = withScheme(document, flags.scheme);
  return { name, matrix, findings, guessed: [], locate };
}

/** A matrix out of an OSCAL plan, which has no places to name. */
function loadPlan(options: {
  name: string;
  text: string;
  flags: MatrixOptions;
}): LoadedMatrix {
  const { name, text, flags } = options;
  const read = readMatrixOscal({ text, name: documentName(name) });
  if (!read.matrix) {
    return unread(name, read.findings);
  }
  const matrix = withScheme(read.matrix, flags.scheme);
  return { name, matrix, findings: read.findings, guessed: [] };
}

function withScheme(
  matrix: ResponsibilityMatrix,
  scheme: MatrixOptions['scheme'],
): ResponsibilityMatrix {
  return scheme ? { ...matrix, spec: { ...matrix.spec, scheme } } : matrix;
}

function unread(name: string, findings: Finding[]): LoadedMatrix {
  return {
    name,
    findings,
    guessed: [],
    unreadable: findings.some(finding => finding.rule !== 'schema'),
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
