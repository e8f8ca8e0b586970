import { toAssignment } from '../../model/involvement';
import { consumerOf } from '../../model/parties';
import { LintRule } from '../types';

/** Not a single task in which the consumer has any part. */
export const W11: LintRule = {
  id: 'W11',
  severity: 'warning',
  check({ matrix }) {
    const { tasks, parties } = matrix.spec;
    const consumer = consumerOf(parties);
    const hasPart = tasks.some(task =>
      [task, ...(task.overrides ?? [])].some(
        ({ assignments }) =>
          Object.hasOwn(assignments, consumer) &&
          toAssignment(assignments[consumer]).involvement !== '',
      ),
    );
    return tasks.length === 0 || hasPart
      ? []
      : [
          {
            path: ['spec', 'tasks'],
            message: `No task has a part for the consumer ("${consumer}"); say at least what it is informed of.`,
          },
        ];
  },
};
