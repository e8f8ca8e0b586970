import { DecisionStep, EffectiveRow } from '../compose/types';
import { FactValues, readFacts } from '../conditions/readFacts';
import { Assignment, ResponsibilityMatrix, Task } from '../model/types';
import { decideTask, overridesFor } from './decideTask';
import { exceptionsAt } from './exceptionsAt';
import { OpenOutcomes, openOutcomes } from './openOutcomes';
import { Outcome } from './outcome';
import { prepareMatrix } from './prepareMatrix';
import {
  EffectiveRowsOptions,
  PreparedMatrix,
  ResponsibilityException,
} from './types';

/**
 * The rows of a matrix as they are for one variant and one entity, in task
 * order: the default, then overrides of the variant, then overrides whose
 * condition holds, each group in the document's order, then the entity's
 * exceptions that hold at `now`. The steps are kept in `path`. Where facts are unknown and matter, the row has the assignments that
 * hold without the undecided conditions, and all possible outcomes under
 * `undetermined`.
 *
 * @public
 */
export function effectiveRows(
  matrix: ResponsibilityMatrix,
  options: EffectiveRowsOptions = {},
): EffectiveRow[] {
  const prepared = prepareMatrix(matrix);
  const variant =
    options.variant !== undefined &&
    prepared.variantIds.includes(options.variant)
      ? options.variant
      : prepared.variantIds[0];
  const facts = readFacts({
    facts: matrix.spec.facts,
    attributes: options.attributes,
  });
  const exceptions = options.now
    ? exceptionsAt({ exceptions: options.exceptions ?? [], now: options.now })
    : [];
  return matrix.spec.tasks.map(task =>
    effectiveRow({
      prepared,
      task,
      variant,
      facts,
      exceptions: exceptions.filter(
        exception =>
          exception.taskId === task.id &&
          exception.serviceRef === matrix.spec.service,
      ),
    }),
  );
}

function effectiveRow(options: {
  prepared: PreparedMatrix;
  task: Task;
  variant: string;
  facts: FactValues;
  exceptions: ResponsibilityException[];
}): EffectiveRow {
  const { prepared, task, variant, facts, exceptions } = options;
  const declared = prepared.matrix.spec.facts;
  const { outcome, path, beforeConditions, undecided } = decideTask({
    task,
    variant,
    facts,
    declared,
    exceptions,
  });
  const open = undecided
    ? openOutcomes({
        before: beforeConditions,
        overrides: overridesFor(task, variant).byCondition,
        exceptions,
        facts,
        declared,
      })
    : undefined;

  return toRow({ prepared, task, outcome, path, open });
}

function toRow(options: {
  prepared: PreparedMatrix;
  task: Task;
  outcome: Outcome;
  path: DecisionStep[];
  open?: OpenOutcomes;
}): EffectiveRow {
  const { prepared, task, outcome, path, open } = options;
  const toRecord = (assignments: Outcome['assignments']) =>
    inLayerOrder(assignments, prepared.partyIds);
  return {
    taskId: task.id,
    title: task.title,
    ...(task.description && { description: task.description }),
    area: prepared.areas.get(task.area) ?? { id: task.area, title: task.area },
    ...(task.activity && {
      activity: prepared.activities.get(task.activity) ?? {
        id: task.activity,
        title: task.activity,
      },
    }),
    ...(task.phase && { phase: task.phase }),
    ...(task.canonical && { canonical: task.canonical }),
    ...(task.sharing && { sharing: task.sharing }),
    state: outcome.state,
    ...(outcome.reason && { reason: outcome.reason }),
    ...(outcome.decidedBy && { decidedBy: outcome.decidedBy }),
    ...(outcome.decidedUntil && { decidedUntil: outcome.decidedUntil }),
    ...(task.controls && { controls: task.controls }),
    assignments: toRecord(outcome.assignments),
    footnotes: footnotesOf(prepared, [
      outcome,
      ...(open?.outcomes ?? []).map(possible => possible.outcome),
    ]),
    path,
    ...(open && {
      undetermined: {
        missingFacts: open.missingFacts,
        outcomes: open.outcomes.map(possible => ({
          condition: possible.condition,
          ...(possible.outcome.state !== outcome.state && {
            state: possible.outcome.state,
          }),
          assignments: toRecord(possible.outcome.assignments),
        })),
      },
    }),
  };
}

function inLayerOrder(
  assignments: Map<string, Assignment>,
  partyIds: string[],
): Record<string, Assignment> {
  const result: Record<string, Assignment> = {};
  for (const party of partyIds) {
    const assignment = assignments.get(party);
    if (assignment) {
      result[party] = assignment;
    }
  }
  for (const [party, assignment] of assignments) {
    result[party] ??= assignment;
  }
  return result;
}

function footnotesOf(
  prepared: PreparedMatrix,
  outcomes: Outcome[],
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const outcome of outcomes) {
    for (const { marks } of outcome.assignments.values()) {
      for (const mark of marks ?? []) {
        const text = prepared.footnotes.get(mark);
        if (text) {
          result[mark] = text;
        }
      }
    }
  }
  return result;
}
