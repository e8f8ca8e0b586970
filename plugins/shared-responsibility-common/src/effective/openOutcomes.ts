import { JsonValue } from '@backstage/types';
import { FactValue, FactValues } from '../conditions';
import { describeCondition } from '../conditions/describeCondition';
import { evaluateCondition } from '../conditions/evaluateCondition';
import { clausesOf } from '../conditions/inspectCondition';
import { Fact, Override } from '../model/types';
import { Outcome, outcomeKey, patchOutcome } from './outcome';

const MAX_FACTS = 8;
const MAX_HYPOTHESES = 2048;

/** A value that no condition names. */
const ANYTHING_ELSE = '\u0000anything else';

/** What conditions that cannot be decided leave open. */
export interface OpenOutcomes {
  missingFacts: string[];
  outcomes: Array<{ condition: string; outcome: Outcome }>;
}

/**
 * All outcomes that are possible while some facts are unknown: each unknown
 * fact is given every value that a condition compares it with, and one that no
 * condition names. Undefined when all of them come to the same.
 */
export function openOutcomes(options: {
  before: Outcome;
  /** Overrides with a condition, in order. */
  overrides: Override[];
  facts: FactValues;
  declared?: Fact[];
}): OpenOutcomes | undefined {
  const { before, overrides, facts, declared } = options;
  const undecided = overrides.filter(
    override =>
      evaluateCondition({ condition: override.when, facts }) === 'unknown',
  );
  const missingFacts = unknownFacts(undecided, facts).slice(0, MAX_FACTS);

  const found = new Map<string, { conditions: string[]; outcome: Outcome }>();
  const seen = new Set<string>();
  for (const hypothesis of hypotheses(undecided, missingFacts)) {
    const assumed = new Map([...facts, ...hypothesis]);
    const holding = overrides.filter(
      override =>
        evaluateCondition({ condition: override.when, facts: assumed }) ===
        'true',
    );
    const key = holding.map(override => overrides.indexOf(override)).join();
    if (seen.has(key)) {
      continue;
    }
    seen.add(key);
    const outcome = holding.reduce(patchOutcome, before);
    const open = holding.filter(override => undecided.includes(override));
    const entry = found.get(outcomeKey(outcome)) ?? { conditions: [], outcome };
    entry.conditions.push(
      open
        .map(override =>
          describeCondition({ condition: override.when, facts: declared }),
        )
        .join(' and '),
    );
    found.set(outcomeKey(outcome), entry);
  }
  if (found.size < 2) {
    return undefined;
  }
  return {
    missingFacts,
    outcomes: [...found.values()].map(({ conditions, outcome }) => ({
      condition: conditions.includes('')
        ? 'otherwise'
        : conditions.join(', or '),
      outcome,
    })),
  };
}

function unknownFacts(overrides: Override[], facts: FactValues): string[] {
  const ids = overrides.flatMap(override =>
    clausesOf(override.when).map(clause => clause.factId),
  );
  return [...new Set(ids)].filter(id => !facts.get(id)?.known);
}

/** Every combination of assumed values, at most {@link MAX_HYPOTHESES}. */
function hypotheses(
  overrides: Override[],
  factIds: string[],
): Array<Array<[string, FactValue]>> {
  let combinations: Array<Array<[string, FactValue]>> = [[]];
  for (const factId of factIds) {
    const values = assumedValues(overrides, factId);
    combinations = combinations
      .flatMap(combination =>
        values.map(
          (value): Array<[string, FactValue]> => [
            ...combination,
            [factId, value],
          ],
        ),
      )
      .slice(0, MAX_HYPOTHESES);
  }
  return combinations;
}

function assumedValues(overrides: Override[], factId: string): FactValue[] {
  const matchers = overrides
    .flatMap(override => clausesOf(override.when))
    .filter(clause => clause.factId === factId)
    .map(clause => clause.matcher);
  const values = new Map<string, FactValue>();
  for (const matcher of matchers) {
    for (const value of valuesNamedBy(matcher)) {
      values.set(JSON.stringify(value), { known: true, value });
    }
    if (isOperator(matcher, '$exists')) {
      values.set('', { known: true, value: undefined });
    }
  }
  return [...values.values(), { known: true, value: ANYTHING_ELSE }];
}

function valuesNamedBy(matcher: JsonValue): JsonValue[] {
  if (typeof matcher !== 'object' || matcher === null) {
    return [matcher];
  }
  if (Array.isArray(matcher)) {
    return [];
  }
  if (Array.isArray(matcher.$in)) {
    return matcher.$in.map(value => value ?? null);
  }
  if (matcher.$hasPrefix !== undefined) {
    return [matcher.$hasPrefix];
  }
  return matcher.$contains === undefined ? [] : [[matcher.$contains]];
}

function isOperator(matcher: JsonValue, operator: string): boolean {
  return (
    typeof matcher === 'object' &&
    matcher !== null &&
    !Array.isArray(matcher) &&
    Object.hasOwn(matcher, operator)
  );
}
