import { JsonObject, JsonValue } from '@backstage/types';
import { Fact } from '../model/types';

/**
 * What is known of a fact. `absent`: the entity was asked and does not say it.
 *
 * @public
 */
export type FactValue =
  | { known: true; value: JsonValue | undefined }
  | { known: false; absent?: boolean };

/**
 * Facts by id.
 *
 * @public
 */
export type FactValues = Map<string, FactValue>;

/**
 * Reads the declared facts from an entity. Absent facts have their default;
 * without one they are unknown. Without an entity all facts are unknown.
 *
 * @public
 */
export function readFacts(options: {
  facts?: Fact[];
  /** The entity, or the parts of it that the facts' paths lead to. */
  attributes?: JsonObject;
}): FactValues {
  const { facts = [], attributes } = options;
  return new Map(
    facts.map(fact => [
      fact.id,
      attributes ? readFact(fact, attributes) : { known: false },
    ]),
  );
}

function readFact(fact: Fact, attributes: JsonObject): FactValue {
  const value = readPath(attributes, fact.path) ?? fact.default;
  return value === undefined || value === null
    ? { known: false, absent: true }
    : { known: true, value };
}

/**
 * The value at a dotted path. Keys may contain dots themselves, as those of
 * annotations do: `metadata.annotations.example.com/cni`. The same meaning as
 * in Backstage's filter predicates; lists are not entered.
 *
 * @public
 */
export function readPath(
  value: JsonValue | undefined,
  path: string,
): JsonValue | undefined {
  if (
    !path ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value)
  ) {
    return undefined;
  }
  if (Object.hasOwn(value, path) && value[path] !== undefined) {
    return value[path];
  }
  for (const [key, child] of Object.entries(value)) {
    if (path.startsWith(`${key}.`)) {
      const found = readPath(child, path.slice(key.length + 1));
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}
