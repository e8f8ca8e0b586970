import { LintRule } from '../types';
import { partiesWith, taskPath, titleOf } from './rows';

/** More than one party accountable for a task. */
export const R01: LintRule = {
  id: 'R01',
  severity: 'error',
  offUnder: ['owner'],
  check({ rows }) {
    return rows.flatMap((row, index) => {
      const accountable = partiesWith(row, 'A');
      return row.state === 'assigned' && accountable.length > 1
        ? [
            {
              path: taskPath(index, 'assignments'),
              message: `${titleOf(row)} has ${
                accountable.length
              } accountable parties (${accountable.join(
                ', ',
              )}); leave A to one of them.`,
            },
          ]
        : [];
    });
  },
};
