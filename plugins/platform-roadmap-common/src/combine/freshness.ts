import { Interval, isOpen, Roadmap } from '../model';
import { addDays, daysBetween, freshUntil, today } from '../model/dates';
import { Freshness } from './types';

const DAYS_DUE = 3;

/**
 * How fresh a roadmap is: fresh up to `reviewEvery` after the last review, due
 * for three days more, then stale. Only while an interval is active; else
 * `none`. Days are counted in UTC.
 *
 * The last review is `reviewedOn` of the active interval, or that of its
 * deliverables where all of its open ones have been reviewed since, or one that
 * was recorded beside the file; the latest counts. An interval that was never
 * reviewed counts from its first day.
 *
 * @param options - `recordedReview`: day of the last review recorded beside the
 *   roadmap, `YYYY-MM-DD`; one from before the interval does not count
 * @public
 */
export function freshness(options: {
  roadmap: Roadmap;
  recordedReview?: string;
  now: Date;
}): Freshness {
  const { roadmap, recordedReview, now } = options;
  const interval = roadmap.spec.intervals.find(
    ({ state }) => state === 'active',
  );
  if (!interval) {
    return { state: 'none' };
  }
  const day = today(now);
  const reviewedOn = lastReview(interval, recordedReview);
  const lastFreshDay = freshUntil({
    reviewedOn: reviewedOn ?? interval.start,
    reviewEvery: roadmap.spec.reviewEvery,
  });
  return {
    state: stateOn({ day, lastFreshDay }),
    ...(reviewedOn && {
      reviewedOn,
      days: Math.max(0, daysBetween({ from: reviewedOn, to: day })),
    }),
  };
}

function stateOn(options: {
  day: string;
  lastFreshDay: string;
}): Freshness['state'] {
  if (options.day <= options.lastFreshDay) {
    return 'fresh';
  }
  const lastDueDay = addDays({ day: options.lastFreshDay, days: DAYS_DUE });
  return options.day <= lastDueDay ? 'due' : 'stale';
}

function lastReview(interval: Interval, recorded = ''): string | undefined {
  const open = [...interval.committed, ...(interval.uncommitted ?? [])]
    .flatMap(({ deliverables }) => deliverables ?? [])
    .filter(({ status }) => isOpen(status))
    .map(({ reviewedOn }) => reviewedOn ?? '');
  const [oldest] = [...open].sort();
  const latest = [
    interval.reviewedOn ?? '',
    oldest ?? '',
    recorded >= interval.start ? recorded : '',
  ].sort()[2];
  return latest || undefined;
}
