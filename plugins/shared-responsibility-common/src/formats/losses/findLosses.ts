import { Assignment, ResponsibilityMatrix, Task } from '../../model/types';

/**
 * What a matrix can hold and some formats cannot, with the words for it.
 */
export const LOSSES = {
  seats: 'who sits in the parties’ seats',
  duties: 'duties in words',
  runbooks: 'runbooks',
  due: 'due times',
  conditions: 'conditions on facts',
  canonical: 'canonical tasks',
  controls: 'controls',
  discharges: 'discharged duties',
  sharing: 'whether shared tasks depend on each other',
  deciders: 'who decides what is undecided, and until when',
  phases: 'phases',
} as const;

/** One of the things that a format may lack. */
export type Loss = keyof typeof LOSSES;

const PRESENT: Record<Loss, (matrix: ResponsibilityMatrix) => boolean> = {
  seats: ({ spec }) =>
    spec.parties.some(party => party.group || party.resolve || party.external),
  duties: matrix => someAssignment(matrix, ({ duty }) => duty !== undefined),
  runbooks: matrix =>
    someAssignment(matrix, ({ runbook }) => runbook !== undefined),
  due: matrix => someAssignment(matrix, ({ due }) => due !== undefined),
  conditions: matrix =>
    someTask(
      matrix,
      task => task.overrides?.some(override => override.when) ?? false,
    ),
  canonical: matrix => someTask(matrix, task => task.canonical !== undefined),
  controls: matrix => someTask(matrix, task => task.controls !== undefined),
  discharges: matrix => someTask(matrix, task => task.discharges !== undefined),
  sharing: matrix => someTask(matrix, task => task.sharing !== undefined),
  deciders: matrix =>
    someTask(
      matrix,
      task => (task.decidedBy ?? task.decidedUntil) !== undefined,
    ),
  phases: matrix => someTask(matrix, task => task.phase !== undefined),
};

/** Which of some things a matrix has, in words: what a format without them drops. */
export function findLosses(options: {
  matrix: ResponsibilityMatrix;
  /** What the format does not carry. */
  missing: readonly Loss[];
}): string[] {
  const { matrix, missing } = options;
  return missing
    .filter(loss => PRESENT[loss](matrix))
    .map(loss => LOSSES[loss]);
}

function someTask(
  matrix: ResponsibilityMatrix,
  test: (task: Task) => boolean,
): boolean {
  return matrix.spec.tasks.some(test);
}

function someAssignment(
  matrix: ResponsibilityMatrix,
  test: (assignment: Assignment) => boolean,
): boolean {
  return someTask(matrix, task =>
    [task, ...(task.overrides ?? [])].some(({ assignments }) =>
      Object.values(assignments).some(
        assignment => typeof assignment !== 'string' && test(assignment),
      ),
    ),
  );
}
