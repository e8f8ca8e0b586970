import { isBlank } from '@plinth/backstage-plugin-platform-services-common/table';
import { MarkedText, readLetters, splitMarks } from './cells';
import { guessParty, meansShared } from './names';
import { TableLayout } from './types';

const OWNER_SEPARATOR = /\s*(?:[+&,;/|·]|\band\b)\s*/i;

/** A column of a table below its heading. */
export interface Column {
  index: number;
  heading: string;
  /** By record index; records above the table are absent. */
  cells: Map<number, MarkedText>;
  /** Cells with any text. */
  filled: number;
  /** Of these, those that can be read as letters, or as open or not applicable. */
  letters: number;
  /** Of these, those with an R, A or I: C and S may be names as well. */
  surelyLetters: number;
  /** Of these, those in which every part is a usual name of a party. */
  names: number;
}

/** The first record with more than one filled cell: what is above is a caption. */
export function findHeadings(records: string[][]): number {
  const filled = (record: string[]) =>
    record.filter(cell => cell.trim() !== '').length;
  const index = records.findIndex(record => filled(record) > 1);
  return index >= 0 ? index : records.findIndex(record => !isBlank(record));
}

/** Looks at the cells of every column that has a heading or cells. */
export function readColumns(options: {
  records: string[][];
  headings: number;
}): Column[] {
  const { records, headings } = options;
  const width = Math.max(0, ...records.map(record => record.length));
  const columns = Array.from({ length: width }, (_, index) =>
    readColumn({ records, headings, index }),
  );
  return columns.filter(column => column.heading !== '' || column.filled > 0);
}

function readColumn(options: {
  records: string[][];
  headings: number;
  index: number;
}): Column {
  const { records, headings, index } = options;
  const column: Column = {
    index,
    heading: splitMarks(records[headings][index] ?? '').bare,
    cells: new Map(),
    filled: 0,
    letters: 0,
    surelyLetters: 0,
    names: 0,
  };
  for (let row = headings + 1; row < records.length; row++) {
    const cell = splitMarks(records[row][index] ?? '');
    column.cells.set(row, cell);
    if (cell.bare === '') {
      continue;
    }
    column.filled += 1;
    const letters = readLetters(cell.bare);
    column.letters += letters ? 1 : 0;
    column.surelyLetters += letters && /[RAI]/.test(letters.letters) ? 1 : 0;
    column.names += cell.bare.split(OWNER_SEPARATOR).every(isUsualName) ? 1 : 0;
  }
  return column;
}

function isUsualName(name: string): boolean {
  return guessParty(name) !== undefined || meansShared(name);
}

/** Whether most of a column's cells name usual owners. */
export function holdsNames(column: Column): boolean {
  return column.names > 0 && column.names >= column.filled / 2;
}

/** Whether most of a column's cells can be read as letters. */
export function holdsLetters(column: Column): boolean {
  return column.letters > 0 && column.letters >= column.filled / 2;
}

/** Which layout the cells speak for. */
export function guessLayout(columns: Column[]): TableLayout {
  const ofLetters = columns.filter(
    column => holdsLetters(column) && column.surelyLetters > 0,
  );
  const ofNames = columns.filter(
    column => holdsNames(column) && column.letters < column.filled,
  );
  if (ofLetters.length > 0) {
    return ofLetters.length >= ofNames.length ? 'raci' : 'grid';
  }
  const namesAParty = columns.some(
    column => holdsLetters(column) && guessParty(column.heading),
  );
  return ofNames.length === 0 && namesAParty ? 'raci' : 'grid';
}
