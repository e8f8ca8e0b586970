import {
  DateRange,
  DateResolution,
  RoadmapItemView,
  targetRange,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** An item and the interval in which it is; absent: it is next or later. */
export interface TimelineEntry {
  item: RoadmapItemView;
  interval?: DateRange;
}

/** A stretch of days that an item takes. */
export interface Bar extends DateRange {
  /**
   * Until when its start is uncertain, and from when its end is: a date that
   * is known to the month may be any day of it. Absent: it is a strict day.
   */
  startsBy?: string;
  endsFrom?: string;
}

/** Dates that are not meant to the day or the week. */
const FUZZY: ReadonlySet<DateResolution> = new Set([
  'month',
  'quarter',
  'half',
  'year',
]);

/**
 * Where an item is on the timeline: from the first day of its interval to its
 * target, or to the last day of the interval when it has none. What is next or
 * later is somewhere in its target.
 *
 * @returns nothing for what has no date at all
 */
export function barOf(entry: TimelineEntry): Bar | undefined {
  const { item, interval } = entry;
  const range = item.targetRange;
  const fuzzy = range !== undefined && isFuzzy(item);
  if (!range) {
    return interval && { ...interval };
  }
  if (!interval || range.end < interval.start) {
    return {
      ...range,
      ...(fuzzy && { startsBy: range.end, endsFrom: range.start }),
    };
  }
  return {
    start: interval.start,
    end: range.end,
    ...(fuzzy && {
      endsFrom: range.start < interval.start ? interval.start : range.start,
    }),
  };
}

/** The last days of the targets that an item had before, oldest first. */
export function formerEnds(item: RoadmapItemView): string[] {
  const resolution = item.target?.resolution ?? 'day';
  return item.dateChanges.flatMap(
    ({ from }) => targetRange({ date: from, resolution })?.end ?? [],
  );
}

function isFuzzy({ target }: RoadmapItemView): boolean {
  return target !== undefined && FUZZY.has(target.resolution);
}
