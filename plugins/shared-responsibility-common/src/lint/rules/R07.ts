import { Override, Task } from '../../model/types';
import { LintRule } from '../types';
import { taskPath, titleOf } from './rows';

const STATES = {
  notApplicable: 'not applicable',
  undecided: 'undecided',
};

/** Not applicable or undecided, and nobody knows why. */
export const R07: LintRule = {
  id: 'R07',
  severity: 'error',
  warningWhenPublished: true,
  notChecked({ context }) {
    return context.fromTable ? 'a table does not hold reasons' : undefined;
  },
  check({ matrix, context }) {
    if (context.fromTable) {
      return [];
    }
    return matrix.spec.tasks.flatMap((task, index) =>
      [
        { place: task, path: taskPath(index, 'state') },
        ...(task.overrides ?? []).map((place, at) => ({
          place,
          path: taskPath(index, 'overrides', at, 'state'),
        })),
      ].flatMap(({ place, path }) => {
        const state = stateWithoutReason(place);
        return state
          ? [
              {
                path,
                message: `${titleOf(
                  task,
                )} is ${state} without a reason; say why (reason).`,
              },
            ]
          : [];
      }),
    );
  },
};

function stateWithoutReason(
  place: Pick<Task | Override, 'state' | 'reason'>,
): string | undefined {
  return place.state !== undefined &&
    place.state !== 'assigned' &&
    !place.reason?.trim()
    ? STATES[place.state]
    : undefined;
}
