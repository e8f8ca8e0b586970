import Papa from 'papaparse';
import { neutraliseFormula } from './formula';

/**
 * Options of {@link writeRecords}.
 *
 * @public
 */
export interface WriteRecordsOptions {
  records: string[][];
  /** Default: a comma. */
  delimiter?: string;
  /** Default: a line feed. */
  newline?: string;
  /** Whether the text begins with the mark by which Excel knows UTF-8. */
  byteOrderMark?: boolean;
}

/**
 * Writes records as CSV. Cells that a spreadsheet would run as a formula are
 * neutralised.
 *
 * @public
 */
export function writeRecords(options: WriteRecordsOptions): string {
  const { records, delimiter = ',', newline = '\n', byteOrderMark } = options;
  const cells = records.map(record => record.map(neutraliseFormula));
  const text = Papa.unparse(cells, { delimiter, newline }) + newline;
  return byteOrderMark ? `\ufeff${text}` : text;
}
