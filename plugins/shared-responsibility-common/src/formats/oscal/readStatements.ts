/** What a plan says of a control, by the list that it stands in. */
export type StatementKind =
  | 'provided'
  | 'responsibility'
  | 'inherited'
  | 'satisfied';

/** One entry of such a list. */
export interface Statement {
  kind: StatementKind;
  uuid: string;
  /** The UUID that it points at, and the field that says so. */
  target?: { field: 'provided-uuid' | 'responsibility-uuid'; uuid: string };
  path: Array<string | number>;
}

const KIND_BY_LIST = new Map<string, StatementKind>([
  ['provided', 'provided'],
  ['responsibilities', 'responsibility'],
  ['inherited', 'inherited'],
  ['satisfied', 'satisfied'],
]);

/** All statements of a document, wherever its requirements and their parts have them. */
export function readStatements(
  value: unknown,
  path: Statement['path'] = [],
): Statement[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, child]: [string | number, unknown]) => {
    const place = [...path, key];
    const kind = KIND_BY_LIST.get(String(key));
    return kind && Array.isArray(child)
      ? child.flatMap((entry, index) =>
          readStatement(kind, entry, [...place, index]),
        )
      : readStatements(child, place);
  });
}

function readStatement(
  kind: StatementKind,
  entry: unknown,
  path: Statement['path'],
): Statement[] {
  const fields = (entry ?? {}) as Record<string, unknown>;
  const text = (field: string) =>
    typeof fields[field] === 'string'
      ? (fields[field] as string).toLocaleLowerCase('en-US')
      : undefined;
  const uuid = text('uuid');
  if (uuid === undefined) {
    return [];
  }
  const field = kind === 'satisfied' ? 'responsibility-uuid' : 'provided-uuid';
  const target = text(field);
  return [
    { kind, uuid, path, ...(target && { target: { field, uuid: target } }) },
  ];
}
