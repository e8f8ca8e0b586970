import { DateRange } from '@plinth/backstage-plugin-platform-roadmap-common';
import { addDays } from '../../../period';
import { TimelineEntry, barOf, formerEnds } from './bars';

/** So much is shown of what has been, and of a future without dates. */
const DAYS_BEFORE = 14;
const DAYS_AHEAD = 42;
/** What is next or later does not take the room of what is now. */
const DAYS_AHEAD_OF_OTHERS = 120;
/** What is farther away is cut: near dates need the room. */
const MAX_DAYS_BEFORE = 120;
const MAX_DAYS_AHEAD = 200;

/** The days that a timeline has to show: today, what is in an interval, and what comes soon after. */
export function stretchOf(entries: TimelineEntry[], today: string): DateRange {
  const fromToday = (days: number) => addDays({ day: today, days });
  const bars = entries.flatMap(entry => {
    const bar = barOf(entry);
    return bar ? [{ ...bar, isNow: entry.interval !== undefined }] : [];
  });
  const former = entries.flatMap(({ item }) => formerEnds(item));
  const ends = bars.map(({ end, isNow }) =>
    isNow ? end : earlier(end, fromToday(DAYS_AHEAD_OF_OTHERS)),
  );
  const start = [
    ...bars.map(bar => bar.start),
    ...former,
    fromToday(-DAYS_BEFORE),
  ].reduce(earlier);
  const end = [...ends, fromToday(DAYS_AHEAD)].reduce(later);
  return {
    start: later(start, fromToday(-MAX_DAYS_BEFORE)),
    end: earlier(end, fromToday(MAX_DAYS_AHEAD)),
  };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
