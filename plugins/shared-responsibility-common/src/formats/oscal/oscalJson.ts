import { JsonObject, JsonValue } from '@backstage/types';
import { OSCAL_NAMESPACE } from './ids';

/** Our properties of an object that have a name. */
export function properties(value: JsonObject, name: string): JsonObject[] {
  return items(value.props).filter(
    each => each.ns === OSCAL_NAMESPACE && each.name === name,
  );
}

/** The value of the first of them. */
export function propertyOf(
  value: JsonObject,
  name: string,
): string | undefined {
  const [found] = properties(value, name);
  return found && String(found.value);
}

/** The first paragraph of a markup text, without escapes. */
export function plain(text: JsonValue | undefined): string {
  return typeof text === 'string'
    ? text
        .split(/\n\s*\n/)[0]
        .replace(/\\([^A-Za-z0-9\s])/g, '$1')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}

/** A value as an object; an empty one when it is none. */
export function group(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}

/** A value as a list of objects. */
export function items(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(group) : [];
}
