import { DecisionStep, EffectiveRow } from '../compose/types';
import { describeCondition } from '../conditions/describeCondition';
import { evaluateCondition } from '../conditions/evaluateCondition';
import { FactValues, readFacts } from '../conditions/readFacts';
import {
  Assignment,
  Override,
  ResponsibilityMatrix,
  Task,
} from '../model/types';
import { OpenOutcomes, openOutcomes } from './openOutcomes';
import {
  changedParties,
  defaultOutcome,
  Outcome,
  patchOutcome,
} from './outcome';
import { prepareMatrix } from './prepareMatrix';
import { EffectiveRowsOptions, PreparedMatrix } from './types';

/**
 * The rows of a matrix as they are for one variant and one entity, in task
 * order: the default, then overrides of the variant, then overrides whose
 * condition holds, each group in the document's order. The steps are kept in
 * `path`. Where facts are unknown and matter, the row has the assignments that
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
  return matrix.spec.tasks.map(task =>
    effectiveRow({ prepared, task, variant, facts }),
  );
}

function effectiveRow(options: {
  prepared: PreparedMatrix;
  task: Task;
  variant: string;
  facts: FactValues;
}): EffectiveRow {
  const { prepared, task, variant, facts } = options;
  const declared = prepared.matrix.spec.facts;
  const overrides = (task.overrides ?? []).filter(
    override => override.variant === undefined || override.variant === variant,
  );
  const byVariant = overrides.filter(override => !override.when);
  const byCondition = overrides.filter(override => override.when);

  let outcome = defaultOutcome(task);
  const path: DecisionStep[] = [
    { kind: 'default', changed: [...outcome.assignments.keys()] },
  ];
  const apply = (override: Override, step: Omit<DecisionStep, 'changed'>) => {
    const next = patchOutcome(outcome, override);
    path.push({
      ...step,
      ...(override.note && { note: override.note }),
      changed: changedParties(outcome, next),
    });
    outcome = next;
  };

  for (const override of byVariant) {
    apply(override, { kind: 'variant', label: variant });
  }
  const beforeConditions = outcome;
  let undecided = false;
  for (const override of byCondition) {
    const truth = evaluateCondition({ condition: override.when, facts });
    if (truth === 'true') {
      const label = describeCondition({
        condition: override.when,
        facts: declared,
      });
      apply(override, { kind: 'condition', label });
    }
    undecided ||= truth === 'unknown';
  }
  const open = undecided
    ? openOutcomes({
        before: beforeConditions,
        overrides: byCondition,
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
