import { JsonObject, JsonValue } from '@backstage/types';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { textFormats } from './formats';
import { parsePointer } from './paths';

let sharedAjv: Ajv | undefined;
const compiled = new WeakMap<JsonObject, ValidateFunction>();

/**
 * Checks a value against a schema and returns every error. Numbers that stand
 * where text is wanted are replaced, in place, by the text they were written
 * as: an unquoted `2027` or `1.10` is text there.
 */
export function validateSchema(options: {
  schema: JsonObject;
  value: JsonValue;
  /** The text that a number was written as; absent: numbers stay numbers. */
  sourceOf?(path: Array<string | number>): string | undefined;
}): ErrorObject[] {
  const { schema, value, sourceOf } = options;
  const validate = compile(schema);
  if (validate(value)) {
    return [];
  }
  let replaced = false;
  for (const error of validate.errors ?? []) {
    if (wantsText(error) && typeof error.data === 'number') {
      const path = parsePointer({
        pointer: error.instancePath,
        root: value,
      });
      const source = sourceOf?.(path);
      if (source !== undefined) {
        replaceAt(value, path, source);
        replaced = true;
      }
    }
  }
  if (replaced && validate(value)) {
    return [];
  }
  return withoutEchoes(validate.errors ?? []);
}

function compile(schema: JsonObject): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = getAjv().compile(schema);
    compiled.set(schema, validate);
  }
  return validate;
}

function getAjv(): Ajv {
  if (!sharedAjv) {
    sharedAjv = new Ajv({
      allErrors: true,
      verbose: true,
      allowUnionTypes: true,
    });
    // Read by editors too: https://github.com/redhat-developer/yaml-language-server
    sharedAjv.addKeyword('patternErrorMessage');
    for (const [name, format] of Object.entries(textFormats)) {
      sharedAjv.addFormat(name, format.validate);
    }
  }
  return sharedAjv;
}

function wantsText(error: ErrorObject): boolean {
  return (
    error.keyword === 'type' &&
    String(error.params.type).split(',').includes('string')
  );
}

function replaceAt(
  root: JsonValue,
  path: Array<string | number>,
  text: string,
): void {
  let parent: unknown = root;
  for (const segment of path.slice(0, -1)) {
    parent = (parent as Record<string, unknown>)[segment];
  }
  (parent as Record<string, unknown>)[path[path.length - 1]] = text;
}

/**
 * Leaves out errors that only repeat others: the one of `anyOf`, `oneOf` or
 * `if` beside those of its branches, and complaints about the type of a value
 * beside those about what is inside it.
 */
function withoutEchoes(errors: ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(error =>
    ['anyOf', 'oneOf', 'if'].includes(error.keyword),
  );
  if (choices.length === 0) {
    return dropDoubled(errors);
  }
  return dropDoubled(
    errors.filter(error => {
      if (choices.includes(error)) {
        return !errors.some(
          other =>
            !choices.includes(other) &&
            other.instancePath.startsWith(error.instancePath),
        );
      }
      const isTypeOfChoice =
        error.keyword === 'type' &&
        choices.some(choice => choice.instancePath === error.instancePath);
      return !(
        isTypeOfChoice &&
        errors.some(
          other =>
            other.keyword !== 'type' &&
            !choices.includes(other) &&
            other.instancePath.startsWith(error.instancePath),
        )
      );
    }),
  );
}

/** With `propertyNames` the validator reports the name's own error as well. */
function dropDoubled(errors: ErrorObject[]): ErrorObject[] {
  return errors.filter(error => error.propertyName === undefined);
}
