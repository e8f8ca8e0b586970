import { ErrorObject } from 'ajv';
import { textFormats } from './formats';
import { nearest } from './nearest';
import { formatPath, parsePointer } from './paths';

/** What a schema error means to the author of the document. */
export interface DescribedError {
  message: string;
  path: Array<string | number>;
  /** The finding is about the last key of the path, not about its value. */
  atKey?: boolean;
}

/** Turns an error of the schema validator (with `verbose`) into a sentence. */
export function describeError(options: {
  error: ErrorObject;
  root: unknown;
}): DescribedError {
  const { error, root } = options;
  const path = parsePointer({ pointer: error.instancePath, root });
  const field = fieldName(path);
  switch (error.keyword) {
    case 'required':
      return {
        path,
        message: `${capitalised(field)} lacks "${
          error.params.missingProperty
        }".`,
      };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return describeUnknownKey(error, path);
    case 'propertyNames':
      return {
        path: [...path, error.params.propertyName],
        atKey: true,
        message: `"${
          error.params.propertyName
        }" cannot be used as a name in ${field}; ${rule(
          error.schema,
          'use letters, digits, ".", "_" and "-"',
        )}.`,
      };
    default:
      return {
        path,
        message: `${capitalised(field)} is ${shown(error.data)}; ${allowed(
          error,
        )}.`,
      };
  }
}

function describeUnknownKey(
  error: ErrorObject,
  path: Array<string | number>,
): DescribedError {
  const key: string =
    error.params.additionalProperty ?? error.params.unevaluatedProperty;
  const known = Object.keys(error.parentSchema?.properties ?? {});
  const guess = nearest({ value: key, candidates: known });
  return {
    path: [...path, key],
    atKey: true,
    message: `"${key.slice(0, 60)}" is not a field of ${fieldName(path)}; ${
      guess ? `did you mean "${guess}"?` : `known are ${list(known)}.`
    }`,
  };
}

/** What would be right, as the end of a sentence. */
function allowed(error: ErrorObject): string {
  const { keyword, params, parentSchema, data } = error;
  switch (keyword) {
    case 'type':
      return `it must be ${typeName(params.type)}`;
    case 'enum': {
      const values: unknown[] = params.allowedValues;
      const guess =
        typeof data === 'string'
          ? nearest({ value: data, candidates: values.map(String) })
          : undefined;
      return `use one of ${list(values.map(String))}${
        guess ? ` (did you mean "${guess}"?)` : ''
      }`;
    }
    case 'const':
      return `it must be ${shown(params.allowedValue)}`;
    case 'format':
      return `it must be ${
        textFormats[params.format]?.allowed ?? params.format
      }`;
    case 'pattern':
      return rule(parentSchema, `it must match ${params.pattern}`);
    case 'minLength':
      return params.limit === 1
        ? 'it must not be empty'
        : `it must have at least ${params.limit} characters`;
    case 'maxLength':
      return `it may have at most ${params.limit} characters`;
    case 'minItems':
      return `it must have at least ${params.limit} ${plural(params.limit)}`;
    case 'maxItems':
      return `it may have at most ${params.limit} ${plural(params.limit)}`;
    case 'maxProperties':
      return `it may have at most ${params.limit} ${plural(params.limit)}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `it must be ${params.comparison} ${params.limit}`;
    case 'uniqueItems':
      return `entries ${params.j} and ${params.i} are the same`;
    default:
      return rule(parentSchema, `it ${error.message ?? 'is not allowed'}`);
  }
}

function rule(schema: unknown, fallback: string): string {
  const text = (schema as { patternErrorMessage?: unknown } | undefined)
    ?.patternErrorMessage;
  return typeof text === 'string' ? text : fallback;
}

function fieldName(path: Array<string | number>): string {
  return path.length === 0 ? 'the document' : formatPath(path);
}

function capitalised(text: string): string {
  return text === 'the document' ? 'The document' : text;
}

function typeName(type: string | string[]): string {
  const names: Record<string, string> = {
    string: 'text',
    object: 'a group of fields',
    array: 'a list',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'empty',
  };
  const types = Array.isArray(type) ? type : String(type).split(',');
  return types
    .filter(name => name !== 'null' || types.length === 1)
    .map(name => names[name] ?? name)
    .join(' or ');
}

function shown(value: unknown): string {
  if (value === null || value === undefined) {
    return 'empty';
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object') {
    return 'a group of fields';
  }
  if (typeof value === 'string' && value.length > 60) {
    return value.length > 500
      ? `a text of ${value.length} characters`
      : `${JSON.stringify(value.slice(0, 60))}...`;
  }
  return JSON.stringify(value);
}

function list(values: string[]): string {
  return values.slice(0, 30).join(', ');
}

function plural(count: number): string {
  return count === 1 ? 'entry' : 'entries';
}
