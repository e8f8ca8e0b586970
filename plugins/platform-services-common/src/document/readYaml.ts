import { JsonValue } from '@backstage/types';
import { CORE_SCHEMA, load } from 'js-yaml';
import { excessOf, MAX_DEPTH, MAX_VALUES, REFUSED_KEYS } from './limits';
import { YamlText } from './yamlText';
import { readYamlTree, unreadableYaml } from './yamlTree';

/**
 * Reads one YAML document with limits on its size, depth and aliases.
 *
 * Two parsers share the work. Nearly all texts have nothing wrong: for them
 * `js-yaml` is eight times as fast. It does not keep places, so `yaml` reads the
 * text again as soon as something has to be pointed at.
 */
export function readYaml(text: string): YamlText {
  const excess = excessOf(text);
  if (excess) {
    return unreadableYaml(excess);
  }
  const value = readPlain(text);
  if (value === undefined) {
    return readYamlTree(text);
  }
  let tree: YamlText | undefined;
  const getTree = () => {
    tree ??= readYamlTree(text);
    return tree;
  };
  return {
    value,
    findings: [],
    locate: path => getTree().locate(path),
    locateKey: path => getTree().locateKey(path),
    sourceOf: path => getTree().sourceOf(path),
  };
}

/** What the two parsers may read differently: binary numbers, keys that are lists. */
const AMBIGUOUS = /\b0b[01]|[\]}]\s*:/;

/** The value of a text in which nothing is remarkable; else undefined. */
function readPlain(text: string): JsonValue | undefined {
  if (AMBIGUOUS.test(text)) {
    return undefined;
  }
  try {
    const value: unknown = load(text, { schema: CORE_SCHEMA });
    return value !== null && isPlain(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Follows aliases as if what they name stood in their place. */
function isPlain(root: unknown): root is JsonValue {
  let values = 0;
  function check(value: unknown, depth: number): boolean {
    values += 1;
    if (values > MAX_VALUES || depth > MAX_DEPTH) {
      return false;
    }
    if (Array.isArray(value)) {
      return value.every(item => check(item, depth + 1));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).every(
        ([key, child]) => !REFUSED_KEYS.has(key) && check(child, depth + 1),
      );
    }
    return typeof value === 'number'
      ? Number.isFinite(value)
      : value === null || ['string', 'boolean'].includes(typeof value);
  }
  return check(root, 0);
}
