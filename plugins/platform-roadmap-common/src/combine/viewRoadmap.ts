import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  assignKeys,
  DateChange,
  Deliverable,
  DeliverableStatus,
  Goal,
  Horizon,
  Interval,
  itemStatus,
  publishedView,
  Roadmap,
  RoadmapItem,
  serviceRefOf,
  targetRange,
} from '../model';
import { intervalWeek, isLate } from '../model/dates';
import { balance } from './balance';
import { freshness } from './freshness';
import {
  DeliverableView,
  IntervalView,
  RoadmapItemView,
  RoadmapView,
  StatusChange,
} from './types';

/**
 * What {@link viewRoadmap} needs.
 *
 * @public
 */
export interface ViewRoadmapOptions {
  /** As stored: with keys. Where keys are missing they are made up for the view. */
  roadmap: Roadmap;
  /** The revision that it is. */
  revision: RevisionSummary;
  /** Status changes up to that revision, oldest first. */
  statusHistory?: StatusChange[];
  /** Day of the last review that was recorded beside the roadmap, `YYYY-MM-DD`. */
  recordedReview?: string;
  now: Date;
  /** Statuses in attention, gravest first. */
  severity?: readonly DeliverableStatus[];
}

/**
 * A revision of a roadmap as its readers see it: without drafts, with what is
 * derived (status of items, freshness, balance, week, ranges, what is late).
 *
 * @public
 */
export function viewRoadmap(options: ViewRoadmapOptions): RoadmapView {
  const { revision, recordedReview, now } = options;
  const roadmap = publishedView(assignKeys(options.roadmap));
  const { spec, metadata } = roadmap;
  const view = itemViewer({
    dateChanges: dateChangesByItem(spec.intervals),
    lastChange: new Map(
      (options.statusHistory ?? []).map(change => [change.deliverable, change]),
    ),
    severity: options.severity,
    now,
  });
  return {
    serviceRef: serviceRefOf(roadmap),
    title: metadata.title ?? metadata.name,
    source: spec.source ?? 'own',
    ...(spec.url && { url: spec.url }),
    revision: revision.number,
    publishedAt: revision.publishedAt,
    ...(revision.publishedBy && { publishedBy: revision.publishedBy }),
    message: revision.message,
    freshness: freshness({ roadmap, recordedReview, now }),
    intervals: [...spec.intervals]
      .sort(activeFirstThenNewest)
      .map(interval => viewInterval({ interval, view, now })),
    next: view(spec.next, 'next'),
    later: view(spec.later, 'later'),
  };
}

type ItemViewer = (
  items: RoadmapItem[] | undefined,
  horizon: Horizon,
) => RoadmapItemView[];

function itemViewer(context: {
  dateChanges: Map<string, DateChange[]>;
  lastChange: Map<string, StatusChange>;
  severity?: readonly DeliverableStatus[];
  now: Date;
}): ItemViewer {
  const { dateChanges, lastChange, severity, now } = context;

  function viewItem(item: RoadmapItem, horizon: Horizon, rank: number) {
    const { deliverables = [], goal, stakeholders, ...rest } = item;
    const key = item.key ?? '';
    const status = itemStatus(deliverables, { severity });
    const range = item.target && targetRange(item.target);
    return {
      ...rest,
      key,
      horizon,
      rank,
      ...(goal !== undefined && { goal: toGoal(goal) }),
      stakeholders: stakeholders ?? [],
      status,
      deliverables: deliverables.map(deliverable =>
        viewDeliverable(deliverable, lastChange.get(deliverable.key ?? '')),
      ),
      dateChanges: dateChanges.get(key) ?? [],
      ...(range && { targetRange: range }),
      late: isLate({ target: item.target, status, now }),
    };
  }

  return (items, horizon) =>
    (items ?? []).map((item, rank) => viewItem(item, horizon, rank));
}

function viewDeliverable(
  deliverable: Deliverable,
  lastChange?: StatusChange,
): DeliverableView {
  const view = { ...deliverable, key: deliverable.key ?? '' };
  // In a closed interval a deliverable stays what it was then; the history
  // that is known here is about what it is now.
  if (lastChange?.to !== deliverable.status) {
    return view;
  }
  return {
    ...view,
    since: lastChange.at,
    ...(lastChange.from && { was: lastChange.from }),
  };
}

function viewInterval(options: {
  interval: Interval;
  view: ItemViewer;
  now: Date;
}): IntervalView {
  const { interval, view, now } = options;
  const balanceView = balance(interval);
  const week =
    interval.state === 'active' ? intervalWeek({ interval, now }) : undefined;
  return {
    ...interval,
    committed: view(interval.committed, 'committed'),
    uncommitted: view(interval.uncommitted, 'uncommitted'),
    ...(balanceView && { balanceView }),
    ...(week && { week }),
  };
}

function toGoal(goal: string | Goal): Goal {
  return typeof goal === 'string' ? { text: goal } : goal;
}

/** All changes of an item's target, over all intervals, oldest first. */
function dateChangesByItem(intervals: Interval[]): Map<string, DateChange[]> {
  const result = new Map<string, DateChange[]>();
  const oldestFirst = [...intervals].sort((a, b) =>
    a.start.localeCompare(b.start, 'en'),
  );
  for (const { dateChanges } of oldestFirst) {
    for (const change of dateChanges ?? []) {
      if (change.item && change.field === 'target') {
        const changes = result.get(change.item) ?? [];
        result.set(change.item, [...changes, change]);
      }
    }
  }
  return result;
}

function activeFirstThenNewest(a: Interval, b: Interval): number {
  const active = (interval: Interval) => (interval.state === 'active' ? 0 : 1);
  return active(a) - active(b) || b.start.localeCompare(a.start, 'en');
}
