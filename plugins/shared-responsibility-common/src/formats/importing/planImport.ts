import {
  Finding,
  locateFindings,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { diffForParties, PartyDiff } from '../../diff';
import { LintContext, lintMatrix, NotChecked } from '../../lint';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { locateInTable, TableMapping, TableOptions } from '../csv';
import { keepFromCurrent } from './keepFromCurrent';
import { readMatrixJson } from './readMatrixJson';
import { readWithCurrent } from './readWithCurrent';

/**
 * What a matrix can be read from.
 *
 * @public
 */
export const IMPORT_FORMATS = ['yaml', 'csv', 'json'] as const;

/**
 * One of {@link IMPORT_FORMATS}.
 *
 * @public
 */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * Options of {@link planImport}.
 *
 * @public
 */
export interface PlanImportOptions {
  text: string;
  format: ImportFormat;
  /** What is known about a table; the rest is guessed and shown. */
  mapping?: TableOptions;
  /** The matrix that the import would replace. */
  current?: ResponsibilityMatrix;
  /** What lint may know beside the document. */
  context?: LintContext;
}

/**
 * What an import would do.
 *
 * @public
 */
export interface ImportPlan {
  /** What the text becomes; absent: it cannot be read as a matrix at all. */
  document?: ResponsibilityMatrix;
  /** How a table was understood, with what was guessed. */
  mapping?: TableMapping;
  /** Of the columns of a table, also when nothing could be understood. */
  headings?: string[];
  /** What was not understood; of a table with row (`line`) and column. */
  notUnderstood: Finding[];
  /** What lint says about the document, with line and column of the text. */
  findings: Finding[];
  notChecked: NotChecked[];
  /** What will change for each party; absent without `current`. */
  changes?: PartyDiff[];
  /** What a table does not carry and is taken from `current`, a sentence each. */
  kept: string[];
}

/**
 * Works out what an import would do, without doing it. Never throws for any
 * text.
 *
 * A table says nothing about seats, duties in words, conditions and more. What
 * the current matrix has of these stays: parties are matched by id, tasks by
 * id, or by area, activity and title.
 *
 * @public
 */
export function planImport(options: PlanImportOptions): ImportPlan {
  return options.format === 'csv' ? planTable(options) : planDocument(options);
}

function planTable(options: PlanImportOptions): ImportPlan {
  const { text, mapping: known = {}, current } = options;
  const read = readWithCurrent({ text, known, current });
  const { matrix, table } = read;
  const headings = read.headings && { headings: read.headings };
  if (!matrix || !table) {
    return {
      ...headings,
      notUnderstood: read.findings,
      findings: [],
      notChecked: [],
      kept: [],
    };
  }
  const { document, kept } = current
    ? keepFromCurrent({ matrix, current })
    : { document: matrix, kept: [] };
  const lint = lintMatrix(document, {
    ...(!current && { fromTable: true }),
    ...options.context,
  });
  return {
    document,
    ...changesFrom(current, document),
    mapping: read.mapping,
    ...headings,
    notUnderstood: read.findings,
    findings: locateFindings({
      findings: lint.findings,
      locate: path => locateInTable({ matrix, table, path }),
    }),
    notChecked: lint.notChecked,
    kept,
  };
}

function planDocument(options: PlanImportOptions): ImportPlan {
  const { document, findings, locate } =
    options.format === 'json'
      ? { ...readMatrixJson(options.text), locate: () => undefined }
      : parseMatrix(options.text);
  if (!document) {
    return { notUnderstood: findings, findings: [], notChecked: [], kept: [] };
  }
  const lint = lintMatrix(document, options.context);
  return {
    document,
    ...changesFrom(options.current, document),
    notUnderstood: findings,
    findings: locateFindings({ findings: lint.findings, locate }),
    notChecked: lint.notChecked,
    kept: [],
  };
}

function changesFrom(
  from: ResponsibilityMatrix | undefined,
  to: ResponsibilityMatrix,
): Pick<ImportPlan, 'changes'> {
  return from ? { changes: diffForParties({ from, to }) } : {};
}
