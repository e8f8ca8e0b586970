import { LintRule } from '../types';
import { partiesWith, taskPath, titleOf } from './rows';

/** Nobody accountable for a task. */
export const R02: LintRule = {
  id: 'R02',
  severity: 'error',
  offUnder: ['rci', 'owner'],
  check({ rows }) {
    return rows.flatMap((row, index) =>
      row.state === 'assigned' && partiesWith(row, 'A').length === 0
        ? [
            {
              path: taskPath(index, 'assignments'),
              message: `${titleOf(
                row,
              )} has nobody accountable; give A to one party.`,
            },
          ]
        : [],
    );
  },
};
