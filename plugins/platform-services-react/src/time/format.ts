/**
 * Options of {@link formatDay}.
 *
 * @public
 */
export interface FormatDayOptions {
  /** A day (`2026-11-03`) or an instant, ISO 8601. */
  date: string;
  /** BCP 47 tag of the reader's language; default British English. */
  language?: string;
  /** `short` leaves the year out, `long` names the month in full. */
  style?: 'short' | 'medium' | 'long';
}

/**
 * A day in words, such as `3 Nov 2026`, in UTC, so that everybody sees the same
 * day. What is not a date comes back as it is.
 *
 * @public
 */
export function formatDay(options: FormatDayOptions): string {
  const { date, language, style = 'medium' } = options;
  const time = Date.parse(date);
  if (Number.isNaN(time)) {
    return date;
  }
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    ...(style === 'short' ? {} : { year: 'numeric' }),
  }).format(time);
}

/**
 * Options of {@link formatRelative}.
 *
 * @public
 */
export interface FormatRelativeOptions {
  /** An instant, ISO 8601. */
  date: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** BCP 47 tag of the reader's language; default British English. */
  language?: string;
}

const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/**
 * An instant seen from now, such as `4 days ago`. What is not a date comes back
 * as it is.
 *
 * @public
 */
export function formatRelative(options: FormatRelativeOptions): string {
  const { date, now, language } = options;
  const time = Date.parse(date);
  if (Number.isNaN(time)) {
    return date;
  }
  const seconds = Math.round((time - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locale(language), {
    numeric: 'auto',
  });
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) {
      return format.format(Math.trunc(seconds / size), unit);
    }
  }
  return format.format(seconds, 'second');
}

const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const DURATION_UNITS = [
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
];

/**
 * Options of {@link formatDuration}.
 *
 * @public
 */
export interface FormatDurationOptions {
  /** ISO 8601, such as `PT4H`. */
  duration: string;
  /** BCP 47 tag of the reader's language; default British English. */
  language?: string;
  /** `short`: `4 hrs`; `long` (default): `4 hours`. */
  style?: 'short' | 'long';
}

/**
 * A duration in words, such as `4 hours`. What is not a duration comes back as
 * it is.
 *
 * @public
 */
export function formatDuration(options: FormatDurationOptions): string {
  const { duration, language, style = 'long' } = options;
  const match = DURATION.exec(duration);
  const parts = (match ?? []).slice(1).flatMap((amount, index) =>
    amount === undefined
      ? []
      : [
          new Intl.NumberFormat(locale(language), {
            style: 'unit',
            unit: DURATION_UNITS[index],
            unitDisplay: style,
          }).format(Number(amount)),
        ],
  );
  return parts.length > 0 ? parts.join(' ') : duration;
}

function locale(language: string | undefined): string {
  return language === undefined || language === 'en' ? 'en-GB' : language;
}
