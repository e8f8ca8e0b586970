import { StandingCount } from '@plinth/backstage-plugin-shared-responsibility-common';
import { JudgedRow } from './judgeSlice';

/** Rows by where they stand. */
export function countStandings(rows: Iterable<JudgedRow>): StandingCount {
  const count: StandingCount = {
    total: 0,
    open: 0,
    acknowledged: 0,
    disputed: 0,
    excepted: 0,
  };
  for (const { standing } of rows) {
    count.total += 1;
    count[standing.status] += 1;
  }
  return count;
}

/** Two counts together. */
export function addCounts(a: StandingCount, b: StandingCount): StandingCount {
  return {
    total: a.total + b.total,
    open: a.open + b.open,
    acknowledged: a.acknowledged + b.acknowledged,
    disputed: a.disputed + b.disputed,
    excepted: a.excepted + b.excepted,
  };
}
