import {
  neutraliseFormula,
  writeRecords,
} from '@plinth/backstage-plugin-platform-services-common/table';
import { effectiveRows } from '../../effective';
import { EffectiveRow } from '../../compose/types';
import { ResponsibilityMatrix } from '../../model/types';
import { variantIds } from '../../model/variants';
import { writeMarks } from './cells';
import { layOutMatrix } from './layOutMatrix';
import { MatrixTable, TableCell } from './types';

/**
 * A matrix as CSV.
 */
export interface WrittenTable {
  text: string;
  /** What a table cannot carry and this matrix has, a sentence each. */
  losses: string[];
}

/**
 * Writes a matrix as CSV. With the table that it was read from, the same table
 * comes back: only cells whose meaning changed are written anew. Cells that a
 * spreadsheet would run as a formula are neutralised.
 */
export function writeMatrixTable(options: {
  matrix: ResponsibilityMatrix;
  table?: MatrixTable;
}): WrittenTable {
  const { matrix, table } = options;
  const same = table && updateRecords(matrix, table);
  if (same) {
    const text =
      same === table.records && table.records.every(isHarmless)
        ? table.text
        : writeRecords({ ...table, records: same });
    return { text, losses: [] };
  }
  const { records, losses } = layOutMatrix(matrix);
  return { text: writeRecords({ records }), losses };
}

function isHarmless(record: string[]): boolean {
  return record.every(cell => neutraliseFormula(cell) === cell);
}

/**
 * The table's records, in a copy if cells changed; undefined: tasks came or
 * went.
 */
function updateRecords(
  matrix: ResponsibilityMatrix,
  table: MatrixTable,
): string[][] | undefined {
  const known = new Set(table.cells.map(cell => cell.taskId));
  const { tasks } = matrix.spec;
  if (tasks.length !== known.size || tasks.some(task => !known.has(task.id))) {
    return undefined;
  }
  const rows = new Map<string, EffectiveRow>();
  for (const variant of variantIds(matrix)) {
    for (const row of effectiveRows(matrix, { variant })) {
      rows.set(`${variant}\n${row.taskId}`, row);
    }
  }
  let { records } = table;
  for (const cell of table.cells) {
    const row = rows.get(`${cell.variant}\n${cell.taskId}`);
    if (row && !saysTheSame(cell, row)) {
      records =
        records === table.records ? records.map(each => [...each]) : records;
      records[cell.row][cell.column] = writeCell({ cell, row, matrix });
    }
  }
  return records;
}

function saysTheSame(cell: TableCell, row: EffectiveRow): boolean {
  const isSettled =
    cell.party === undefined
      ? cell.open !== undefined && cell.open !== row.state
      : cell.open === 'undecided' && row.state !== 'undecided';
  return !isSettled && meaningOf(cell, row) === cell.meaning;
}

function meaningOf(cell: TableCell, row: EffectiveRow): string {
  if (cell.party !== undefined) {
    const assignment = row.assignments[cell.party];
    return `${assignment?.involvement ?? ''}${writeMarks(assignment?.marks)}`;
  }
  const owners = Object.keys(row.assignments);
  const marks = owners.flatMap(owner => row.assignments[owner].marks ?? []);
  const inFileOrder = cell.meaning.replace(/\[.*|[*†‡§].*/, '').split('+');
  return `${[
    ...inFileOrder.filter(party => owners.includes(party)),
    ...owners.filter(party => !inFileOrder.includes(party)),
  ].join('+')}${writeMarks([...new Set(marks)])}`;
}

function writeCell(options: {
  cell: TableCell;
  row: EffectiveRow;
  matrix: ResponsibilityMatrix;
}): string {
  const { cell, row, matrix } = options;
  if (cell.party !== undefined) {
    return meaningOf(cell, row);
  }
  if (row.state !== 'assigned') {
    return row.state === 'undecided' ? 'TBD' : 'N/A';
  }
  const titles = new Map(
    matrix.spec.parties.map(party => [party.id, party.title]),
  );
  const marks = Object.values(row.assignments).flatMap(
    assignment => assignment.marks ?? [],
  );
  return `${Object.keys(row.assignments)
    .map(party => titles.get(party) ?? party)
    .join('+')}${writeMarks([...new Set(marks)])}`;
}
