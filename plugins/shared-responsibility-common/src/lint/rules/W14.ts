import { consumerOf } from '../../model/parties';
import { LintRule } from '../types';
import { titleOf, writtenAssignments } from './rows';

/** A duty that the consumer has to do, without a runbook that says how. */
export const W14: LintRule = {
  id: 'W14',
  severity: 'warning',
  check({ matrix }) {
    const consumer = consumerOf(matrix.spec.parties);
    return writtenAssignments(matrix)
      .filter(
        ({ party, assignment }) =>
          party === consumer &&
          assignment.involvement.includes('R') &&
          assignment.duty?.trim() &&
          !assignment.runbook,
      )
      .map(({ task, path }) => ({
        path,
        message: `The consumer does ${titleOf(
          task,
        )} and has no runbook; link one that says how (runbook).`,
      }));
  },
};
