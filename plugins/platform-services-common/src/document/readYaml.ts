import { JsonValue } from '@backstage/types';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import {
  excessOf,
  isSmall,
  MAX_DEPTH,
  MAX_VALUES,
  REFUSED_KEYS,
  sizeOf,
} from './limits';
import { SourcePosition } from './types';
import { readPlaces } from './yamlPlaces';
import { YamlText } from './yamlText';
import { MULTIPLE_DOCUMENTS, readYamlTree, unreadableYaml } from './yamlTree';

/**
 * What the two parsers may read differently, or tell places of differently:
 * binary numbers, keys that are lists, keys after a question mark, pairs in lists.
 */
const AMBIGUOUS = /\b0b[01]|[\]}]\s*:|(?:^|[\s[{,])\?\s|\[[^[\]{]*:\s/;

/**
 * Reads one YAML document with limits on its size, depth and aliases.
 *
 * Two parsers share the work. Nearly all texts have nothing wrong: for them
 * `js-yaml` is eight times as fast. Those with something wrong are read again
 * by `yaml`, which finds more than the first error and says it better, as long
 * as they are small enough not to hold up a backend.
 */
export function readYaml(text: string): YamlText {
  const size = sizeOf(text);
  const excess = excessOf(size);
  if (excess) {
    return unreadableYaml(excess);
  }
  const { value, refusal, position, tooMuch } = readPlain(text);
  if (isSmall(size) && !tooMuch) {
    if (value === undefined || AMBIGUOUS.test(text)) {
      return readYamlTree(text);
    }
  }
  if (value === undefined) {
    return unreadableYaml(refusal ?? 'The document is empty.', position);
  }
  let places: ReturnType<typeof readPlaces> | undefined;
  const getPlaces = () => {
    places ??= readPlaces(text);
    return places;
  };
  return {
    value,
    findings: [],
    locate: path => getPlaces().locate(path),
    locateKey: path => getPlaces().locateKey(path),
    sourceOf: path => getPlaces().sourceOf(path),
  };
}

const TOO_MANY = `The document has more than ${MAX_VALUES} values once its aliases are followed.`;

interface PlainText {
  /** Absent when it is refused or empty. */
  value?: JsonValue;
  refusal?: string;
  position?: SourcePosition;
  /** Nesting or aliases that would keep `yaml` busy, or exhaust its stack. */
  tooMuch?: boolean;
}

function readPlain(text: string): PlainText {
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    return refusalOf(error, text);
  }
  if (value === null || value === undefined) {
    return {};
  }
  const refusal = whyNotPlain(value);
  return refusal
    ? { refusal, tooMuch: refusal === TOO_MANY }
    : { value: value as JsonValue };
}

function refusalOf(error: unknown, text: string): PlainText {
  if (!(error instanceof YAMLException)) {
    return { refusal: `The text cannot be read as YAML: ${String(error)}` };
  }
  const { reason, mark } = error;
  if (reason.startsWith('expected a single document')) {
    return {
      refusal: MULTIPLE_DOCUMENTS,
      position: { line: lineOfSecondDocument(text), column: 1 },
    };
  }
  const tooDeep = reason.startsWith('nesting exceeded');
  return {
    tooMuch: tooDeep,
    refusal: tooDeep
      ? `Nested more than ${MAX_DEPTH} levels deep.`
      : `The text cannot be read as YAML: ${reason.slice(0, 300)}.`,
    ...(mark && {
      position: { line: mark.line + 1, column: mark.column + 1 },
    }),
  };
}

/** The line of the first "---" below something that is not a comment. */
function lineOfSecondDocument(text: string): number {
  const lines = text.split('\n');
  const isSeparator = (line: string) => /^---(\s|$)/.test(line);
  const begin = lines.findIndex(
    line => !/^\s*(#|$)|^%/.test(line) && !isSeparator(line),
  );
  const second = lines.findIndex(
    (line, index) => index > begin && isSeparator(line),
  );
  return (second === -1 ? begin : second) + 1;
}

/** Follows aliases as if what they name stood in their place. */
function whyNotPlain(root: unknown): string | undefined {
  let values = 0;
  function check(value: unknown, depth: number): string | undefined {
    values += 1;
    if (values > MAX_VALUES) {
      return TOO_MANY;
    }
    if (depth > MAX_DEPTH) {
      return `Nested more than ${MAX_DEPTH} levels deep.`;
    }
    if (typeof value !== 'object' || value === null) {
      return typeof value === 'number' && !Number.isFinite(value)
        ? `${value} is not text, a number, or true or false.`
        : undefined;
    }
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value) && REFUSED_KEYS.has(key)) {
        return `"${key}" cannot be used as a key.`;
      }
      const refusal = check(child, depth + 1);
      if (refusal) {
        return refusal;
      }
    }
    return undefined;
  }
  return check(root, 0);
}
