import { JsonObject, JsonValue } from '@backstage/types';
import { stringify } from 'yaml';
import { Roadmap, roadmapSchema } from '../../model';

/**
 * Writes a roadmap as YAML, its fields in the order of the schema.
 * `parseRoadmap` reads the same roadmap from it.
 *
 * @public
 */
export function writeRoadmapYaml(roadmap: Roadmap): string {
  return stringify(
    inOrder(JSON.parse(JSON.stringify(roadmap)), roadmapSchema),
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function inOrder(value: JsonValue, schema: JsonValue | undefined): JsonValue {
  const { properties, items } = resolve(schema);
  if (Array.isArray(value)) {
    return value.map(each => inOrder(each, items));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const known = isObject(properties) ? properties : {};
  const names = [
    ...Object.keys(known).filter(name => name in value),
    ...Object.keys(value).filter(name => !(name in known)),
  ];
  return Object.fromEntries(
    names.map(name => [name, inOrder(value[name] ?? null, known[name])]),
  );
}

/** A schema, or the definition that it points at. */
function resolve(schema: JsonValue | undefined): JsonObject {
  if (!isObject(schema)) {
    return {};
  }
  const { definitions } = roadmapSchema;
  const name = String(schema.$ref ?? '').replace('#/definitions/', '');
  const definition = isObject(definitions) ? definitions[name] : undefined;
  return isObject(definition) ? definition : schema;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
