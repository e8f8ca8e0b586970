import { SourcePosition } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix } from '../../model/types';
import { MatrixTable } from './types';

/**
 * Where a path of a matrix stands in the table that it was read from: line is
 * the row as a spreadsheet counts it, column the column.
 *
 * @public
 */
export function locateInTable(options: {
  matrix: ResponsibilityMatrix;
  table: MatrixTable;
  path: Array<string | number>;
}): SourcePosition | undefined {
  const { matrix, table, path } = options;
  const [spec, tasks, index] = path;
  if (spec !== 'spec' || tasks !== 'tasks' || typeof index !== 'number') {
    return undefined;
  }
  const cells = table.cells.filter(
    cell => cell.taskId === matrix.spec.tasks[index]?.id,
  );
  const cell = cells.find(candidate => path.includes(candidate.party ?? ''));
  const row = (cell ?? cells[0])?.row;
  if (row === undefined) {
    return undefined;
  }
  const isGrid = table.layout === 'grid';
  return {
    line: row + 1,
    column: ((isGrid ? cells[0] : cell)?.column ?? 0) + 1,
  };
}
