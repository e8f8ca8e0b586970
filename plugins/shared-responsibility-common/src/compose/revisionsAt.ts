import { MatrixRevision } from './types';

/**
 * The revision that holds at an instant, and those that are known to follow.
 *
 * @public
 */
export interface RevisionsAt {
  inForce?: MatrixRevision;
  /** In the order in which they come into force. */
  announced: MatrixRevision[];
}

/**
 * Sorts a service's revisions by an instant. Of those published by then, the
 * one with the highest number whose `effectiveFrom` has come is in force; the
 * others with a later `effectiveFrom` are announced, except those that a higher
 * number replaces before they begin.
 *
 * @public
 */
export function revisionsAt(options: {
  revisions: MatrixRevision[];
  asOf: Date;
}): RevisionsAt {
  const now = options.asOf.getTime();
  const published = options.revisions
    .filter(revision => Date.parse(revision.publishedAt) <= now)
    .sort((a, b) => b.number - a.number);
  const inForce = published.find(
    revision => Date.parse(revision.effectiveFrom) <= now,
  );

  const announced: MatrixRevision[] = [];
  let earliest = Infinity;
  for (const revision of published) {
    if (inForce && revision.number < inForce.number) {
      break;
    }
    const start = Date.parse(revision.effectiveFrom);
    if (revision !== inForce && start < earliest) {
      announced.unshift(revision);
      earliest = start;
    }
  }
  return { ...(inForce && { inForce }), announced };
}
