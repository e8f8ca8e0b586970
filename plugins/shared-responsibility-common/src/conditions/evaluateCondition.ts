import { JsonValue } from '@backstage/types';
import { FactValue, FactValues } from './readFacts';

/**
 * A truth value of Kleene's three-valued logic.
 *
 * @public
 */
export type Truth = 'true' | 'false' | 'unknown';

/**
 * Evaluates a condition over facts of which some may be unknown. The grammar is
 * that of Backstage's filter predicates, and so is the meaning for known
 * values: equality ignores case and takes numbers as text, operators that are
 * not known do not match. An unknown value makes a comparison unknown; `$all`,
 * `$any` and `$not` combine as in Kleene's logic, so that a condition may be
 * decided although a fact in it is not.
 *
 * @public
 */
export function evaluateCondition(options: {
  condition: JsonValue | undefined;
  facts: FactValues;
}): Truth {
  const { condition, facts } = options;
  return evaluate(condition, { facts });
}

/** What a predicate is about: all facts, or one value inside of one. */
type Subject = { facts: FactValues } | { value: JsonValue | undefined };

function evaluate(predicate: JsonValue | undefined, subject: Subject): Truth {
  if (!isObject(predicate)) {
    return 'value' in subject ? equals(subject.value, predicate) : 'false';
  }
  if (Object.hasOwn(predicate, '$all')) {
    return asList(predicate.$all)
      .map(part => evaluate(part, subject))
      .reduce(and, 'true');
  }
  if (Object.hasOwn(predicate, '$any')) {
    return asList(predicate.$any)
      .map(part => evaluate(part, subject))
      .reduce(or, 'false');
  }
  if (Object.hasOwn(predicate, '$not')) {
    return not(evaluate(predicate.$not, subject));
  }
  return Object.entries(predicate)
    .map(([key, matcher]) =>
      key.startsWith('$') ? 'false' : match(matcher, lookUp(subject, key)),
    )
    .reduce(and, 'true');
}

function lookUp(subject: Subject, key: string): FactValue {
  if ('facts' in subject) {
    return subject.facts.get(key) ?? { known: false };
  }
  const { value } = subject;
  return {
    known: true,
    value:
      isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
  };
}

function match(matcher: JsonValue | undefined, fact: FactValue): Truth {
  if (isObject(matcher) && Object.hasOwn(matcher, '$exists')) {
    return matchExists(matcher.$exists, fact);
  }
  if (!fact.known) {
    return 'unknown';
  }
  const { value } = fact;
  if (!isObject(matcher)) {
    return equals(value, matcher);
  }
  if (Object.hasOwn(matcher, '$contains')) {
    return Array.isArray(value)
      ? value
          .map(item => evaluate(matcher.$contains, { value: item }))
          .reduce(or, 'false')
      : 'false';
  }
  if (Object.hasOwn(matcher, '$in')) {
    return asList(matcher.$in)
      .map(item => equals(value, item))
      .reduce(or, 'false');
  }
  if (Object.hasOwn(matcher, '$hasPrefix')) {
    return truth(
      typeof value === 'string' &&
        typeof matcher.$hasPrefix === 'string' &&
        fold(value).startsWith(fold(matcher.$hasPrefix)),
    );
  }
  return 'false';
}

/** An entity that does not say a fact answers the question whether it does. */
function matchExists(wanted: JsonValue | undefined, fact: FactValue): Truth {
  if (!fact.known && !fact.absent) {
    return 'unknown';
  }
  const exists = fact.known && fact.value !== undefined;
  return truth(exists === (wanted === true));
}

function equals(a: JsonValue | undefined, b: JsonValue | undefined): Truth {
  return truth(valuesAreEqual(a, b));
}

function valuesAreEqual(
  a: JsonValue | undefined,
  b: JsonValue | undefined,
): boolean {
  if (a === null || b === null || a === undefined || b === undefined) {
    return false;
  }
  if (a === b) {
    return true;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    return fold(a) === fold(b);
  }
  if (typeof a === 'number' || typeof b === 'number') {
    return String(a) === String(b);
  }
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => valuesAreEqual(item, b[index]))
  );
}

function fold(text: string): string {
  return text.toLocaleUpperCase('en-US');
}

function truth(value: boolean): Truth {
  return value ? 'true' : 'false';
}

function not(a: Truth): Truth {
  if (a === 'unknown') {
    return a;
  }
  return a === 'true' ? 'false' : 'true';
}

function and(a: Truth, b: Truth): Truth {
  if (a === 'false' || b === 'false') {
    return 'false';
  }
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'true';
}

function or(a: Truth, b: Truth): Truth {
  return not(and(not(a), not(b)));
}

function asList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value.map(item => item ?? null) : [];
}

function isObject(
  value: JsonValue | undefined,
): value is { [key: string]: JsonValue | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
