import { TimelineEntry, barOf } from './bars';

/** By the day on which they are over; what has no date comes last, in its order. */
export function byDate<T extends TimelineEntry>(entries: T[]): T[] {
  const end = (entry: T) => barOf(entry)?.end ?? '9999';
  return [...entries].sort((a, b) => end(a).localeCompare(end(b), 'en'));
}
