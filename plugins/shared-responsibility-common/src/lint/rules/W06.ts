import { isAccountable } from '../../compose/accountable';
import { EffectiveRow } from '../../compose/types';
import { effectiveRows } from '../../effective';
import { consumerOf } from '../../model/parties';
import { ResponsibilityMatrix } from '../../model/types';
import { LintRule, RuleFinding } from '../types';
import { taskPath, titleOf } from './rows';

/**
 * Two people accountable for one canonical task wherever an entity uses both
 * services in one environment.
 */
export const W06: LintRule = {
  id: 'W06',
  severity: 'warning',
  notChecked({ matrix, context }) {
    return !(context.matrices && context.usedWith) &&
      matrix.spec.tasks.some(task => task.canonical)
      ? 'who else is accountable for the same canonical tasks needs the services that are used together with this one, and their matrices'
      : undefined;
  },
  check({ matrix, rows, context }) {
    const together = (context.matrices ?? []).filter(
      other =>
        other.spec.service !== matrix.spec.service &&
        context.usedWith?.includes(other.spec.service),
    );
    const others = together.flatMap(other =>
      effectiveRows(other)
        .filter(row => row.canonical && row.state === 'assigned')
        .map(row => ({ row, other })),
    );
    return rows.flatMap((row, index) =>
      others
        .filter(
          each =>
            row.state === 'assigned' && each.row.canonical === row.canonical,
        )
        .flatMap(({ row: theirs, other }): RuleFinding[] => {
          const people = new Set([
            ...accountablePeople(matrix, row),
            ...accountablePeople(other, theirs),
          ]);
          return people.size > 1
            ? [
                {
                  path: taskPath(index, 'canonical'),
                  message: `For ${titleOf(row)}, here and in "${
                    other.spec.service
                  }", ${[...people].join(
                    ' and ',
                  )} are accountable where both services are used; agree on one of them, or give one task another canonical id.`,
                },
              ]
            : [];
        }),
    );
  },
};

/** Who sits in the accountable seats, comparable between matrices. */
function accountablePeople(
  matrix: ResponsibilityMatrix,
  row: EffectiveRow,
): string[] {
  const { parties, scheme } = matrix.spec;
  const consumer = consumerOf(parties);
  return Object.entries(row.assignments)
    .filter(([, assignment]) => isAccountable(assignment, scheme))
    .map(([id]) => {
      const party = parties.find(each => each.id === id);
      return id === consumer || party?.resolve
        ? 'the consuming team'
        : party?.group ?? party?.title ?? id;
    });
}
