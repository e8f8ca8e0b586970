import { Interval, listItems, Roadmap, TargetDate, targetText } from '../model';
import { dateChangeFor, PublishedDate, withoutPending } from './logDateChange';
import { ItemPlace, itemAt, listAt, withListAt } from './places';

/**
 * A roadmap with another target of an item, or none. A target that is published
 * moves with a reason only, which is added to the `dateChanges` of its interval
 * (of an item in next or later: of the active interval, else of the last one).
 * One that moves several times before it is published again is noted once, and
 * not at all when it comes back to what readers know, or is removed.
 *
 * @param options - `target`: absent for none; `published`: the last revision,
 *   absent while nothing is published; `on`: today, `YYYY-MM-DD`
 * @throws Error when there is no item at that place, when its interval is
 *   closed, or when a published target moves without a reason
 * @public
 */
export function changeTarget(options: {
  roadmap: Roadmap;
  place: ItemPlace;
  target?: TargetDate;
  reason?: string;
  published?: Roadmap;
  on: string;
}): Roadmap {
  const { roadmap, place, target, published, reason, on } = options;
  const { target: _, ...item } = itemAt(roadmap, place);
  const changed = withListAt(
    roadmap,
    place,
    listAt(roadmap, place).map((each, rank) =>
      rank === place.rank ? { ...item, ...(target && { target }) } : each,
    ),
  );
  const known = published && publishedTarget(published, item.key);
  if (!known) {
    return changed;
  }
  return noteTarget({
    roadmap: changed,
    published,
    interval: intervalFor(roadmap, place),
    date: {
      item: item.key,
      field: 'target',
      from: targetText(known),
      ...(target && { to: targetText(target) }),
      reason,
      on,
    },
  });
}

/** Puts what readers are to be told into one interval, and out of all others. */
function noteTarget(options: {
  roadmap: Roadmap;
  published: Roadmap;
  interval?: Interval;
  date: PublishedDate;
}): Roadmap {
  const { roadmap, published, date } = options;
  const told = new Map(
    published.spec.intervals.map(each => [each.name, each.dateChanges]),
  );
  return {
    ...roadmap,
    spec: {
      ...roadmap.spec,
      intervals: roadmap.spec.intervals.map(interval => {
        const { name, dateChanges } = interval;
        const noted = [
          ...withoutPending({
            dateChanges,
            told: told.get(name) ?? [],
            date,
          }),
          ...(name === options.interval?.name ? dateChangeFor(date) : []),
        ];
        return dateChanges || noted.length > 0
          ? { ...interval, dateChanges: noted }
          : interval;
      }),
    },
  };
}

function publishedTarget(
  published: Roadmap,
  key?: string,
): TargetDate | undefined {
  return listItems(published).find(
    ({ item, scope }) => scope === 'current' && item.key === key,
  )?.item.target;
}

/** Where a change is noted: next and later have no such list. */
function intervalFor(roadmap: Roadmap, place: ItemPlace): Interval | undefined {
  const { intervals } = roadmap.spec;
  return (
    intervals.find(({ name }) => name === place.interval) ??
    intervals.find(({ state }) => state === 'active') ??
    [...intervals].sort((a, b) => a.end.localeCompare(b.end, 'en')).pop()
  );
}
