import { ComposedMatrix, ComposedRow } from '../compose/types';
import { consumerOf } from '../model/parties';
import { rowTerms, termsText } from './rowTerms';
import { SliceRow } from './types';

/**
 * The rows of the consumer: those in which it is involved, or may be once a
 * missing fact is known. Rows that do not apply are left out; rows that another
 * team answers are in it, with that team as `answeredBy`.
 *
 * Works for rows in force and for announced ones: hand in the matrices that
 * they come from.
 *
 * @public
 */
export function sliceOf(options: {
  rows: ComposedRow[];
  /** Those that the rows come from, one per service. */
  matrices: ComposedMatrix[];
  /** Such as SHA-256 in hexadecimal. */
  hash: (text: string) => string;
}): SliceRow[] {
  const { rows, hash } = options;
  const matrices = new Map(
    options.matrices.map(matrix => [matrix.serviceRef, matrix]),
  );
  return rows.flatMap(row => {
    const matrix = matrices.get(row.serviceRef);
    if (!matrix || row.state === 'notApplicable') {
      return [];
    }
    const consumer = consumerOf(matrix.parties);
    const involved = [row, ...(row.undetermined?.outcomes ?? [])].some(each =>
      Object.hasOwn(each.assignments, consumer),
    );
    if (!involved) {
      return [];
    }
    const terms = rowTerms({ row, party: consumer, scheme: matrix.scheme });
    return [
      {
        rowId: row.id,
        serviceRef: row.serviceRef,
        taskId: row.taskId,
        title: row.title,
        variant: row.variant,
        environments: row.environments,
        declaredBy: row.declaredBy,
        ...(row.answeredBy && { answeredBy: row.answeredBy }),
        revision: matrix.revision,
        terms,
        hash: hash(termsText(terms)),
        undetermined: row.undetermined !== undefined,
        excepted: row.path.some(step => step.kind === 'exception'),
      },
    ];
  });
}
