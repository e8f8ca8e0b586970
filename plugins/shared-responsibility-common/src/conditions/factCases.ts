import { JsonValue } from '@backstage/types';
import { clausesOf } from './inspectCondition';
import { FactValue, FactValues } from './readFacts';

/** A value that no condition names. */
const ANYTHING_ELSE = '\u0000anything else';

/** A value that a fact is taken to have, and how to say so. */
export interface AssumedFact {
  factId: string;
  value: FactValue;
  /** Such as `is custom` or `is not set`; absent for what no condition names. */
  words?: string;
}

/** One combination of facts. */
export type FactCase = AssumedFact[];

/** Ids of the facts that conditions ask for, each once. */
export function factIdsOf(conditions: Array<JsonValue | undefined>): string[] {
  return [
    ...new Set(
      conditions.flatMap(condition =>
        clausesOf(condition).map(clause => clause.factId),
      ),
    ),
  ];
}

/**
 * Every combination of facts that conditions can tell apart: each fact has
 * every value that a condition compares it with, and one that none names. At
 * most `limit` of them.
 */
export function factCases(options: {
  conditions: Array<JsonValue | undefined>;
  factIds: string[];
  limit: number;
}): FactCase[] {
  const { conditions, factIds, limit } = options;
  let cases: FactCase[] = [[]];
  for (const factId of factIds) {
    const values = assumedValues(conditions, factId);
    cases = cases
      .flatMap(known => values.map(value => [...known, value]))
      .slice(0, limit);
  }
  return cases;
}

/** How many combinations {@link factCases} would give without a limit. */
export function countFactCases(options: {
  conditions: Array<JsonValue | undefined>;
  factIds: string[];
}): number {
  return options.factIds.reduce(
    (count, factId) => count * assumedValues(options.conditions, factId).length,
    1,
  );
}

/** The facts of a case, over those that are known anyway. */
export function factsOfCase(
  factCase: FactCase,
  known: FactValues = new Map(),
): FactValues {
  return new Map([
    ...known,
    ...factCase.map(({ factId, value }): [string, FactValue] => [
      factId,
      value,
    ]),
  ]);
}

function assumedValues(
  conditions: Array<JsonValue | undefined>,
  factId: string,
): AssumedFact[] {
  const values = new Map<string, AssumedFact>();
  for (const clause of conditions.flatMap(clausesOf)) {
    if (clause.factId === factId) {
      for (const { value, words } of valuesNamedBy(clause.matcher)) {
        const key = JSON.stringify(value ?? '');
        if (!values.has(key)) {
          values.set(key, { factId, value: { known: true, value }, words });
        }
      }
    }
  }
  return [
    ...values.values(),
    { factId, value: { known: true, value: ANYTHING_ELSE } },
  ];
}

function valuesNamedBy(
  matcher: JsonValue,
): Array<{ value: JsonValue | undefined; words: string }> {
  if (typeof matcher !== 'object' || matcher === null) {
    return [{ value: matcher, words: `is ${shown(matcher)}` }];
  }
  if (Array.isArray(matcher)) {
    return [];
  }
  if (Array.isArray(matcher.$in)) {
    return matcher.$in.map(value => ({
      value: value ?? null,
      words: `is ${shown(value)}`,
    }));
  }
  if (matcher.$hasPrefix !== undefined) {
    const prefix = matcher.$hasPrefix;
    return [{ value: prefix, words: `starts with ${shown(prefix)}` }];
  }
  if (matcher.$contains !== undefined) {
    const item = matcher.$contains;
    return [{ value: [item], words: `contains ${shown(item)}` }];
  }
  return Object.hasOwn(matcher, '$exists')
    ? [{ value: undefined, words: 'is not set' }]
    : [];
}

function shown(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
