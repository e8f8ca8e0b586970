import { ServiceEdge } from '../../flow';
import { LintInput } from '../types';

/** The services that a matrix stands on: those handed in, and those that it discharges. */
export function edgesOf({ matrix, context }: LintInput): ServiceEdge[] {
  const lower = [
    ...(context.standsOn ?? []),
    ...matrix.spec.tasks.flatMap(task =>
      (task.discharges ?? []).map(({ service }) => service),
    ),
  ];
  return [...new Set(lower)].map(ref => ({
    upper: matrix.spec.service,
    lower: ref,
  }));
}
