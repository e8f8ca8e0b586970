import { EffectiveRow } from '../compose/types';
import { effectiveRows } from '../effective';
import { toAssignment } from '../model/involvement';
import { consumerOf } from '../model/parties';
import { ResponsibilityMatrix, Task } from '../model/types';

const DOING = /[RA]/;

/**
 * The rows of a matrix in which its customer is responsible or accountable, or
 * may be, depending on facts.
 */
export function customerDuties(
  matrix: ResponsibilityMatrix,
  variant?: string,
): EffectiveRow[] {
  const consumer = consumerOf(matrix.spec.parties);
  return effectiveRows(matrix, { variant }).filter(row =>
    [
      { state: row.state, assignments: row.assignments },
      ...(row.undetermined?.outcomes ?? []),
    ].some(
      ({ state = row.state, assignments }) =>
        state === 'assigned' &&
        Object.hasOwn(assignments, consumer) &&
        DOING.test(assignments[consumer].involvement),
    ),
  );
}

/**
 * The tasks of a matrix that are, or may be, a duty of its customer: what the
 * matrix of a service above can discharge.
 *
 * @public
 */
export function customerTasks(matrix: ResponsibilityMatrix): Task[] {
  return matrix.spec.tasks.filter(task => canBeCustomerDuty(matrix, task));
}

/** Whether a task is a duty of the customer under any variant or condition. */
export function canBeCustomerDuty(
  matrix: ResponsibilityMatrix,
  task: Task,
): boolean {
  const consumer = consumerOf(matrix.spec.parties);
  return [task, ...(task.overrides ?? [])].some(
    ({ assignments }) =>
      Object.hasOwn(assignments, consumer) &&
      DOING.test(toAssignment(assignments[consumer]).involvement),
  );
}
