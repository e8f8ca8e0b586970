import { Horizon } from '../model';
import { Standings } from './standing';
import { ItemChange } from './types';

const HORIZONS: Horizon[] = ['committed', 'uncommitted', 'next', 'later'];

/**
 * Items whose priority changed within their horizon, and no more of them than
 * it takes to explain the new order.
 */
export function rankChanges(sides: {
  before: Standings;
  after: Standings;
}): ItemChange[] {
  return HORIZONS.flatMap(horizon => {
    const was = keysIn(sides.before, horizon);
    const is = keysIn(sides.after, horizon).filter(key => was.includes(key));
    const stayed = was.filter(key => is.includes(key));
    const unmoved = new Set(
      longestIncreasing(is.map(key => stayed.indexOf(key))),
    );
    return is.flatMap((key, rank) => {
      const from = stayed.indexOf(key);
      const project = sides.after.items.get(key)?.placed.item.project ?? '';
      return unmoved.has(from) || from === rank
        ? []
        : [
            {
              kind: 'item-ranked' as const,
              itemKey: key,
              project,
              from: String(from + 1),
              to: String(rank + 1),
            },
          ];
    });
  });
}

function keysIn({ items }: Standings, horizon: Horizon): string[] {
  return [...items]
    .filter(([, { current, placed }]) => current && placed.horizon === horizon)
    .map(([key]) => key);
}

/** The longest part of a sequence that grows. */
function longestIncreasing(values: number[]): number[] {
  let best: number[] = [];
  const endingAt: number[][] = [];
  values.forEach((value, index) => {
    const before = endingAt
      .filter((_, earlier) => values[earlier] < value)
      .reduce<number[]>(
        (longest, each) => (each.length > longest.length ? each : longest),
        [],
      );
    endingAt[index] = [...before, value];
    best = endingAt[index].length > best.length ? endingAt[index] : best;
  });
  return best;
}
