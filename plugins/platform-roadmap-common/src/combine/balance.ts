import { Interval, RoadmapItem, WorkType } from '../model';
import { Balance } from './types';

const WORK_TYPES: WorkType[] = ['feature', 'technical-debt', 'operations'];

/**
 * Share of the work above the line per work type, in whole per cent that add
 * up to 100, against the interval's target. Effort is counted where every item
 * with a type has one, else items. Items without a type are left out.
 *
 * @returns nothing when no item above the line has a type
 * @public
 */
export function balance(
  interval: Pick<Interval, 'committed' | 'balance'>,
): Balance | undefined {
  const items = interval.committed.filter(({ type }) => type !== undefined);
  const totalEffort = sum(items, ({ effort }) => effort ?? 0);
  const unit =
    totalEffort > 0 && items.every(({ effort }) => effort !== undefined)
      ? 'effort'
      : 'items';
  if (items.length === 0) {
    return undefined;
  }
  const amounts = WORK_TYPES.map(type =>
    sum(
      items.filter(item => item.type === type),
      ({ effort }) => (unit === 'effort' ? effort ?? 0 : 1),
    ),
  );
  const shares = toPercent(amounts);
  return {
    unit,
    shares: WORK_TYPES.map((type, index) => {
      const target = interval.balance?.[type];
      return {
        type,
        actual: shares[index],
        ...(target !== undefined && { target }),
      };
    }),
  };
}

function sum(
  items: RoadmapItem[],
  amount: (item: RoadmapItem) => number,
): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

/** Whole per cent by the largest remainder, so that they add up to 100. */
function toPercent(amounts: number[]): number[] {
  const total = amounts.reduce((a, b) => a + b, 0);
  const exact = amounts.map(amount => (amount / total) * 100);
  const result = exact.map(Math.floor);
  const missing = 100 - result.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) {
    result[index] += 1;
  }
  return result;
}
