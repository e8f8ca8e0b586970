import { LintRule } from '../types';
import { partiesWith, partyTitle, taskPath, titleOf } from './rows';

/** Several parties responsible, and none of them said to support the other. */
export const W01: LintRule = {
  id: 'W01',
  severity: 'warning',
  offUnder: ['owner'],
  check({ matrix, rows }) {
    const advice =
      matrix.spec.scheme === 'rasci'
        ? 'leave R to the one who leads, and give the others S'
        : 'leave R to the one who leads, or make it two tasks';
    return rows.flatMap((row, index) => {
      const responsible = partiesWith(row, 'R');
      return row.state === 'assigned' &&
        responsible.length > 1 &&
        partiesWith(row, 'S').length === 0
        ? [
            {
              path: taskPath(index, 'assignments'),
              message: `${titleOf(row)} has ${
                responsible.length
              } responsible parties (${responsible
                .map(id => partyTitle(matrix, id))
                .join(', ')}); ${advice}.`,
            },
          ]
        : [];
    });
  },
};
