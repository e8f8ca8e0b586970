import { JsonValue } from '@backstage/types';

/** A comparison of one fact inside a condition. */
export interface ConditionClause {
  factId: string;
  matcher: JsonValue;
}

const LOGICAL = ['$all', '$any', '$not'];
const MATCHERS = ['$in', '$exists', '$hasPrefix', '$contains'];

/** All comparisons of facts in a condition, from left to right. */
export function clausesOf(condition: JsonValue | undefined): ConditionClause[] {
  if (Array.isArray(condition)) {
    return condition.flatMap(clausesOf);
  }
  if (typeof condition !== 'object' || condition === null) {
    return [];
  }
  return Object.entries(condition).flatMap(([key, value]) => {
    if (LOGICAL.includes(key)) {
      return clausesOf(value);
    }
    return key.startsWith('$') ? [] : [{ factId: key, matcher: value ?? null }];
  });
}

/**
 * The ids of the facts that a condition compares.
 *
 * @public
 */
export function factsOfCondition(
  condition: JsonValue | undefined,
): Set<string> {
  return new Set(clausesOf(condition).map(({ factId }) => factId));
}

/**
 * What is wrong with a condition's grammar, in sentences; empty when nothing
 * is.
 *
 * @public
 */
export function conditionProblems(
  condition: JsonValue | undefined,
  depth: number = 0,
): string[] {
  if (depth > 10) {
    return ['The condition is nested more than 10 levels deep.'];
  }
  if (
    typeof condition !== 'object' ||
    condition === null ||
    Array.isArray(condition)
  ) {
    return [
      `${JSON.stringify(
        condition,
      )} is not a condition; write a value per fact, or $all, $any or $not.`,
    ];
  }
  const keys = Object.keys(condition);
  const operators = keys.filter(key => key.startsWith('$'));
  const unknown = operators.filter(key => !LOGICAL.includes(key));
  if (unknown.length > 0) {
    return [
      `${unknown.join(', ')} cannot stand here; use ${LOGICAL.join(
        ', ',
      )}, or one of ${MATCHERS.join(', ')} after the name of a fact.`,
    ];
  }
  if (operators.length > 0 && keys.length > 1) {
    return [
      `${operators[0]} must stand alone; put it and its neighbours into a list under $all.`,
    ];
  }
  if (operators.length === 0) {
    return Object.values(condition).flatMap(matcherProblems);
  }
  const operand = condition[operators[0]];
  if (operators[0] === '$not') {
    return conditionProblems(operand, depth + 1);
  }
  return Array.isArray(operand)
    ? operand.flatMap(part => conditionProblems(part, depth + 1))
    : [`${operators[0]} must have a list of conditions.`];
}

function matcherProblems(matcher: JsonValue | undefined): string[] {
  if (typeof matcher !== 'object' || matcher === null) {
    return matcher === null
      ? [
          'A fact is compared with nothing; use $exists to ask whether it is there.',
        ]
      : [];
  }
  if (Array.isArray(matcher)) {
    return [
      'A fact is compared with a list; use $in for one of several values.',
    ];
  }
  const keys = Object.keys(matcher);
  const [operator] = keys;
  if (keys.length !== 1 || !MATCHERS.includes(operator)) {
    return [
      `${
        keys.join(', ') || 'An empty group'
      } cannot compare a fact; use one of ${MATCHERS.join(', ')}.`,
    ];
  }
  const operand = matcher[operator];
  const fits = {
    $in: Array.isArray(operand),
    $exists: typeof operand === 'boolean',
    $hasPrefix: typeof operand === 'string',
    $contains: operand !== null && operand !== undefined,
  }[operator];
  return fits
    ? []
    : [
        {
          $in: '$in must have a list of values.',
          $exists: '$exists must be true or false.',
          $hasPrefix: '$hasPrefix must have a text.',
        }[operator] ?? '$contains must have a value.',
      ];
}
