import { DigestPeriod } from '@plinth/backstage-plugin-platform-roadmap-common';

const DAY_MS = 24 * 60 * 60_000;
const TWO_WEEKS_MS = 14 * DAY_MS;

/** A Monday, from which two weeks are counted. */
const FIRST_MONDAY = Date.UTC(2026, 0, 5);

/** A stretch of time that a digest is about. */
export interface EndedPeriod {
  /** The same for everybody, such as `two-weekly 2026-11-02`. */
  name: string;
  /** Inclusive. */
  from: Date;
  /** Exclusive. */
  to: Date;
}

/** The last period that is over: two weeks from Monday on, or a month; in UTC. */
export function lastPeriod(options: {
  period: DigestPeriod;
  now: Date;
}): EndedPeriod {
  const { period, now } = options;
  const [from, to] = period === 'monthly' ? lastMonth(now) : lastTwoWeeks(now);
  return { name: `${period} ${dayOf(from)}`, from, to };
}

/** `YYYY-MM-DD`, in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The last day that is part of a period. */
export function lastDayOf({ to }: EndedPeriod): string {
  return dayOf(new Date(to.getTime() - DAY_MS));
}

function lastMonth(now: Date): [Date, Date] {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  return [
    new Date(Date.UTC(year, month - 1, 1)),
    new Date(Date.UTC(year, month, 1)),
  ];
}

function lastTwoWeeks(now: Date): [Date, Date] {
  const over = Math.floor((now.getTime() - FIRST_MONDAY) / TWO_WEEKS_MS);
  const to = FIRST_MONDAY + over * TWO_WEEKS_MS;
  return [new Date(to - TWO_WEEKS_MS), new Date(to)];
}
