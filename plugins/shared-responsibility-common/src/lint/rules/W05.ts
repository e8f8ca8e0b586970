import { FlowingDuty, layerFlow, orphanedDuties } from '../../flow';
import { ResponsibilityMatrix } from '../../model/types';
import { Fix, LintRule } from '../types';
import { edgesOf, unknownServices } from './layers';
import { taskPath } from './rows';

/** A duty that a service below puts on its customer, and that nobody here answers. */
export const W05: LintRule = {
  id: 'W05',
  severity: 'warning',
  notChecked(input) {
    const { context } = input;
    if (!context.matrices) {
      return 'what services below leave to their customer needs their matrices';
    }
    const refs = edgesOf(input).map(({ lower }) => lower);
    const unknown = unknownServices({ input, refs });
    if (unknown.length > 0) {
      return `what services below leave to their customer needs the matrices of ${unknown.join(
        ', ',
      )}`;
    }
    return context.standsOn
      ? undefined
      : 'which services this one stands on is known only as far as tasks discharge their duties';
  },
  check(input) {
    const { matrix, context } = input;
    const { service } = matrix.spec;
    const others = (context.matrices ?? []).filter(
      other => other.spec.service !== service,
    );
    const flow = layerFlow({
      matrices: [matrix, ...others],
      standsOn: edgesOf(input),
    });
    return orphanedDuties(flow)
      .filter(duty => duty.upper === service && duty.lower !== service)
      .map(duty => {
        const fix = sameTask(matrix, duty);
        return {
          path: ['spec', 'tasks'],
          message: `"${duty.title}" of "${duty.lower}" falls to its customer, and no task here discharges it, passes it on, splits it or excepts it with a reason; name ${duty.taskId} in discharges.`,
          ...(fix && { fix }),
        };
      });
  },
};

/** The only task here that is the same canonical one answers the duty. */
function sameTask(
  matrix: ResponsibilityMatrix,
  duty: FlowingDuty,
): Fix | undefined {
  const same = matrix.spec.tasks.flatMap((task, index) =>
    duty.canonical && task.canonical === duty.canonical
      ? [{ task, index }]
      : [],
  );
  if (same.length !== 1 || duty.answeredBy.length > 0) {
    return undefined;
  }
  const [{ task, index }] = same;
  return {
    title: `Let "${task.title.slice(0, 80)}" discharge it`,
    path: taskPath(index, 'discharges'),
    value: [
      ...(task.discharges ?? []),
      { service: duty.lower, task: duty.taskId },
    ],
  };
}
