import { EffectiveRow } from '../compose/types';
import { effectiveRows } from '../effective';
import { ResponsibilityMatrix } from '../model/types';
import { dutyAnswer } from './dutyAnswer';
import { FlowNode } from './types';

const MAX_NODES = 500;

/**
 * The chain from a row down through all layers: below each row are those of
 * lower services that it discharges. A chain that comes back to a row above
 * stops there, and so does one of more than 500 rows. Undefined when there is
 * no such task.
 *
 * @public
 */
export function flowChain(options: {
  /** One per service, in any order. */
  matrices: ResponsibilityMatrix[];
  serviceRef: string;
  taskId: string;
  /** Of the service at the top; those below have their default one. */
  variant?: string;
}): FlowNode | undefined {
  const matrices = new Map(
    options.matrices.map(matrix => [matrix.spec.service, matrix]),
  );
  return nodeOf({
    ...options,
    matrices,
    above: [],
    budget: { left: MAX_NODES },
  });
}

/**
 * The chains of all rows of a canonical task, one per service that has it and
 * is not itself below another of them.
 *
 * @public
 */
export function canonicalChains(options: {
  /** One per service, in any order. */
  matrices: ResponsibilityMatrix[];
  canonical: string;
}): FlowNode[] {
  const { matrices, canonical } = options;
  const chains = matrices.flatMap(matrix =>
    matrix.spec.tasks
      .filter(task => task.canonical === canonical)
      .flatMap(
        task =>
          flowChain({
            matrices,
            serviceRef: matrix.spec.service,
            taskId: task.id,
          }) ?? [],
      ),
  );
  const below = new Set(
    chains.flatMap(chain => chain.below.flatMap(keysWithin)),
  );
  const tops = chains.filter(chain => !below.has(keyOf(chain)));
  return (tops.length > 0 ? tops : chains).sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}

function nodeOf(options: {
  matrices: Map<string, ResponsibilityMatrix>;
  serviceRef: string;
  taskId: string;
  variant?: string;
  above: string[];
  /** Shared by the whole chain. */
  budget: { left: number };
}): FlowNode | undefined {
  const { matrices, serviceRef, taskId, variant, above, budget } = options;
  const matrix = matrices.get(serviceRef);
  const index = matrix?.spec.tasks.findIndex(({ id }) => id === taskId) ?? -1;
  if (!matrix || index < 0) {
    return undefined;
  }
  const row = effectiveRows(matrix, { variant })[index];
  const node = describeRow(matrix, row);
  if (above.includes(keyOf(node))) {
    return { ...node, cycle: true };
  }
  if (budget.left === 0) {
    return { ...node, more: true };
  }
  budget.left -= 1;
  const answer = dutyAnswer(matrix, [row]);
  return {
    ...node,
    below: (matrix.spec.tasks[index].discharges ?? []).flatMap(duty => {
      const lower = nodeOf({
        matrices,
        serviceRef: duty.service,
        taskId: duty.task,
        above: [...above, keyOf(node)],
        budget,
      });
      return lower
        ? [{ ...lower, ...(answer !== 'orphan' && { answer }) }]
        : [];
    }),
  };
}

function describeRow(
  matrix: ResponsibilityMatrix,
  row: EffectiveRow,
): FlowNode {
  const { metadata, spec } = matrix;
  return {
    serviceRef: spec.service,
    serviceTitle: metadata.title ?? metadata.name,
    taskId: row.taskId,
    title: row.title,
    ...(row.canonical && { canonical: row.canonical }),
    state: row.state,
    involvement: Object.fromEntries(
      Object.entries(row.assignments).map(([party, { involvement }]) => [
        party,
        involvement,
      ]),
    ),
    below: [],
  };
}

function keyOf(node: FlowNode): string {
  return `${node.serviceRef} ${node.taskId}`;
}

function keysWithin(node: FlowNode): string[] {
  return [keyOf(node), ...node.below.flatMap(keysWithin)];
}
