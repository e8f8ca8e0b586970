import { JsonObject, JsonValue } from '@backstage/types';
import { describeError } from './describeError';
import { MAX_DEPTH, MAX_VALUES, REFUSED_KEYS } from './limits';
import { findNuls } from './nul';
import { Finding } from './types';
import { validateSchema } from './validateSchema';

const MAX_FINDINGS = 50;

/**
 * Checks data that was never a text, such as the body of a request, as
 * `parseYamlDocument` checks a text: schema, then what the document's kind
 * asks beyond it. Never throws for data that {@link describeUnfitValue} has
 * nothing against. `document` is absent while there are errors.
 *
 * @public
 */
export function checkDocument<T>(options: {
  value: JsonValue;
  /** The `kind` that the document must have. */
  kind: string;
  /** JSON schema, as `parseYamlDocument` takes it. */
  schema: JsonObject;
  /** Called for documents that satisfy the schema. */
  check?(document: T): Finding[];
}): { document?: T; findings: Finding[] } {
  const { kind, schema, check } = options;
  const value = structuredClone(options.value);
  const document = value as unknown as T;
  const wrong: Finding[] = [
    ...findNuls(value),
    ...validateSchema({ schema, value })
      .slice(0, MAX_FINDINGS)
      .map((error): Finding => {
        const { message, path } = describeError({ error, root: value });
        return { rule: 'schema', severity: 'error', message, path };
      }),
  ];
  const findings = wrong.length > 0 ? wrong : check?.(document) ?? [];
  if ((value as JsonObject | null)?.kind !== kind) {
    findings.unshift({
      rule: 'schema',
      severity: 'error',
      message: `kind must be "${kind}".`,
      path: ['kind'],
    });
  }
  return findings.some(({ severity }) => severity === 'error')
    ? { findings }
    : { document, findings };
}

/**
 * Says why data cannot be kept as a document, whatever its kind: keys that
 * JavaScript gives a meaning, texts that no database takes, or too much of it.
 * Undefined when it can.
 *
 * @public
 */
export function describeUnfitValue(root: unknown): string | undefined {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    return 'The document must be a group of fields.';
  }
  const waiting: Array<{ value: unknown; depth: number }> = [
    { value: root, depth: 1 },
  ];
  let values = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (depth > MAX_DEPTH) {
      return `The document is nested more than ${MAX_DEPTH} levels deep.`;
    }
    if (values > MAX_VALUES) {
      return `The document has more than ${MAX_VALUES} values.`;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (REFUSED_KEYS.has(key)) {
          return `The key "${key}" is not allowed in a document.`;
        }
        waiting.push({ value: child, depth: depth + 1 });
      }
    }
  }
  return findNuls(root as JsonObject)[0]?.message;
}
