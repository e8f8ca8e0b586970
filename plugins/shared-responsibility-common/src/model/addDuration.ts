const DURATION =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * An instant and an ISO 8601 duration later, in UTC. Of a month that is too
 * short the last day is taken, as in 31 January and one month. Undefined when
 * the text is no duration.
 *
 * @public
 */
export function addDuration(options: {
  from: Date;
  /** Such as `P90D`. */
  duration: string;
}): Date | undefined {
  const match = DURATION.exec(options.duration);
  if (!match || match[0] === 'P') {
    return undefined;
  }
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const result = new Date(options.from);
  const day = result.getUTCDate();
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + years * 12 + months);
  const lastDay = new Date(
    Date.UTC(result.getUTCFullYear(), result.getUTCMonth() + 1, 0),
  ).getUTCDate();
  result.setUTCDate(Math.min(day, lastDay) + weeks * 7 + days);
  result.setUTCSeconds(
    result.getUTCSeconds() + (hours * 60 + minutes) * 60 + seconds,
  );
  return result;
}
