import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { tableFinding } from '@plinth/backstage-plugin-platform-services-common/table';
import { Assignment, Task } from '../../model/types';
import { splitMarks } from './cells';
import { Column } from './columns';
import { fold } from './names';
import { TableCell } from './types';

/** What the cells of one row come to under one variant. */
export interface DraftOutcome {
  assignments: Map<string, Assignment>;
  state: NonNullable<Task['state']>;
  reason?: string;
}

/** A task while a table is read; variants by their names in the file. */
export interface DraftTask {
  area: string;
  title: string;
  activity?: string;
  phase?: string;
  notes?: string;
  id?: string;
  outcomes: Map<string, DraftOutcome>;
  /** Cells that belong to the task; `variant` is a name in the file. */
  cells: Array<Omit<TableCell, 'taskId'>>;
}

/** What reading the rows of a table gives, before it becomes a matrix. */
export interface Draft {
  tasks: DraftTask[];
  /** Title by party id, in the order of the file. */
  parties: Map<string, string>;
  /** Names in the file, the default one first; empty: the table has none. */
  variants: string[];
  footnotes: Record<string, string>;
  /** Number of records that are rows of the matrix. */
  rows: number;
  findings: Finding[];
  guessed: string[];
}

/** The variant's name where a table has none. */
export const ONLY_VARIANT = 'default';

/**
 * The footnote that a record spells out, if it does: a mark that stands in the
 * table and a text, in one cell or in two.
 */
export function readFootnote(
  record: string[],
  marks: ReadonlySet<string>,
): { mark: string; text: string } | undefined {
  const filled = record.map(cell => cell.trim()).filter(cell => cell !== '');
  if (filled.length > 2) {
    return undefined;
  }
  const match =
    /^(\[[^\]]{1,10}\]|\(\d{1,2}\)|[*†‡§]+|[⁰¹²³⁴-⁹]+):?\s*(.*)$/s.exec(
      filled.join(' '),
    );
  if (!match || (filled.length === 2 && splitMarks(filled[0]).bare !== '')) {
    return undefined;
  }
  const [mark] = splitMarks(match[1]).marks;
  return marks.has(mark) && match[2] ? { mark, text: match[2] } : undefined;
}

/** All marks that stand in the cells of some columns. */
export function marksIn(columns: Column[]): Set<string> {
  return new Set(
    columns.flatMap(column =>
      [...column.cells.values()].flatMap(cell =>
        cell.bare === '' ? [] : cell.marks,
      ),
    ),
  );
}

/** Whether a record explains the letters: `R = Responsible, ...`. */
export function isLegend(record: string[]): boolean {
  return /\bR\s*[=:–-]\s*responsible\b/i.test(record.join(' '));
}

/** Gives every name its first spelling: case and white space do not count. */
export function createSpelling(): (name: string) => string {
  const spellings = new Map<string, string>();
  return name => {
    const known = spellings.get(fold(name)) ?? name;
    spellings.set(fold(name), known);
    return known;
  };
}

/** Each name once, in the order of the file, the default one first. */
export function orderVariants(
  names: string[],
  defaultVariant?: string,
): string[] {
  const first =
    defaultVariant && names.find(name => fold(name) === fold(defaultVariant));
  return [...new Set(first ? [first, ...names] : names)];
}

/** Variants that rows name; where some rows name none, that is the default. */
export function rowVariants(
  names: string[],
  defaultVariant?: string,
): string[] {
  const named = names.filter(name => name !== '');
  if (named.length === 0) {
    return [];
  }
  return orderVariants(
    named.length < names.length ? [ONLY_VARIANT, ...named] : named,
    defaultVariant,
  );
}

/** A second row of a task for a variant; only default ones make another task. */
export function variantTwice(
  row: { index: number; title: string; variant: string },
  column: Column | undefined,
): Finding {
  return tableFinding({
    row: row.index,
    column: column?.index,
    message: `Row ${row.index + 1}: "${row.title}" has a row for the variant "${
      row.variant
    }" already; this one is not read.`,
  });
}
