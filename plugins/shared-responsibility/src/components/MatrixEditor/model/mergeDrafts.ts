import {
  PartConflict,
  Side,
  Versions,
  findPartConflicts,
} from '@plinth/backstage-plugin-platform-services-react';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';

/** The lists of a document, of which each item is kept or left by itself. */
export const DOCUMENT_LISTS = [
  'areas',
  'activities',
  'parties',
  'variants',
  'facts',
  'footnotes',
  'suppressions',
  'tasks',
] as const;

/** See {@link DOCUMENT_LISTS}. */
export type DocumentList = (typeof DOCUMENT_LISTS)[number];

/** Lists that a document has even when they are empty. */
const REQUIRED: readonly DocumentList[] = ['areas', 'parties', 'tasks'];

/** Lists whose order says nothing. */
const UNORDERED: readonly DocumentList[] = ['footnotes', 'suppressions'];

/** A part of a draft that is kept or left as a whole. */
export type DraftPart =
  /** What the document says beside its lists, such as its title. */
  | { kind: 'field'; name: string; content: unknown }
  /** `name`: its id, mark, or rule and task. */
  | { kind: 'item'; list: DocumentList; name: string; content: unknown }
  /** Names of the items that every version has, in their order. */
  | { kind: 'order'; list: DocumentList; content: string[] };

/** Where two drafts differ: fields first, then the lists with tasks last. */
export function findConflicts(
  versions: Versions<ResponsibilityMatrix>,
): Array<PartConflict<DraftPart>> {
  const { base, mine, theirs } = versions;
  const inAll = new Map(
    DOCUMENT_LISTS.map(list => {
      const others = [mine, theirs].map(matrix => itemsOf(matrix, list));
      const names = [...itemsOf(base, list).keys()];
      return [
        list,
        new Set(names.filter(name => others.every(items => items.has(name)))),
      ];
    }),
  );
  const partsOf = (matrix: ResponsibilityMatrix) => {
    const { metadata, spec } = fieldsOf(matrix);
    return new Map<string, DraftPart>([
      ...[...metadata, ...spec].map(([name, content]): [string, DraftPart] => [
        fieldId(name),
        { kind: 'field', name, content },
      ]),
      ...DOCUMENT_LISTS.flatMap(list =>
        partsOfList(matrix, list, inAll.get(list)),
      ),
    ]);
  };
  return findPartConflicts({
    base: partsOf(base),
    mine: partsOf(mine),
    theirs: partsOf(theirs),
  });
}

/**
 * One draft out of two. Lists are in the order of the side that is kept of it;
 * what only the other side has follows its neighbour there.
 *
 * @param sides - by id of what {@link findConflicts} has found
 */
export function mergeDrafts(
  versions: Pick<Versions<ResponsibilityMatrix>, 'mine' | 'theirs'>,
  sides: Record<string, Side>,
): ResponsibilityMatrix {
  const { mine } = versions;
  const [here, there] = [mine, versions.theirs].map(fieldsOf);
  const lists = DOCUMENT_LISTS.flatMap(list => {
    const items = mergeLists(versions, list, sides);
    if (items.size === 0 && !REQUIRED.includes(list)) {
      return [];
    }
    return [
      [
        list,
        list === 'footnotes' ? Object.fromEntries(items) : [...items.values()],
      ],
    ];
  });
  return {
    ...mine,
    metadata: mergeFields(here.metadata, there.metadata, sides),
    spec: {
      ...mergeFields(here.spec, there.spec, sides),
      ...Object.fromEntries(lists),
    },
  } as ResponsibilityMatrix;
}

function mergeFields(
  here: Map<string, unknown>,
  there: Map<string, unknown>,
  sides: Record<string, Side>,
): object {
  const names = [...new Set([...here.keys(), ...there.keys()])];
  return Object.fromEntries(
    names.flatMap(name => {
      const kept = sides[fieldId(name)] === 'theirs' ? there : here;
      return kept.has(name) ? [[name, kept.get(name)]] : [];
    }),
  );
}

function mergeLists(
  versions: Pick<Versions<ResponsibilityMatrix>, 'mine' | 'theirs'>,
  list: DocumentList,
  sides: Record<string, Side>,
): Map<string, unknown> {
  const here = itemsOf(versions.mine, list);
  const there = itemsOf(versions.theirs, list);
  const [leading, other] =
    sides[orderId(list)] === 'theirs' ? [there, here] : [here, there];

  const names = [...leading.keys()];
  let neighbour: string | undefined;
  for (const name of other.keys()) {
    if (!leading.has(name)) {
      const place = neighbour === undefined ? 0 : names.indexOf(neighbour) + 1;
      names.splice(place, 0, name);
    }
    neighbour = name;
  }
  return new Map(
    names.flatMap((name): Array<[string, unknown]> => {
      const kept = sides[itemId(list, name)] === 'theirs' ? there : here;
      return kept.has(name) ? [[name, kept.get(name)]] : [];
    }),
  );
}

function partsOfList(
  matrix: ResponsibilityMatrix,
  list: DocumentList,
  inAll: Set<string> | undefined,
): Array<[string, DraftPart]> {
  const items = itemsOf(matrix, list);
  const order = [...items.keys()].filter(name => inAll?.has(name));
  const parts = [...items].map(([name, content]): [string, DraftPart] => [
    itemId(list, name),
    { kind: 'item', list, name, content },
  ]);
  return UNORDERED.includes(list)
    ? parts
    : [[orderId(list), { kind: 'order', list, content: order }], ...parts];
}

/** What a document says beside its lists, in its two halves. */
function fieldsOf(matrix: ResponsibilityMatrix) {
  const lists: readonly string[] = DOCUMENT_LISTS;
  return {
    metadata: new Map<string, unknown>(Object.entries(matrix.metadata)),
    spec: new Map<string, unknown>(
      Object.entries(matrix.spec).filter(([name]) => !lists.includes(name)),
    ),
  };
}

/** The items of a list by name; of several with one name, all. */
function itemsOf(
  matrix: ResponsibilityMatrix,
  list: DocumentList,
): Map<string, unknown> {
  const { spec } = matrix;
  if (list === 'footnotes') {
    return new Map(Object.entries(spec.footnotes ?? {}));
  }
  const items = new Map<string, unknown>();
  for (const item of spec[list] ?? []) {
    const name =
      'rule' in item
        ? [item.rule, item.task].filter(Boolean).join(' ')
        : item.id;
    let key = name;
    for (let number = 2; items.has(key); number += 1) {
      key = `${name} ${number}`;
    }
    items.set(key, item);
  }
  return items;
}

function fieldId(name: string): string {
  return `:${name}`;
}

function orderId(list: DocumentList): string {
  return `:order/${list}`;
}

function itemId(list: DocumentList, name: string): string {
  return `${list}/${name}`;
}
