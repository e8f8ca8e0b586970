import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import ical, {
  ICalCalendarMethod,
  ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { IntervalView, RoadmapItemView, RoadmapView } from '../combine';
import {
  DateRange,
  DEFAULT_STATUS_LABELS,
  DeliverableStatus,
  statusCategory,
  StatusLabels,
} from '../model';
import { addDays } from '../model/dates';
import { cleanLine, cleanText } from './cleanText';
import { feedId, FeedTarget } from './feedId';

/** Coarser targets are no events. */
const EXACT = new Set(['day', 'week']);

/**
 * Options of {@link roadmapCalendar}.
 *
 * @public
 */
export interface RoadmapCalendarOptions {
  /** Without drafts, as `viewRoadmap` returns them. */
  roadmaps: RoadmapView[];
  /** What calendars show it as; default: `Platform roadmaps`. */
  name?: string;
  /** How statuses are called; default `DEFAULT_STATUS_LABELS`. */
  statusLabels?: StatusLabels;
  /** Absolute address of an interval or item; default: none. */
  urlOf?(target: FeedTarget): string | undefined;
  /**
   * A number that grows whenever the event changes, and never falls; default:
   * the number of the revision.
   */
  sequenceOf?(target: FeedTarget): number;
}

/**
 * Intervals and dated items as iCalendar (RFC 5545), for people who subscribe
 * to it: all-day events whose end is exclusive, that leave the reader free,
 * with a UID per interval and item that stays through all revisions. The stamp
 * is that of the revision, so that the text changes only with the roadmaps.
 *
 * `CONFIRMED` is what stands above the line, `TENTATIVE` what does not,
 * `CANCELLED` what was dropped. An item that is dated to the month or coarser
 * is no event.
 *
 * @public
 */
export function roadmapCalendar(options: RoadmapCalendarOptions): string {
  const { roadmaps, name = 'Platform roadmaps' } = options;
  const calendar = ical({
    name: escapeCalendarName(name),
    prodId: { company: 'Plinth', product: 'Platform roadmap', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const roadmap of roadmaps) {
    for (const event of roadmapEvents(roadmap, options)) {
      calendar.createEvent(event);
    }
  }
  return `${calendar.toString()}\r\n`;
}

function roadmapEvents(
  roadmap: RoadmapView,
  options: RoadmapCalendarOptions,
): ICalEventData[] {
  const { serviceRef, title, revision } = roadmap;
  const labels = { ...DEFAULT_STATUS_LABELS, ...options.statusLabels };
  return [
    ...roadmap.intervals.map(interval => ({
      ...eventFor({ serviceRef, interval: interval.name }, interval),
      summary: cleanLine(`${title}: interval ${interval.name}`),
      description: cleanText(describeInterval(interval, labels)),
      status: ICalEventStatus.CONFIRMED,
    })),
    ...currentItems(roadmap).flatMap(item =>
      item.targetRange && EXACT.has(item.target?.resolution ?? '')
        ? [
            {
              ...eventFor({ serviceRef, itemKey: item.key }, item.targetRange),
              summary: cleanLine(`${title}: ${item.project}`),
              description: cleanText(describeItem(item, labels)),
              status: eventStatus(item),
            },
          ]
        : [],
    ),
  ];

  function eventFor(target: FeedTarget, { start, end }: DateRange) {
    const url = options.urlOf?.(target);
    return {
      id: feedId(target),
      sequence: options.sequenceOf?.(target) ?? revision,
      stamp: new Date(roadmap.publishedAt),
      lastModified: new Date(roadmap.publishedAt),
      start: toDate(start),
      end: toDate(addDays({ day: end, days: 1 })),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(url && isSafeUrl(url) && { url }),
    };
  }
}

/** Each item once: as it stands now, else as it was when its interval closed. */
function currentItems(roadmap: RoadmapView): RoadmapItemView[] {
  const { intervals, next, later } = roadmap;
  const itemsOf = (interval: IntervalView) => [
    ...interval.committed,
    ...interval.uncommitted,
  ];
  const items = new Map<string, RoadmapItemView>();
  for (const item of [
    ...intervals.filter(({ state }) => state === 'active').flatMap(itemsOf),
    ...next,
    ...later,
    // Newest first.
    ...intervals.filter(({ state }) => state !== 'active').flatMap(itemsOf),
  ]) {
    if (!items.has(item.key)) {
      items.set(item.key, item);
    }
  }
  return [...items.values()];
}

function eventStatus(item: RoadmapItemView): ICalEventStatus {
  if (statusCategory(item.status) === 'dropped') {
    return ICalEventStatus.CANCELLED;
  }
  return item.horizon === 'committed'
    ? ICalEventStatus.CONFIRMED
    : ICalEventStatus.TENTATIVE;
}

function describeInterval(
  { committed, uncommitted }: IntervalView,
  labels: Record<DeliverableStatus, string>,
): string {
  const lines = (items: RoadmapItemView[]) =>
    items.map(item => `- ${item.project} (${labels[item.status]})`);
  return [
    ...(committed.length > 0 ? ['Committed:', ...lines(committed)] : []),
    ...(uncommitted.length > 0
      ? ['Below the line:', ...lines(uncommitted)]
      : []),
  ].join('\n');
}

function describeItem(
  item: RoadmapItemView,
  labels: Record<DeliverableStatus, string>,
): string {
  return [
    labels[item.status],
    ...(item.goal ? [item.goal.text] : []),
    ...item.deliverables.map(
      ({ text, status }) => `- ${text} (${labels[status]})`,
    ),
  ].join('\n');
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `ical-generator` writes the name of a calendar as it is. */
function escapeCalendarName(name: string): string {
  return cleanLine(name).replace(/[\\;,]/g, sign => `\\${sign}`);
}
