import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix, Scheme } from '../../model/types';

/**
 * How a table is laid out. `raci`: a row per task, a column per party, letters
 * in the cells. `grid`: a row per area, a column per activity or per variant,
 * and the cells name the owners.
 *
 * @public
 */
export type TableLayout = 'raci' | 'grid';

/**
 * What a column that is not a party's can hold.
 *
 * @public
 */
export type TableField =
  | 'area'
  | 'task'
  | 'activity'
  | 'variant'
  | 'phase'
  | 'notes'
  | 'id';

/**
 * What is known about a table beforehand; the rest is guessed from its
 * headings and cells.
 *
 * @public
 */
export interface TableOptions {
  layout?: TableLayout;
  /**
   * What the columns of a grid are; default: variants if all of their headings
   * are service models, such as On-premises, IaaS, PaaS and SaaS, else activities.
   */
  columns?: 'activity' | 'variant';
  scheme?: Scheme;
  /** Party id by heading. Several headings may have one party. */
  parties?: Record<string, string>;
  /** Party ids by a name that stands in cells. */
  owners?: Record<string, string[]>;
  /** Heading by field. */
  fields?: Partial<Record<TableField, string>>;
  /** Name of the default variant; default: the first one. */
  defaultVariant?: string;
  /** Name of the document; default: `matrix`. */
  name?: string;
  title?: string;
  /** Ref of the service; default: the platform service called like the document. */
  service?: string;
}

/**
 * How a table was understood, for people to confirm.
 *
 * @public
 */
export interface TableMapping {
  layout: TableLayout;
  columns?: 'activity' | 'variant';
  scheme: Scheme;
  /** Heading by field. */
  fields: Partial<Record<TableField, string>>;
  /** Party id by heading. */
  parties: Record<string, string>;
  /** Party ids by name in cells. */
  owners: Record<string, string[]>;
  /** What was guessed, a sentence each. */
  guessed: string[];
}

/**
 * A cell that says who does a task. Rows and columns are zero-based indices
 * into the records.
 *
 * @public
 */
export interface TableCell {
  row: number;
  column: number;
  taskId: string;
  /** Id of a variant. */
  variant: string;
  /** In a table of letters: whose column it is. */
  party?: string;
  /** Canonical spelling of what was understood, with marks. */
  meaning: string;
  /** What the cell says in place of letters or owners, or beside them. */
  open?: 'notApplicable' | 'undecided';
  marked: boolean;
  /** In a grid: the owners in the names of the file, joined; absent when nobody is named. */
  owner?: string;
}

/**
 * A table as it was read, from which the same table can be written again.
 *
 * @public
 */
export interface MatrixTable {
  layout: TableLayout;
  columns?: 'activity' | 'variant';
  /** The file as it was read. */
  text: string;
  delimiter: string;
  newline: string;
  /** Whether the file starts with the mark by which spreadsheets know UTF-8. */
  byteOrderMark?: boolean;
  /** All records of the file, headings included, with formulas restored. */
  records: string[][];
  /** Number of records that are rows of the matrix. */
  rows: number;
  cells: TableCell[];
  /** Names of the variants in the file, by id, the default one first. */
  variants: Array<{ id: string; name: string }>;
}

/**
 * A matrix read from a table. `matrix` and `table` are absent when the text
 * cannot be read as one at all.
 *
 * @public
 */
export interface TableImport {
  matrix?: ResponsibilityMatrix;
  table?: MatrixTable;
  mapping?: TableMapping;
  /** Of the columns, in their order; absent when the table has none. */
  headings?: string[];
  /**
   * What was not understood (rule `table`). Line is the row as a spreadsheet
   * counts it, headings included; column the column.
   */
  findings: Finding[];
}
