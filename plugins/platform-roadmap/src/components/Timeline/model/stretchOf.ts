import { DateRange } from '@plinth/backstage-plugin-platform-roadmap-common';
import { addDays } from '../../../period';
import { TimelineEntry, barOf, formerEnds } from './bars';

/** So much is shown of what has been, and of a future without dates. */
const DAYS_BEFORE = 14;
const DAYS_AHEAD = 42;
/** What is farther away is cut: near dates need the room. */
const MAX_DAYS_BEFORE = 120;
const MAX_DAYS_AHEAD = 550;

/** The days that a timeline has to show: all bars, and today. */
export function stretchOf(entries: TimelineEntry[], today: string): DateRange {
  const near = (days: number) => addDays({ day: today, days });
  const bars = entries.flatMap(entry => barOf(entry) ?? []);
  const former = entries.flatMap(({ item }) => formerEnds(item));
  const earliest = [...bars.map(({ start }) => start), ...former].sort()[0];
  const latest = bars
    .map(({ end }) => end)
    .sort()
    .pop();
  return {
    start: clamp(
      minOf(earliest, near(-DAYS_BEFORE)),
      near(-MAX_DAYS_BEFORE),
      today,
    ),
    end: clamp(maxOf(latest, near(DAYS_AHEAD)), today, near(MAX_DAYS_AHEAD)),
  };
}

function minOf(a: string | undefined, b: string): string {
  return a !== undefined && a < b ? a : b;
}

function maxOf(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}

function clamp(day: string, first: string, last: string): string {
  return maxOf(minOf(day, last), first);
}
