import { canBeCustomerDuty } from '../../flow/customerDuties';
import { LintInput, LintRule, RuleFinding } from '../types';
import { unknownServices } from './layers';
import { taskPath } from './rows';

/** A `discharges` that points at nothing, or at what is no duty of the customer. */
export const R10: LintRule = {
  id: 'R10',
  severity: 'error',
  notChecked(input) {
    const { spec } = input.matrix;
    const discharged = spec.tasks.flatMap(task =>
      (task.discharges ?? []).map(({ service }) => service),
    );
    const unknown = unknownServices({ input, refs: discharged });
    return unknown.length > 0
      ? `what tasks discharge needs the matrices of ${unknown.join(', ')}`
      : undefined;
  },
  check({ matrix, context }) {
    return matrix.spec.tasks.flatMap((task, index) =>
      (task.discharges ?? []).flatMap((duty, place): RuleFinding[] => {
        const message = problemOf(duty, matrix, context);
        return message
          ? [{ path: taskPath(index, 'discharges', place), message }]
          : [];
      }),
    );
  },
};

function problemOf(
  duty: { service: string; task: string },
  matrix: LintInput['matrix'],
  { matrices, moreMatrices }: LintInput['context'],
): string | undefined {
  if (!matrices || duty.service === matrix.spec.service) {
    return undefined;
  }
  const lower = matrices.find(each => each.spec.service === duty.service);
  if (!lower) {
    return moreMatrices
      ? undefined
      : `"${duty.service}" has no matrix; name the task of a service that has one.`;
  }
  const task = lower.spec.tasks.find(each => each.id === duty.task);
  if (!task) {
    return `"${duty.service}" has no task "${duty.task}"; name one that its matrix has.`;
  }
  return canBeCustomerDuty(lower, task)
    ? undefined
    : `"${task.title}" of "${duty.service}" is no duty of its customer; there is nothing to discharge.`;
}
