import { Deliverable, statusCategory } from '../model';

/**
 * Numbers of deliverables.
 *
 * @public
 */
export interface OutcomeCounts {
  planned: number;
  delivered: number;
  /** In a closed interval: carried over. In an active one: still open. */
  carried: number;
  /** Deferred, or will not be done. */
  dropped: number;
}

/**
 * What became of an interval, counted in deliverables.
 *
 * @public
 */
export interface IntervalOutcomes extends OutcomeCounts {
  /** Of these, what was above the line. */
  committed: OutcomeCounts;
}

interface CountedItem {
  deliverables?: ReadonlyArray<Pick<Deliverable, 'status'>>;
}

/**
 * What was planned for an interval, and what became of it: for the
 * retrospective. A closed interval keeps what was carried over as it was, so
 * what is open there was carried over.
 *
 * @param interval - as written or as a view
 * @public
 */
export function intervalOutcomes(interval: {
  committed: readonly CountedItem[];
  uncommitted?: readonly CountedItem[];
}): IntervalOutcomes {
  const { committed, uncommitted = [] } = interval;
  return {
    ...count([...committed, ...uncommitted]),
    committed: count(committed),
  };
}

function count(items: readonly CountedItem[]): OutcomeCounts {
  const categories = items
    .flatMap(({ deliverables = [] }) => deliverables)
    .map(({ status }) => statusCategory(status));
  const delivered = categories.filter(each => each === 'done').length;
  const dropped = categories.filter(each => each === 'dropped').length;
  return {
    planned: categories.length,
    delivered,
    carried: categories.length - delivered - dropped,
    dropped,
  };
}
