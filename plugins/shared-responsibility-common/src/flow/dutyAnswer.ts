import { EffectiveRow } from '../compose/types';
import { consumerOf } from '../model/parties';
import { ResponsibilityMatrix } from '../model/types';
import { DutyAnswer } from './types';

/**
 * How the rows of an upper matrix that name a duty below answer it. A row that
 * is undecided, or that nobody does, answers nothing.
 */
export function dutyAnswer(
  matrix: ResponsibilityMatrix,
  rows: EffectiveRow[],
): DutyAnswer {
  const consumer = consumerOf(matrix.spec.parties);
  const doing = rows
    .filter(row => row.state === 'assigned')
    .flatMap(row =>
      Object.keys(row.assignments).filter(party =>
        /[RA]/.test(row.assignments[party].involvement),
      ),
    );
  if (doing.length === 0) {
    return rows.some(row => row.state === 'notApplicable' && row.reason)
      ? 'excepted'
      : 'orphan';
  }
  if (!doing.includes(consumer)) {
    return 'discharged';
  }
  return doing.every(party => party === consumer) ? 'passed-on' : 'split';
}
