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
  visit,
  YAMLMap,
} from 'yaml';
import { MAX_DEPTH, MAX_VALUES, REFUSED_KEYS } from './limits';
import { Finding, SourcePosition } from './types';
import { YamlText } from './yamlText';

const MAX_SYNTAX_FINDINGS = 10;

/** What is said of a file with "---" between two documents. */
export const MULTIPLE_DOCUMENTS =
  'Another document begins here. A file may have one only; put the other one into a file of its own.';

type Path = Array<string | number>;

/** A parsed text and what its aliases stand for. */
interface Tree {
  document: Document.Parsed;
  targets: Map<Alias, Node>;
}

/** Reads a text with the parser that knows where everything stands. */
export function readYamlTree(text: string): YamlText {
  const lineCounter = new LineCounter();
  const at = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  let tree: Tree;
  try {
    const parsed = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // Checked by toJson: here it takes time quadratic in the number of keys.
      uniqueKeys: false,
    });
    tree = { document: parsed, targets: targetsOf(parsed) };
  } catch (error) {
    // The parser is recursive: too much nesting exhausts the stack.
    return unreadableYaml(`The text cannot be read as YAML: ${String(error)}`);
  }
  const { document } = tree;
  if (document.errors.length > 0) {
    return withoutPositions(
      document.errors
        .slice(0, MAX_SYNTAX_FINDINGS)
        .map(({ code, message, pos }) =>
          syntaxFinding(
            code === 'MULTIPLE_DOCS'
              ? MULTIPLE_DOCUMENTS
              : message.slice(0, 300),
            at(pos[0]),
          ),
        ),
    );
  }
  return {
    ...toJson(tree, at),
    locate: path => locateNode({ tree, path, at }),
    locateKey: path => locateKey({ tree, path, at }),
    sourceOf: path => {
      const node = findNode(tree, path)?.node;
      return isScalar(node) ? node.source : undefined;
    },
  };
}

/** A text of which nothing is taken. */
export function unreadableYaml(
  message: string,
  position: SourcePosition = { line: 1, column: 1 },
): YamlText {
  return withoutPositions([syntaxFinding(message, position)]);
}

function withoutPositions(findings: Finding[]): YamlText {
  return {
    findings,
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
  { document, targets }: Tree,
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
    if (nodes > MAX_VALUES) {
      if (nodes === MAX_VALUES + 1) {
        report(
          `The document has more than ${MAX_VALUES} values once its aliases are followed.`,
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
      const target = targets.get(node);
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
      const name = String(key.value);
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

/**
 * What each alias stands for: the last node before it with its anchor. In one
 * walk; the library's own `resolve` walks the whole text for each alias.
 */
function targetsOf(document: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) {
          targets.set(node, target);
        }
      } else if (node.anchor) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

/** The node at a path and the key that leads to it. */
function findNode(
  { document, targets }: Tree,
  path: Path,
): { key?: Node; node?: Node } | undefined {
  let key: Node | undefined;
  let node: Node | undefined = document.contents ?? undefined;
  for (const segment of path) {
    if (isAlias(node)) {
      node = targets.get(node);
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
  tree: Tree;
  path: Path;
  at: (offset: number) => SourcePosition;
}

function locateNode(options: LocateOptions): SourcePosition | undefined {
  const { tree, path, at } = options;
  const found = findNode(tree, path);
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
  const found = findNode(options.tree, options.path);
  return found?.key?.range
    ? options.at(found.key.range[0])
    : locateNode(options);
}
