import {
  DateResolution,
  TargetDate,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** A stretch of the calendar, by its first day. */
export interface Period {
  resolution: DateResolution;
  /** Milliseconds since the epoch, at midnight in UTC. */
  start: number;
}

const DAY = 24 * 3600 * 1000;
const COARSENESS: DateResolution[] = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
];

/**
 * Reads a target date in any spelling. A day inside a month that is meant as a
 * month is that month; a spelling coarser than the resolution wins.
 *
 * @returns nothing for what is not a date
 */
export function parsePeriod(
  target: Pick<TargetDate, 'date'> & Partial<TargetDate>,
): Period | undefined {
  const written = parseSpelling(target.date);
  if (!written) {
    return undefined;
  }
  const resolution =
    COARSENESS.indexOf(target.resolution ?? 'day') >
    COARSENESS.indexOf(written.resolution)
      ? target.resolution ?? 'day'
      : written.resolution;
  return { resolution, start: startOf(written.start, resolution) };
}

function parseSpelling(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(?:([QHW])(\d{1,2})|(\d{2})(?:-(\d{2}))?))?$/.exec(
    text,
  );
  if (!match) {
    return undefined;
  }
  const [, year, letter, number, month, day] = match;
  const at = (index: number, date = 1) => Date.UTC(Number(year), index, date);
  switch (letter) {
    case 'Q':
      return { resolution: 'quarter', start: at((Number(number) - 1) * 3) };
    case 'H':
      return { resolution: 'half', start: at((Number(number) - 1) * 6) };
    case 'W':
      // 4 January is always in the first week.
      return {
        resolution: 'week',
        start: startOf(at(0, 4 + (Number(number) - 1) * 7), 'week'),
      };
    default:
  }
  if (!month) {
    return { resolution: 'year', start: at(0) };
  }
  return {
    resolution: day ? 'day' : 'month',
    start: at(Number(month) - 1, day ? Number(day) : 1),
  };
}

function startOf(time: number, resolution: DateResolution): number {
  const date = new Date(time);
  const months = { month: 1, quarter: 3, half: 6, year: 12 };
  if (resolution === 'day') {
    return time;
  }
  if (resolution === 'week') {
    return time - ((date.getUTCDay() + 6) % 7) * DAY;
  }
  const length = months[resolution];
  return Date.UTC(
    date.getUTCFullYear(),
    Math.floor(date.getUTCMonth() / length) * length,
    1,
  );
}
