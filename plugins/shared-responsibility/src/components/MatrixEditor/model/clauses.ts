import { Condition } from '@plinth/backstage-plugin-shared-responsibility-common';

type JsonValue = Condition[string];

/** How a form can compare a fact, in the order in which it offers it. */
export const CLAUSE_OPERATORS = [
  'is',
  'in',
  'hasPrefix',
  'contains',
  'exists',
  'absent',
] as const;

/** See {@link CLAUSE_OPERATORS}. */
export type ClauseOperator = (typeof CLAUSE_OPERATORS)[number];

/** One comparison of a fact, as a form has it. */
export interface Clause {
  fact: string;
  operator: ClauseOperator;
  /** What it is compared with: several, separated by commas, for `in`; none for `exists` and `absent`. */
  value: string;
}

/** Whether a comparison is with a value. */
export function needsValue(operator: ClauseOperator): boolean {
  return operator !== 'exists' && operator !== 'absent';
}

/** Whether nothing is missing in a comparison. */
export function isComplete({ operator, value }: Clause): boolean {
  return !needsValue(operator) || valuesOf(value).length > 0;
}

/** The condition that all of some comparisons hold. */
export function conditionOf(clauses: Clause[]): Condition {
  const parts = clauses.map(
    ({ fact, ...clause }): Condition => ({
      [fact]: matcherOf(clause),
    }),
  );
  const facts = new Set(clauses.map(({ fact }) => fact));
  return facts.size === clauses.length
    ? Object.assign({}, ...parts)
    : { $all: parts };
}

/**
 * The comparisons that a condition consists of; undefined when it says more than
 * a form can, such as `$any`.
 */
export function clausesOf(condition: Condition): Clause[] | undefined {
  const parts =
    Object.keys(condition).join() === '$all' && Array.isArray(condition.$all)
      ? condition.$all
      : [condition];
  const clauses = parts.flatMap(part =>
    isGroup(part)
      ? Object.entries(part).map(([fact, matcher]) => clauseOf(fact, matcher))
      : [undefined],
  );
  return clauses.every(clause => clause !== undefined)
    ? (clauses as Clause[])
    : undefined;
}

function matcherOf(clause: Omit<Clause, 'fact'>): JsonValue {
  const { operator, value } = clause;
  switch (operator) {
    case 'in':
      return { $in: valuesOf(value) };
    case 'hasPrefix':
      return { $hasPrefix: value.trim() };
    case 'contains':
      return { $contains: value.trim() };
    case 'exists':
      return { $exists: true };
    case 'absent':
      return { $exists: false };
    default:
      return value.trim();
  }
}

function clauseOf(
  fact: string,
  matcher: JsonValue | undefined,
): Clause | undefined {
  if (fact.startsWith('$')) {
    return undefined;
  }
  if (isFormText(matcher)) {
    return { fact, operator: 'is', value: matcher };
  }
  if (!isGroup(matcher) || Object.keys(matcher).length !== 1) {
    return undefined;
  }
  const [[operator, operand]] = Object.entries(matcher);
  if (operator === '$in' && Array.isArray(operand)) {
    const fits = operand.every(item => isFormText(item) && !item.includes(','));
    return fits
      ? { fact, operator: 'in', value: operand.join(', ') }
      : undefined;
  }
  if (operator === '$exists' && typeof operand === 'boolean') {
    return { fact, operator: operand ? 'exists' : 'absent', value: '' };
  }
  if (operator === '$hasPrefix' && isFormText(operand)) {
    return { fact, operator: 'hasPrefix', value: operand };
  }
  return operator === '$contains' && isFormText(operand)
    ? { fact, operator: 'contains', value: operand }
    : undefined;
}

/** A text that a form gives back as it was. */
function isFormText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '' && value === value.trim();
}

function isGroup(
  value: JsonValue | undefined,
): value is { [key: string]: JsonValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesOf(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}
