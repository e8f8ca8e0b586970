import { EffectiveRow } from '../../compose/types';
import { ResponsibilityMatrix } from '../../model/types';
import { isGridByActivity } from '../csv/layOutMatrix';

/** Rows, cells and marked cells of the table that a matrix would be. */
export interface TableCounts {
  rows: number;
  cells: number;
  footnotes: number;
}

/**
 * Counts a matrix as the table that it would be. In a grid a cell names all
 * owners of a task and a mark in it counts once; else each party has a cell.
 */
export function countTable(options: {
  matrix: ResponsibilityMatrix;
  /** Of each variant, the default one first. */
  rowsByVariant: EffectiveRow[][];
}): TableCounts {
  const { matrix, rowsByVariant } = options;
  const { scheme, tasks, parties } = matrix.spec;
  if (scheme !== 'owner') {
    return {
      rows: tasks.length,
      cells: tasks.length * parties.length,
      footnotes: rowsByVariant[0]
        .flatMap(row => Object.values(row.assignments))
        .filter(isMarked).length,
    };
  }
  const cells = rowsByVariant.flat();
  return {
    rows: isGridByActivity(matrix)
      ? new Set(tasks.map(task => task.area)).size
      : tasks.length,
    cells: cells.length,
    footnotes: cells.filter(row =>
      Object.values(row.assignments).some(isMarked),
    ).length,
  };
}

function isMarked(assignment: { marks?: string[] }): boolean {
  return (assignment.marks ?? []).length > 0;
}
