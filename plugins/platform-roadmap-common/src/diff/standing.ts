import { Deliverable, listItems, PlacedItem, Roadmap } from '../model';

/** An item where it stands now. */
export interface ItemStanding {
  /** In the active interval, next or later; else in the last closed one. */
  placed: PlacedItem;
  /** False when it is in closed intervals only. */
  current: boolean;
}

/** A deliverable where it stands now. */
export interface DeliverableStanding extends ItemStanding {
  deliverable: Deliverable;
}

/** One side of a diff, with what it is looked up by. */
export interface Standings {
  roadmap: Roadmap;
  /** By key, in the order of the document. */
  items: Map<string, ItemStanding>;
  /** By key, in the order of the document. */
  deliverables: Map<string, DeliverableStanding>;
}

/**
 * Everything on a roadmap as it stands now, by key. What was carried over is
 * in several places, and stands where it was carried to.
 *
 * @param roadmap - without drafts, with keys
 */
export function standingsOf(roadmap: Roadmap): Standings {
  const items: Standings['items'] = new Map();
  const deliverables: Standings['deliverables'] = new Map();
  for (const placed of listItems(roadmap)) {
    const standing = { placed, current: placed.scope === 'current' };
    keepLatest(items, standing, placed.item.key);
    for (const deliverable of placed.item.deliverables ?? []) {
      keepLatest(deliverables, { ...standing, deliverable }, deliverable.key);
    }
  }
  return { roadmap, items, deliverables };
}

/**
 * True when something is gone: it is nowhere any more, or only in an interval
 * that had ended before. What has just been left behind by the end of its own
 * interval is still there.
 */
export function isRemoved(options: {
  before: ItemStanding;
  after?: ItemStanding;
}): boolean {
  const { before, after } = options;
  return (
    !after ||
    (before.current &&
      !after.current &&
      before.placed.interval?.name !== after.placed.interval?.name)
  );
}

/** In the order of the places in which things stand, not of those that they left. */
function keepLatest<TStanding extends ItemStanding>(
  known: Map<string, TStanding>,
  standing: TStanding,
  key = '',
) {
  const before = known.get(key);
  if (!before || endOf(standing) > endOf(before)) {
    known.delete(key);
    known.set(key, standing);
  }
}

/** What is current comes after all that is closed; of two, the first stays. */
function endOf({ current, placed }: ItemStanding): string {
  return current ? '9999-12-31' : placed.interval?.end ?? '';
}
