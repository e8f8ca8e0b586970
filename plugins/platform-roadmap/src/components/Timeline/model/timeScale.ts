import { addDays } from '../../../period';

const DAY = 24 * 3600 * 1000;
/** Longer stretches get months only. */
const MAX_DAYS_WITH_WEEKS = 190;
/** In fewer days there is no room for the name of a month. */
const MIN_DAYS_OF_MONTH = 12;

/** A line across the timeline: a month or a week begins. */
export interface Tick {
  unit: 'month' | 'week';
  /** `YYYY-MM-DD` */
  day: string;
  /** Per cent of the width. */
  at: number;
}

/** Puts days on a line. */
export interface TimeScale {
  /** First and last day, both inclusive. */
  start: string;
  end: string;
  /** Where a day begins, in per cent of the width; outside it is cut. */
  at(day: string): number;
  /** Where a day is over. */
  after(day: string): number;
  contains(day: string): boolean;
  ticks: Tick[];
}

/**
 * A scale from the Monday before the first day to the end of the last one's
 * month, with a line where each month begins, and each week where there is
 * room for it.
 */
export function createTimeScale(options: {
  start: string;
  end: string;
}): TimeScale {
  const start = mondayBefore(options.start);
  const end = lastOfMonth(options.end);
  const from = Date.parse(start);
  const length = Date.parse(end) + DAY - from;
  const at = (day: string) => percent((Date.parse(day) - from) / length);

  const ticks: Tick[] = [];
  // The first month has begun before the first day.
  if (lastOfMonth(start) >= addDays({ day: start, days: MIN_DAYS_OF_MONTH })) {
    ticks.push({ unit: 'month', day: start, at: 0 });
  }
  const weeks = length / DAY <= MAX_DAYS_WITH_WEEKS;
  for (let time = from; time < from + length; time += DAY) {
    const day = toDay(time);
    if (day.endsWith('-01') && day !== start) {
      ticks.push({ unit: 'month', day, at: at(day) });
    } else if (weeks && new Date(time).getUTCDay() === 1) {
      ticks.push({ unit: 'week', day, at: at(day) });
    }
  }
  return {
    start,
    end,
    at,
    after: day => at(addDays({ day, days: 1 })),
    contains: day => day >= start && day <= end,
    ticks,
  };
}

function percent(share: number): number {
  return Math.min(100, Math.max(0, Math.round(share * 10_000) / 100));
}

function mondayBefore(day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays({ day, days: -weekday });
}

function lastOfMonth(day: string): string {
  const date = new Date(day);
  return toDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
