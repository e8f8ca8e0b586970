import { DateChange, Roadmap } from '../../model';

/** A date change, with the interval in whose list it is. */
interface ListedChange extends DateChange {
  interval: string;
}

/**
 * The date changes that are not in the previous revision: an old one is no
 * reason for a date that changes once more.
 */
export function newDateChanges(options: {
  roadmap: Roadmap;
  previous?: Roadmap;
}): ListedChange[] {
  const known = new Map<string, number>();
  for (const change of options.previous ? listed(options.previous) : []) {
    const id = identity(change);
    known.set(id, (known.get(id) ?? 0) + 1);
  }
  return listed(options.roadmap).filter(change => {
    const id = identity(change);
    const count = known.get(id) ?? 0;
    known.set(id, count - 1);
    return count <= 0;
  });
}

function listed(roadmap: Roadmap): ListedChange[] {
  return roadmap.spec.intervals.flatMap(({ name, dateChanges }) =>
    (dateChanges ?? []).map(change => ({ ...change, interval: name })),
  );
}

/** The list does not count: an item's change may move with the item. */
function identity({ item, field, from, to, reason, on }: DateChange): string {
  return JSON.stringify([item, field, from, to, reason, on]);
}
