import { FactValues } from '../conditions';
import { describeCondition } from '../conditions/describeCondition';
import { evaluateCondition } from '../conditions/evaluateCondition';
import { factCases, factIdsOf, factsOfCase } from '../conditions/factCases';
import { Fact, Override } from '../model/types';
import { Outcome, OutcomePatch, outcomeKey, patchOutcome } from './outcome';

const MAX_FACTS = 8;
const MAX_CASES = 2048;

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
  /** What holds whatever the conditions come to. */
  exceptions: OutcomePatch[];
  facts: FactValues;
  declared?: Fact[];
}): OpenOutcomes | undefined {
  const { before, overrides, exceptions, facts, declared } = options;
  const undecided = overrides.filter(
    override =>
      evaluateCondition({ condition: override.when, facts }) === 'unknown',
  );
  const conditions = undecided.map(override => override.when);
  const missingFacts = factIdsOf(conditions)
    .filter(id => !facts.get(id)?.known)
    .slice(0, MAX_FACTS);

  const found = new Map<string, { conditions: string[]; outcome: Outcome }>();
  const seen = new Set<string>();
  const cases = factCases({
    conditions,
    factIds: missingFacts,
    limit: MAX_CASES,
  });
  for (const factCase of cases) {
    const assumed = factsOfCase(factCase, facts);
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
    const outcome = [...holding, ...exceptions].reduce(patchOutcome, before);
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
    outcomes: [...found.values()].map(entry => ({
      condition: entry.conditions.includes('')
        ? 'otherwise'
        : entry.conditions.join(', or '),
      outcome: entry.outcome,
    })),
  };
}
