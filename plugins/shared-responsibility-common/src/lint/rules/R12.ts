import { layerFlow } from '../../flow';
import { serviceEdges } from '../../flow/serviceEdges';
import { LintInput, LintRule } from '../types';
import { edgesOf, unknownServices } from './layers';
import { taskPath } from './rows';

/** Services that stand on each other in a ring, this one among them. */
export const R12: LintRule = {
  id: 'R12',
  severity: 'error',
  notChecked(input) {
    const { matrix, context } = input;
    const edges = serviceEdges({
      matrices: [matrix, ...(context.matrices ?? [])],
      standsOn: edgesOf(input),
    });
    const refs = edges.map(({ lower }) => lower);
    const unknown = unknownServices({ input, refs });
    return unknown.length > 0
      ? `whether services stand on each other in a ring needs the matrices of ${unknown.join(
          ', ',
        )}`
      : undefined;
  },
  check(input) {
    const { matrix, context } = input;
    const { service } = matrix.spec;
    const { cycles } = layerFlow({
      matrices: [matrix, ...(context.matrices ?? [])],
      standsOn: edgesOf(input),
    });
    return cycles
      .filter(cycle => cycle.includes(service))
      .map(cycle => {
        const at = cycle.indexOf(service);
        const ring = [...cycle.slice(at), ...cycle.slice(0, at), service];
        return {
          path: pathTo(matrix, ring[1]),
          message: `Services stand on each other in a ring: ${ring.join(
            ' > ',
          )}; a duty cannot flow down to where it comes from.`,
        };
      });
  },
};

function pathTo(matrix: LintInput['matrix'], lower: string) {
  const index = matrix.spec.tasks.findIndex(task =>
    task.discharges?.some(({ service }) => service === lower),
  );
  return index < 0
    ? ['spec', 'service']
    : taskPath(
        index,
        'discharges',
        (matrix.spec.tasks[index].discharges ?? []).findIndex(
          ({ service }) => service === lower,
        ),
      );
}
