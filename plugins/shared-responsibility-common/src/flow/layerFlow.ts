import { effectiveRows } from '../effective';
import { ResponsibilityMatrix } from '../model/types';
import { customerDuties } from './customerDuties';
import { dutyAnswer } from './dutyAnswer';
import { findCycles } from './findCycles';
import { serviceEdges } from './serviceEdges';
import { FlowingDuty, LayerFlow, ServiceEdge } from './types';

/**
 * Follows every duty that a service puts on its customer into the services that
 * stand on it. A duty is answered by the tasks above that name it in
 * `discharges`, as they are in the default variant. Services without a matrix
 * put no duties and answer none.
 *
 * Each pair of layers is looked at once, so that a ring of services ends and is
 * reported.
 *
 * @public
 */
export function layerFlow(options: {
  /** One per service, in any order. */
  matrices: ResponsibilityMatrix[];
  /** Beside the edges that follow from `discharges`. */
  standsOn?: ServiceEdge[];
}): LayerFlow {
  const edges = serviceEdges(options);
  const matrices = new Map(
    options.matrices.map(matrix => [matrix.spec.service, matrix]),
  );
  return {
    duties: edges.flatMap(edge => dutiesOf(edge, matrices)),
    cycles: findCycles(edges),
  };
}

function dutiesOf(
  edge: ServiceEdge,
  matrices: Map<string, ResponsibilityMatrix>,
): FlowingDuty[] {
  const lower = matrices.get(edge.lower);
  const upper = matrices.get(edge.upper);
  if (!lower || !upper) {
    return [];
  }
  const upperRows = effectiveRows(upper);
  return customerDuties(lower, edge.variant).map(duty => {
    const answering = upperRows.filter((_, index) =>
      (upper.spec.tasks[index].discharges ?? []).some(
        ({ service, task }) => service === edge.lower && task === duty.taskId,
      ),
    );
    return {
      lower: edge.lower,
      taskId: duty.taskId,
      title: duty.title,
      ...(duty.canonical && { canonical: duty.canonical }),
      upper: edge.upper,
      answer: dutyAnswer(upper, answering),
      answeredBy: answering.map(row => row.taskId),
    };
  });
}

/**
 * The duties that nobody above answers.
 *
 * @public
 */
export function orphanedDuties(flow: LayerFlow): FlowingDuty[] {
  return flow.duties.filter(duty => duty.answer === 'orphan');
}
