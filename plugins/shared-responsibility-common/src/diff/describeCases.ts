import { AssumedFact, FactCase } from '../conditions/factCases';

const MAX_PHRASES = 4;

/** What all facts that no condition names are called. */
export const OTHERWISE = 'otherwise';

/**
 * Some of all combinations of facts in words, such as `cni is custom, or cni
 * is none`. Facts that make no difference are left out.
 */
export function describeCases(options: {
  cases: FactCase[];
  all: FactCase[];
  /** Titles by fact id. */
  facts: Map<string, string>;
}): string {
  const { cases, all, facts } = options;
  const relevant = relevantFacts(cases, all);
  const phrases = [
    ...new Set(cases.map(factCase => phraseOf({ factCase, relevant, facts }))),
  ];
  if (phrases.includes(OTHERWISE)) {
    return OTHERWISE;
  }
  const shown = phrases.slice(0, MAX_PHRASES).join(', or ');
  const rest = phrases.length - MAX_PHRASES;
  return rest > 0 ? `${shown}, or ${rest} more` : shown;
}

/** Facts whose other values would lead out of these cases. */
function relevantFacts(cases: FactCase[], all: FactCase[]): Set<string> {
  const ids = all[0].map(fact => fact.factId);
  return new Set(
    ids.filter(id => {
      const inside = new Set(cases.map(factCase => keyWithout(factCase, id)));
      const alike = all.filter(factCase =>
        inside.has(keyWithout(factCase, id)),
      );
      return alike.length > cases.length;
    }),
  );
}

function keyWithout(factCase: FactCase, factId: string): string {
  return JSON.stringify(
    factCase
      .filter(fact => fact.factId !== factId)
      .map(fact => fact.words ?? ''),
  );
}

function phraseOf(options: {
  factCase: FactCase;
  relevant: Set<string>;
  facts: Map<string, string>;
}): string {
  const { relevant, facts } = options;
  const telling = options.factCase.filter(fact => relevant.has(fact.factId));
  if (telling.every(fact => fact.words === undefined)) {
    return OTHERWISE;
  }
  return telling
    .map((fact: AssumedFact) => {
      const title = facts.get(fact.factId) ?? fact.factId;
      return `${title} ${fact.words ?? 'is anything else'}`;
    })
    .join(' and ');
}
