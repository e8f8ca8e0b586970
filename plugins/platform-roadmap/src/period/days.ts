const DAY = 24 * 3600 * 1000;

/** Today in UTC, `YYYY-MM-DD`: all days of a roadmap are read there. */
export function todayInUtc(): string {
  return new Date(Date.now()).toISOString().slice(0, 10);
}

/** How many days a stretch has; first and last day are part of it. */
export function daysIn(range: { start: string; end: string }): number {
  return (
    Math.round((Date.parse(range.end) - Date.parse(range.start)) / DAY) + 1
  );
}

/** A day that is a number of days after another one. */
export function addDays(options: { day: string; days: number }): string {
  const time = Date.parse(options.day) + options.days * DAY;
  return new Date(time).toISOString().slice(0, 10);
}
