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

/** Those of some services of which it is not known whether they have a matrix. */
export function unknownServices(options: {
  input: LintInput;
  refs: string[];
}): string[] {
  const { matrix, context } = options.input;
  const { matrices, moreMatrices } = context;
  if (matrices && !moreMatrices) {
    return [];
  }
  const known = new Set(
    [matrix, ...(matrices ?? [])].map(({ spec }) => spec.service),
  );
  return [...new Set(options.refs)].filter(ref => !known.has(ref)).sort();
}
