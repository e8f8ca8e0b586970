import { Freshness } from '../combine';
import { ChangeTopic, describeChange, RoadmapChange } from '../diff';
import { CHANGE_TOPICS, changeTopic } from '../diff/changeOrder';
import { StatusLabels } from '../model';
import { Digest, DigestSection } from './types';

const DEFAULT_MAX_LINES = 25;

const TITLES: Record<ChangeTopic, string> = {
  shipped: 'Shipped',
  attention: 'Needs attention',
  dropped: 'Deferred or dropped',
  dates: 'Dates',
  consequences: 'What consumers have to do',
  interval: 'Interval',
  commitment: 'Commitments',
  scope: 'New and removed',
  progress: 'Progress',
  wording: 'Order, notes and wording',
};

/** One, and several. */
const COUNTS: Record<ChangeTopic, [string, string]> = {
  shipped: ['item shipped', 'items shipped'],
  attention: ['line needs attention', 'lines need attention'],
  dropped: ['line deferred or dropped', 'lines deferred or dropped'],
  dates: ['date changed', 'dates changed'],
  consequences: ['change for consumers', 'changes for consumers'],
  interval: ['change of the interval', 'changes of the interval'],
  commitment: ['item moved', 'items moved'],
  scope: ['line added or removed', 'lines added or removed'],
  progress: ['line moved on', 'lines moved on'],
  wording: ['smaller change', 'smaller changes'],
};

/**
 * What changed on a roadmap, ready to be sent to its readers.
 *
 * @param options - `changes`: as `diffRoadmaps` gives them; `from`, `to`: what
 *   the two states are called, such as days; `freshness`: now, so that a
 *   roadmap that is stale says so; `maxLines`: of one topic, default 25
 * @returns nothing when nothing changed
 * @public
 */
export function composeDigest(options: {
  roadmapTitle: string;
  serviceRef: string;
  changes: RoadmapChange[];
  from: string;
  to: string;
  freshness?: Freshness;
  statusLabels?: StatusLabels;
  maxLines?: number;
}): Digest | undefined {
  const { roadmapTitle, serviceRef, from, to, freshness } = options;
  const changes = withoutToldTwice(options.changes);
  if (changes.length === 0) {
    return undefined;
  }
  const topics = CHANGE_TOPICS.map(topic => ({
    topic,
    changes: changes.filter(change => changeTopic(change) === topic),
  })).filter(each => each.changes.length > 0);
  return {
    title: `${roadmapTitle}: what changed from ${from} to ${to}`,
    roadmapTitle,
    serviceRef,
    summary: [
      ...topics.map(({ topic, changes: { length } }) => countOf(topic, length)),
      ...staleNote(freshness),
    ],
    sections: topics.map(each => sectionOf({ ...options, ...each })),
  };
}

function sectionOf(options: {
  topic: ChangeTopic;
  changes: RoadmapChange[];
  statusLabels?: StatusLabels;
  maxLines?: number;
}): DigestSection {
  const {
    topic,
    changes,
    statusLabels,
    maxLines = DEFAULT_MAX_LINES,
  } = options;
  const more = changes.length - maxLines;
  return {
    topic,
    title: TITLES[topic],
    lines: changes.slice(0, maxLines).map(change => ({
      text: describeChange(change, { statusLabels }),
      ...('itemKey' in change && { itemKey: change.itemKey }),
    })),
    ...(more > 0 && { more }),
  };
}

/** That an item shipped says what became of its deliverables. */
function withoutToldTwice(changes: RoadmapChange[]): RoadmapChange[] {
  const shipped = new Set(
    changes.flatMap(change =>
      change.kind === 'item-shipped' ? [change.itemKey] : [],
    ),
  );
  return changes.filter(
    change =>
      change.kind !== 'deliverable-status' ||
      change.to !== 'done' ||
      !shipped.has(change.itemKey),
  );
}

function countOf(topic: ChangeTopic, count: number): string {
  const [one, several] = COUNTS[topic];
  return `${count} ${count === 1 ? one : several}`;
}

function staleNote(freshness?: Freshness): string[] {
  if (freshness?.state !== 'stale') {
    return [];
  }
  return [
    freshness.reviewedOn
      ? `Not up to date: last reviewed on ${freshness.reviewedOn}`
      : 'Not up to date: this interval has never been reviewed',
  ];
}
