import {
  Finding,
  SourcePosition,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { parsePlan, positionAt } from './parsePlan';
import { readStatements, Statement, StatementKind } from './readStatements';

/**
 * A file with an OSCAL document.
 *
 * @public
 */
export interface OscalFile {
  name: string;
  /** JSON. */
  text: string;
}

/**
 * What is wrong in an OSCAL file.
 *
 * @public
 */
export interface OscalFileFindings {
  name: string;
  /** False: it is no system security plan in JSON at all. */
  readable: boolean;
  findings: Finding[];
}

/**
 * Checks the links between OSCAL system security plans that are given
 * together. Sources are the constraints that NIST states for the fields, which
 * the JSON schema cannot check:
 *
 * - `O01`: `satisfied[].responsibility-uuid` points at something that is not a
 *   responsibility, such as a `provided` ("how this system satisfies a
 *   responsibility imposed by a leveraged system").
 * - `O02`: it points at nothing in these files.
 * - `O03`: `inherited[].provided-uuid` points at something that is not a
 *   `provided` ("a control implementation inherited by a leveraging system").
 * - `O04`: it points at nothing in these files.
 * - `O05`: `responsibilities[].provided-uuid` is not a `provided` of its own
 *   document.
 * - `O06`: one UUID stands for two things in a document, or for two kinds of
 *   things in several ("globally unique identifier with cross-instance scope").
 *
 * All are errors. Whether a document satisfies the schema is not checked here.
 *
 * @public
 */
export function lintOscal(options: {
  files: OscalFile[];
}): OscalFileFindings[] {
  const documents = options.files.map(readPlan);
  const all = documents.flatMap(({ statements }) => statements);
  const known = new Map(all.map(statement => [statement.uuid, statement.kind]));
  return documents.map(({ name, locate, statements, findings }) => ({
    name,
    readable: findings.length === 0,
    findings: [
      ...findings,
      ...[
        ...statements.flatMap(statement =>
          linkProblems({ statement, all, known, own: statements }),
        ),
        ...ambiguousUuids({ statements, known }),
      ].map(({ path, ...problem }) => ({
        ...problem,
        severity: 'error' as const,
        path,
        ...locate(path),
      })),
    ],
  }));
}

interface ReadPlan {
  name: string;
  statements: Statement[];
  /** Why it cannot be read. */
  findings: Finding[];
  locate(path: Statement['path']): SourcePosition | undefined;
}

type Problem = Pick<Finding, 'rule' | 'message' | 'path'>;

function readPlan(file: OscalFile): ReadPlan {
  const { name, text } = file;
  const { value, findings } = parsePlan(text);
  if (findings.length > 0) {
    return { name, statements: [], findings, locate: () => undefined };
  }
  const statements = readStatements(value);
  return {
    name,
    statements,
    findings: [],
    locate: path => locateStatement({ text, statements, path }),
  };
}

function linkProblems(options: {
  statement: Statement;
  all: Statement[];
  known: Map<string, StatementKind>;
  own: Statement[];
}): Problem[] {
  const { statement, all, known, own } = options;
  const { kind, uuid, target, path } = statement;
  if (!target || kind === 'provided') {
    return [];
  }
  const wanted = kind === 'satisfied' ? 'responsibility' : 'provided';
  const from = kind === 'responsibility' ? own : all;
  if (from.some(one => one.uuid === target.uuid && one.kind === wanted)) {
    return [];
  }
  const link = `The ${kind} ${uuid} has the ${target.field} ${target.uuid}`;
  const found = known.get(target.uuid);
  if (kind === 'responsibility') {
    return [
      {
        rule: 'O05',
        message: `${link}, which is not a provided of this document.`,
        path,
      },
    ];
  }
  const [wrongKind, missing] =
    kind === 'satisfied' ? ['O01', 'O02'] : ['O03', 'O04'];
  return [
    found
      ? {
          rule: wrongKind,
          message: `${link}, which is ${named(
            found,
          )}; it must be a ${wanted}${suggest({
            all,
            target: target.uuid,
            wanted,
          })}.`,
          path,
        }
      : {
          rule: missing,
          message: `${link}, which is in none of these files.`,
          path,
        },
  ];
}

/** The responsibilities that belong to a provided that was meant. */
function suggest(options: {
  all: Statement[];
  target: string;
  wanted: StatementKind;
}): string {
  const { all, target, wanted } = options;
  const [meant] =
    wanted === 'responsibility'
      ? all.filter(one => one.kind === wanted && one.target?.uuid === target)
      : [];
  return meant ? `, such as ${meant.uuid}` : '';
}

function ambiguousUuids(options: {
  statements: Statement[];
  known: Map<string, StatementKind>;
}): Problem[] {
  const { statements, known } = options;
  const seen = new Set<string>();
  return statements.flatMap(({ kind, uuid, path }) => {
    const twice = seen.has(uuid);
    seen.add(uuid);
    const other = known.get(uuid) ?? kind;
    if (!twice && other === kind) {
      return [];
    }
    const message = twice
      ? `The UUID ${uuid} is there twice; the second time it is ${named(kind)}.`
      : `The UUID ${uuid} is ${named(kind)} here and ${named(
          other,
        )} elsewhere.`;
    return [{ rule: 'O06', message, path }];
  });
}

function named(kind: StatementKind): string {
  return kind === 'inherited' ? `an ${kind}` : `a ${kind}`;
}

/** Where the statement starts to name its link, or else itself. */
function locateStatement(options: {
  text: string;
  statements: Statement[];
  path: Statement['path'];
}): SourcePosition | undefined {
  const { text, statements, path } = options;
  const sameLink = (a: Statement, b: Statement) =>
    a.target && b.target
      ? a.target.field === b.target.field && a.target.uuid === b.target.uuid
      : a.uuid === b.uuid;
  const statement = statements.find(one => one.path === path);
  if (!statement) {
    return undefined;
  }
  const { field, uuid } = statement.target ?? {
    field: 'uuid',
    uuid: statement.uuid,
  };
  const earlier = statements
    .slice(0, statements.indexOf(statement))
    .filter(one => sameLink(one, statement)).length;
  const places = [
    ...text.matchAll(
      new RegExp(`"${field}"\\s*:\\s*"${escapeRegExp(uuid)}"`, 'gi'),
    ),
  ];
  const place = places[earlier] ?? places[0];
  return place ? positionAt(text, place.index) : undefined;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
