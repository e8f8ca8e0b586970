import { LintRule } from '../types';
import { partiesWith, taskPath, titleOf } from './rows';

const MAX_CONSULTED = 3;

/** More parties consulted than a decision bears. */
export const W03: LintRule = {
  id: 'W03',
  severity: 'warning',
  check({ rows }) {
    return rows.flatMap((row, index) => {
      const consulted = partiesWith(row, 'C');
      return row.state === 'assigned' && consulted.length > MAX_CONSULTED
        ? [
            {
              path: taskPath(index, 'assignments'),
              message: `${titleOf(row)} consults ${
                consulted.length
              } parties; consult at most ${MAX_CONSULTED}, and inform the others.`,
            },
          ]
        : [];
    });
  },
};
