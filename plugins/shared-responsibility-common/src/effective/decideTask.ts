import { DecisionStep } from '../compose/types';
import { FactValues } from '../conditions';
import { describeCondition } from '../conditions/describeCondition';
import { evaluateCondition } from '../conditions/evaluateCondition';
import { Fact, Override, Task } from '../model/types';
import {
  changedParties,
  defaultOutcome,
  Outcome,
  OutcomePatch,
  patchOutcome,
} from './outcome';
import { ResponsibilityException } from './types';

/** What a task comes to, and how. */
export interface Decision {
  outcome: Outcome;
  path: DecisionStep[];
  /** What it came to before conditions. */
  beforeConditions: Outcome;
  /** Some condition is neither true nor false. */
  undecided: boolean;
}

/** The overrides of a task that can apply to a variant, by kind. */
export function overridesFor(
  task: Task,
  variant: string,
): { byVariant: Override[]; byCondition: Override[] } {
  const overrides = (task.overrides ?? []).filter(
    override => override.variant === undefined || override.variant === variant,
  );
  return {
    byVariant: overrides.filter(override => !override.when),
    byCondition: overrides.filter(override => override.when),
  };
}

/** What a task comes to, without how; conditions that cannot be decided are left out. */
export function taskOutcome(options: {
  task: Task;
  variant: string;
  facts: FactValues;
}): Outcome {
  const { task, variant, facts } = options;
  const { byVariant, byCondition } = overridesFor(task, variant);
  return [
    ...byVariant,
    ...byCondition.filter(
      ({ when }) => evaluateCondition({ condition: when, facts }) === 'true',
    ),
  ].reduce(patchOutcome, defaultOutcome(task));
}

/**
 * Works out one task: default, then variant, then conditions that hold, then
 * exceptions. Conditions that cannot be decided are left out.
 */
export function decideTask(options: {
  task: Task;
  variant: string;
  facts: FactValues;
  /** For the words of conditions. */
  declared?: Fact[];
  exceptions?: ResponsibilityException[];
}): Decision {
  const { task, variant, facts, declared, exceptions = [] } = options;
  const { byVariant, byCondition } = overridesFor(task, variant);

  let outcome = defaultOutcome(task);
  const path: DecisionStep[] = [
    { kind: 'default', changed: [...outcome.assignments.keys()] },
  ];
  function apply(patch: OutcomePatch, step: Omit<DecisionStep, 'changed'>) {
    const next = patchOutcome(outcome, patch);
    path.push({ ...step, changed: changedParties(outcome, next) });
    outcome = next;
  }

  for (const override of byVariant) {
    apply(override, { kind: 'variant', label: variant, ...noteOf(override) });
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
      apply(override, { kind: 'condition', label, ...noteOf(override) });
    }
    undecided ||= truth === 'unknown';
  }
  for (const exception of exceptions) {
    const { id, approvedBy, expiresAt, reason } = exception;
    apply(exception, {
      kind: 'exception',
      note: reason,
      exception: { id, approvedBy, expiresAt },
    });
  }
  return { outcome, path, beforeConditions, undecided };
}

function noteOf(override: Override): { note?: string } {
  return override.note ? { note: override.note } : {};
}
