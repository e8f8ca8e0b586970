import { JsonObject } from '@backstage/types';
import { LintRule, RuleFinding } from '../types';
import { partyTitle, titleOf, writtenAssignments } from './rows';

/** One party both responsible and informed, or consulted and informed. */
export const W02: LintRule = {
  id: 'W02',
  severity: 'warning',
  offUnder: ['owner'],
  check({ matrix }) {
    return writtenAssignments(matrix).flatMap(
      ({ task, party, assignment, path }): RuleFinding[] => {
        const { involvement } = assignment;
        const more = ['R', 'C'].find(letter => involvement.includes(letter));
        if (!more || !/^[RASCI]*I$/.test(involvement)) {
          return [];
        }
        const value: JsonObject = {
          ...assignment,
          involvement: involvement.replace('I', ''),
        };
        return [
          {
            path,
            message: `${partyTitle(
              matrix,
              party,
            )} is both ${more} and I in ${titleOf(task)}; who ${
              more === 'R' ? 'does it' : 'is consulted'
            } knows of it, so leave out I.`,
            fix: { title: 'Leave out I', path, value },
          },
        ];
      },
    );
  },
};
