import Papa from 'papaparse';
import { Finding } from '../document';
import { restoreFormula } from './formula';

const MAX_CHARACTERS = 1_000_000;
const MAX_RECORDS = 2_000;
const MAX_COLUMNS = 200;
const MAX_CELL = 2_000;

/**
 * How large a table may be.
 *
 * @public
 */
export interface RecordLimits {
  /** Default: 2,000. */
  records?: number;
  /** Characters in one cell; default: 2,000. */
  cell?: number;
}

/**
 * The records of a CSV text. With findings, they are not complete.
 *
 * @public
 */
export interface Records {
  text: string;
  records: string[][];
  delimiter: string;
  newline: string;
  byteOrderMark?: boolean;
  findings: Finding[];
}

/**
 * Splits a CSV text of at most 1 MB: comma, semicolon, tab or bar; any line
 * ending; quotes. Formulas that were neutralised are restored. Never throws for
 * any text; findings have one-based row (`line`) and column.
 *
 * @public
 */
export function readRecords(text: string, limits: RecordLimits = {}): Records {
  const { records: maxRecords = MAX_RECORDS, cell: maxCell = MAX_CELL } =
    limits;
  const empty = { text, records: [], delimiter: ',', newline: '\n' };
  if (text.length > MAX_CHARACTERS) {
    return {
      ...empty,
      findings: [
        tableFinding({
          message: `The table has ${text.length} characters; ${MAX_CHARACTERS} (1 MB) are allowed.`,
        }),
      ],
    };
  }
  const withoutMark = text.replace(/^\ufeff/, '');
  const result = Papa.parse<string[]>(withoutMark, {
    delimiter: guessDelimiter(withoutMark),
    preview: maxRecords + 1,
  });
  const records = result.data.map(record => record.map(restoreFormula));
  while (records.length > 0 && isBlank(records[records.length - 1])) {
    records.pop();
  }
  const findings = result.errors
    .filter(error => error.type === 'Quotes')
    .map(error =>
      tableFinding({
        row: error.row,
        message: `The quotes in row ${(error.row ?? 0) + 1} do not match: ${
          error.message
        }.`,
      }),
    );
  return {
    text,
    records,
    delimiter: result.meta.delimiter,
    newline: result.meta.linebreak === '\r\n' ? '\r\n' : '\n',
    ...(withoutMark !== text && { byteOrderMark: true }),
    findings: [...findings, ...excesses({ records, maxRecords, maxCell })],
  };
}

/** The one that occurs equally often in most of the first lines. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, 20);
  let best = { delimiter: ',', lines: 0, count: 0 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      counts.set(count, (counts.get(count) ?? 0) + (count > 0 ? 1 : 0));
    }
    for (const [count, agreeing] of counts) {
      if (
        agreeing > best.lines ||
        (agreeing === best.lines && count > best.count)
      ) {
        best = { delimiter, lines: agreeing, count };
      }
    }
  }
  return best.delimiter;
}

/**
 * Whether a record has no text at all.
 *
 * @public
 */
export function isBlank(record: string[]): boolean {
  return record.every(cell => cell.trim() === '');
}

/**
 * A finding about a place in a table, given by zero-based indices.
 *
 * @public
 */
export function tableFinding(options: {
  message: string;
  row?: number;
  column?: number;
  severity?: Finding['severity'];
}): Finding {
  const { message, row, column, severity = 'error' } = options;
  return {
    rule: 'table',
    severity,
    message,
    path: [],
    line: (row ?? 0) + 1,
    column: (column ?? 0) + 1,
  };
}

function excesses(options: {
  records: string[][];
  maxRecords: number;
  maxCell: number;
}): Finding[] {
  const { records, maxRecords, maxCell } = options;
  if (records.length > maxRecords) {
    return [
      tableFinding({
        row: maxRecords,
        message: `The table has more than ${maxRecords} rows.`,
      }),
    ];
  }
  for (const [row, record] of records.entries()) {
    if (record.length > MAX_COLUMNS) {
      return [
        tableFinding({
          row,
          message: `Row ${row + 1} has ${
            record.length
          } columns; ${MAX_COLUMNS} are allowed.`,
        }),
      ];
    }
    const column = record.findIndex(cell => cell.length > maxCell);
    if (column >= 0) {
      return [
        tableFinding({
          row,
          column,
          message: `The cell in row ${row + 1}, column ${column + 1} has ${
            record[column].length
          } characters; ${maxCell} are allowed.`,
        }),
      ];
    }
  }
  return [];
}
