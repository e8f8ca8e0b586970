/**
 * Whose version of a part is kept.
 *
 * @public
 */
export type Side = 'mine' | 'theirs';

/**
 * A part of a document that two people left in different states.
 *
 * @public
 */
export interface PartConflict<TPart> {
  id: string;
  /** Absent: it does not exist there. */
  mine?: TPart;
  theirs?: TPart;
  /** Who has changed it since both began; `both`: somebody has to choose. */
  changedBy: Side | 'both';
}

/**
 * The versions of something that have to become one.
 *
 * @public
 */
export interface Versions<T> {
  /** What both began with. */
  base: T;
  mine: T;
  theirs: T;
}

/**
 * Where two versions of a document differ: in the order of mine, then what only
 * they have.
 *
 * @param versions - the parts of each version by id
 * @public
 */
export function findPartConflicts<TPart>(
  versions: Versions<ReadonlyMap<string, TPart>>,
): Array<PartConflict<TPart>> {
  const { base, mine, theirs } = versions;
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter(id => !sameContent(mine.get(id), theirs.get(id)))
    .map(id => ({
      id,
      mine: mine.get(id),
      theirs: theirs.get(id),
      changedBy: changedBy(base.get(id), mine.get(id), theirs.get(id)),
    }));
}

/**
 * What is kept unless somebody chooses otherwise: each side's own changes, mine
 * where both changed.
 *
 * @public
 */
export function suggestedSides(
  conflicts: ReadonlyArray<Pick<PartConflict<unknown>, 'id' | 'changedBy'>>,
): Record<string, Side> {
  return Object.fromEntries(
    conflicts.map(({ id, changedBy: side }) => [
      id,
      side === 'theirs' ? 'theirs' : 'mine',
    ]),
  );
}

/**
 * Equal content, whatever the order of keys: a stored document may have another
 * one.
 *
 * @public
 */
export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

function changedBy(
  base: unknown,
  mine: unknown,
  theirs: unknown,
): Side | 'both' {
  if (sameContent(base, mine)) {
    return 'theirs';
  }
  return sameContent(base, theirs) ? 'mine' : 'both';
}

function sorted(_key: string, value: unknown): unknown {
  return value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
