import { LintRule } from '../types';
import { partiesWith, taskPath, titleOf } from './rows';

/** Nobody responsible for a task; under raci-implied-r an A is an R too. */
export const R03: LintRule = {
  id: 'R03',
  severity: 'error',
  offUnder: ['owner'],
  check({ matrix, rows }) {
    const letters =
      matrix.spec.scheme === 'raci-implied-r'
        ? (['R', 'A'] as const)
        : (['R'] as const);
    return rows.flatMap((row, index) =>
      row.state === 'assigned' &&
      letters.every(letter => partiesWith(row, letter).length === 0)
        ? [
            {
              path: taskPath(index, 'assignments'),
              message: `${titleOf(
                row,
              )} has nobody responsible; give R to at least one party.`,
            },
          ]
        : [],
    );
  },
};
