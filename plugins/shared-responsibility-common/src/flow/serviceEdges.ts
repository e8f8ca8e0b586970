import { ResponsibilityMatrix } from '../model/types';
import { ServiceEdge } from './types';

/**
 * Which services stand on which: those handed in, and those that follow from
 * `discharges`; each pair once, sorted.
 */
export function serviceEdges(options: {
  matrices: ResponsibilityMatrix[];
  standsOn?: ServiceEdge[];
}): ServiceEdge[] {
  const discharged = options.matrices.flatMap(({ spec }) =>
    spec.tasks.flatMap(task =>
      (task.discharges ?? []).map(
        ({ service }): ServiceEdge => ({
          upper: spec.service,
          lower: service,
        }),
      ),
    ),
  );
  const edges = new Map<string, ServiceEdge>();
  for (const edge of [...(options.standsOn ?? []), ...discharged]) {
    const key = `${edge.upper} ${edge.lower}`;
    if (!edges.has(key)) {
      edges.set(key, edge);
    }
  }
  return [...edges]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge);
}
