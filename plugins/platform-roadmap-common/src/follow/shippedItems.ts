import { diffRoadmaps } from '../diff';
import { Roadmap } from '../model';

/**
 * Keys of the items that became done between two revisions, each once. What
 * was new and done at the same time, such as an imported past, did not ship
 * then; nor did anything in a first revision.
 *
 * @param options - both as published, with keys
 * @public
 */
export function shippedItems(options: {
  from?: Roadmap;
  to: Roadmap;
}): string[] {
  return diffRoadmaps(options).flatMap(change =>
    change.kind === 'item-shipped' ? [change.itemKey] : [],
  );
}
