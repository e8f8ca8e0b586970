import { JsonObject, JsonValue } from '@backstage/types';
import {
  Alias,
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  Node,
  parseDocument,
  YAMLMap,
} from 'yaml';
import { excessOf } from './limits';
import { Finding, SourcePosition } from './types';

const MAX_DEPTH = 40;
const MAX_NODES = 200_000;
const MAX_SYNTAX_FINDINGS = 10;

/** Keys that are not data to JavaScript; refused wherever they stand. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

type Path = Array<string | number>;

/** A YAML text as data. `value` is absent when there are findings. */
export interface YamlText {
  value?: JsonValue;
  findings: Finding[];
  /** Of a value, or of the key that leads to it where the value is a collection. */
  locate(path: Path): SourcePosition | undefined;
  /** Of the last key of a path. */
  locateKey(path: Path): SourcePosition | undefined;
  /** A scalar as written, without quotes: `007`, `2026.10`. */
  sourceOf(path: Path): string | undefined;
}

/** Reads one YAML document with limits on its size, depth and aliases. */
export function readYaml(text: string): YamlText {
  const lineCounter = new LineCounter();
  const at = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const excess = excessOf(text);
  if (excess) {
    return unreadable({ message: excess, position: { line: 1, column: 1 } });
  }

  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // Checked by toJson: here it takes time quadratic in the number of keys.
      uniqueKeys: false,
    });
  } catch (error) {
    // The parser is recursive: too much nesting exhausts the stack.
    return unreadable({
      message: `The text cannot be read as YAML: ${String(error)}`,
      position: { line: 1, column: 1 },
    });
  }

  if (document.errors.length > 0) {
    return {
      findings: document.errors
        .slice(0, MAX_SYNTAX_FINDINGS)
        .map(error =>
          syntaxFinding(error.message.slice(0, 300), at(error.pos[0])),
        ),
      locate: () => undefined,
      locateKey: () => undefined,
      sourceOf: () => undefined,
    };
  }

  const conversion = toJson(document, at);
  return {
    ...conversion,
    locate: path => locateNode({ document, path, at }),
    locateKey: path => locateKey({ document, path, at }),
    sourceOf: path => {
      const node = findNode(document, path)?.node;
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function unreadable(options: {
  message: string;
  position: SourcePosition;
}): YamlText {
  return {
    findings: [syntaxFinding(options.message, options.position)],
    locate: () => undefined,
    locateKey: () => undefined,
    sourceOf: () => undefined,
  };
}

function syntaxFinding(
  message: string,
  position: SourcePosition,
  path: Path = [],
): Finding {
  return { rule: 'syntax', severity: 'error', message, path, ...position };
}

/** Plain data out of the syntax tree; what is not plain becomes a finding. */
function toJson(
  document: Document.Parsed,
  at: (offset: number) => SourcePosition,
): Pick<YamlText, 'value' | 'findings'> {
  const findings: Finding[] = [];
  let nodes = 0;

  function report(message: string, node: unknown, path: Path) {
    const offset = (node as Node | undefined)?.range?.[0] ?? 0;
    if (findings.length < MAX_SYNTAX_FINDINGS) {
      findings.push(syntaxFinding(message, at(offset), path));
    }
  }

  function convert(node: unknown, path: Path): JsonValue {
    nodes += 1;
    if (nodes > MAX_NODES) {
      if (nodes === MAX_NODES + 1) {
        report(
          `The document has more than ${MAX_NODES} values once its aliases are followed.`,
          node,
          path,
        );
      }
      return null;
    }
    if (path.length > MAX_DEPTH) {
      report(`Nested more than ${MAX_DEPTH} levels deep.`, node, path);
      return null;
    }
    if (isAlias(node)) {
      const target = resolveAlias(document, node);
      if (!target) {
        report(`Alias *${node.source} has no anchor before it.`, node, path);
        return null;
      }
      return convert(target, path);
    }
    if (isMap(node)) {
      return convertMap(node, path);
    }
    if (isCollection(node)) {
      return node.items.map((item, index) =>
        convert(isPair(item) ? item.value : item, [...path, index]),
      );
    }
    return isScalar(node) ? convertScalar(node.value, node, path) : null;
  }

  function convertMap(map: YAMLMap, path: Path): JsonObject {
    const result: JsonObject = {};
    const seen = new Set<string>();
    for (const { key, value } of map.items) {
      if (!isScalar(key)) {
        report('A key must be plain text.', key, path);
        continue;
      }
      const name = String(key.value ?? '');
      if (REFUSED_KEYS.has(name)) {
        report(`"${name}" cannot be used as a key.`, key, [...path, name]);
      } else if (seen.has(name)) {
        report(
          `"${name}" is there twice; the second one would replace the first.`,
          key,
          [...path, name],
        );
      } else {
        seen.add(name);
        result[name] = convert(value, [...path, name]);
      }
    }
    return result;
  }

  function convertScalar(value: unknown, node: unknown, path: Path): JsonValue {
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value))
    ) {
      return value;
    }
    report(
      `${String(value)} is not text, a number, or true or false.`,
      node,
      path,
    );
    return null;
  }

  if (!document.contents || isEmptyScalar(document.contents)) {
    report('The document is empty.', undefined, []);
    return { findings };
  }
  const value = convert(document.contents, []);
  return findings.length > 0 ? { findings } : { value, findings };
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function resolveAlias(document: Document.Parsed, alias: Alias) {
  try {
    return alias.resolve(document);
  } catch {
    return undefined;
  }
}

/** The node at a path and the key that leads to it. */
function findNode(
  document: Document.Parsed,
  path: Path,
): { key?: Node; node?: Node } | undefined {
  let key: Node | undefined;
  let node: Node | undefined = document.contents ?? undefined;
  for (const segment of path) {
    if (isAlias(node)) {
      node = resolveAlias(document, node);
    }
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined =
        node.items.find(
          item => isScalar(item.key) && String(item.key.value) === `${segment}`,
        );
      if (!pair) {
        return undefined;
      }
      key = pair.key as Node;
      node = (pair.value as Node | null) ?? undefined;
    } else if (isCollection(node)) {
      key = undefined;
      node = node.items[Number(segment)] as Node | undefined;
      if (!node) {
        return undefined;
      }
    } else {
      return undefined;
    }
  }
  return { key, node };
}

interface LocateOptions {
  document: Document.Parsed;
  path: Path;
  at: (offset: number) => SourcePosition;
}

function locateNode(options: LocateOptions): SourcePosition | undefined {
  const { document, path, at } = options;
  const found = findNode(document, path);
  if (!found) {
    return path.length > 0
      ? locateNode({ ...options, path: path.slice(0, -1) })
      : undefined;
  }
  const place =
    found.key && (!found.node || isCollection(found.node))
      ? found.key
      : found.node;
  return place?.range ? at(place.range[0]) : undefined;
}

function locateKey(options: LocateOptions): SourcePosition | undefined {
  const found = findNode(options.document, options.path);
  return found?.key?.range
    ? options.at(found.key.range[0])
    : locateNode(options);
}
