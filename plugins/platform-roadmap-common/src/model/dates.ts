import { DateTime, DateTimeUnit, Duration } from 'luxon';
import {
  DateRange,
  DateResolution,
  DeliverableStatus,
  Interval,
  TargetDate,
} from './types';
import { isOpen } from './status';

const DEFAULT_REVIEW_EVERY = 'P7D';

const UNITS: Record<Exclude<DateResolution, 'half'>, DateTimeUnit> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** From fine to coarse. */
const RESOLUTIONS: DateResolution[] = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
];

/**
 * The day at `now`, in UTC: all days of a roadmap are read there, so that one
 * roadmap is equally fresh for everybody.
 *
 * @public
 */
export function today(now: Date): string {
  return toDay(DateTime.fromJSDate(now, { zone: 'utc' }));
}

/**
 * True for a day that is in the calendar, written `YYYY-MM-DD`.
 *
 * @public
 */
function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

/**
 * Whole days from one day to another; negative when `to` comes first.
 *
 * @public
 */
export function daysBetween(options: { from: string; to: string }): number {
  const from = DateTime.fromISO(options.from, { zone: 'utc' });
  const to = DateTime.fromISO(options.to, { zone: 'utc' });
  return Math.round(to.diff(from, 'days').days);
}

/**
 * The first and the last day of a target date.
 *
 * @returns nothing when the date is not in the calendar, or is coarser than
 *   its resolution (`2026` to the day)
 * @public
 */
export function targetRange(target: TargetDate): DateRange | undefined {
  const period = parsePeriod(target.date);
  if (
    !period ||
    RESOLUTIONS.indexOf(period.resolution) >
      RESOLUTIONS.indexOf(target.resolution)
  ) {
    return undefined;
  }
  return rangeAround(period.start, target.resolution);
}

/**
 * A target in the spelling of its resolution: `2026-11-20`, `2026-W47`,
 * `2026-12`, `2027-Q1`, `2027-H1`, `2027`; as written when it is not in the
 * calendar.
 *
 * @public
 */
export function targetText(target: TargetDate): string {
  const range = targetRange(target);
  if (!range) {
    return target.date;
  }
  const first = DateTime.fromISO(range.start, { zone: 'utc' });
  switch (target.resolution) {
    case 'year':
      return range.start.slice(0, 4);
    case 'half':
      return `${range.start.slice(0, 4)}-H${first.month < 7 ? 1 : 2}`;
    case 'quarter':
      return `${range.start.slice(0, 4)}-Q${first.quarter}`;
    case 'month':
      return range.start.slice(0, 7);
    case 'week':
      return first.toFormat("kkkk-'W'WW");
    default:
      return range.start;
  }
}

/**
 * True when the last day of the target has passed and the item is still open.
 */
export function isLate(options: {
  target?: TargetDate;
  status: DeliverableStatus;
  now: Date;
}): boolean {
  const range = options.target && targetRange(options.target);
  return (
    range !== undefined &&
    isOpen(options.status) &&
    range.end < today(options.now)
  );
}

/**
 * The week of an interval at `now`, counted from its first day, and how many
 * weeks it has; a broken last week counts as one.
 *
 * @returns nothing outside the interval
 */
export function intervalWeek(options: {
  interval: Pick<Interval, 'start' | 'end'>;
  now: Date;
}): { number: number; of: number } | undefined {
  const { start, end } = options.interval;
  const day = today(options.now);
  if (!isDay(start) || !isDay(end) || day < start || day > end) {
    return undefined;
  }
  return {
    number: Math.floor(daysBetween({ from: start, to: day }) / 7) + 1,
    of: Math.floor(daysBetween({ from: start, to: end }) / 7) + 1,
  };
}

/**
 * The last day on which a review of `reviewedOn` still counts as fresh.
 *
 * @param options - `reviewEvery`: ISO 8601 duration, default `P7D`; one that
 *   cannot be read counts as the default
 * @public
 */
export function freshUntil(options: {
  reviewedOn: string;
  reviewEvery?: string;
}): string {
  const wanted = Duration.fromISO(options.reviewEvery ?? DEFAULT_REVIEW_EVERY);
  return toDay(
    DateTime.fromISO(options.reviewedOn, { zone: 'utc' }).plus(
      wanted.isValid ? wanted : Duration.fromISO(DEFAULT_REVIEW_EVERY),
    ),
  );
}

/**
 * A day that is a number of days after another one.
 *
 * @public
 */
export function addDays(options: { day: string; days: number }): string {
  return toDay(
    DateTime.fromISO(options.day, { zone: 'utc' }).plus({ days: options.days }),
  );
}

function parseDay(text: string): DateTime | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return undefined;
  }
  const day = DateTime.fromISO(text, { zone: 'utc' });
  return day.isValid ? day : undefined;
}

/** Reads a date as the coarsest period that its spelling stands for. */
function parsePeriod(
  text: string,
): { start: DateTime; resolution: DateResolution } | undefined {
  const match = /^(\d{4})(?:-(?:([QH])(\d)|(W\d{2}|\d{2}|\d{2}-\d{2})))?$/.exec(
    text,
  );
  if (!match) {
    return undefined;
  }
  const [, year, part, index, rest] = match;
  if (part) {
    const length = part === 'Q' ? 3 : 6;
    if (index < '1' || Number(index) > 12 / length) {
      return undefined;
    }
    const month = (Number(index) - 1) * length + 1;
    return {
      start: DateTime.utc(Number(year), month, 1),
      resolution: part === 'Q' ? 'quarter' : 'half',
    };
  }
  const start = DateTime.fromISO(text, { zone: 'utc' });
  if (!start.isValid) {
    return undefined;
  }
  if (!rest) {
    return { start, resolution: 'year' };
  }
  if (rest.startsWith('W')) {
    return { start, resolution: 'week' };
  }
  return { start, resolution: rest.length === 2 ? 'month' : 'day' };
}

function rangeAround(day: DateTime, resolution: DateResolution): DateRange {
  if (resolution === 'half') {
    const start = day.set({ month: day.month <= 6 ? 1 : 7, day: 1 });
    return {
      start: toDay(start),
      end: toDay(start.plus({ months: 6 }).minus({ days: 1 })),
    };
  }
  const unit = UNITS[resolution];
  return { start: toDay(day.startOf(unit)), end: toDay(day.endOf(unit)) };
}

function toDay(date: DateTime): string {
  return date.toJSDate().toISOString().slice(0, 10);
}
