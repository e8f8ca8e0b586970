import {
  DELIVERABLE_STATUSES,
  DeliverableStatus,
  StatusCategory,
  statusCategory,
} from '../model';
import { severityRank } from '../model/status';
import { RoadmapChange } from './types';

/**
 * What a change is about, in the order in which readers care.
 *
 * @public
 */
export type ChangeTopic =
  | 'shipped'
  | 'attention'
  | 'dropped'
  | 'dates'
  | 'consequences'
  | 'interval'
  | 'commitment'
  | 'scope'
  | 'progress'
  | 'wording';

/** In the order in which readers care. */
export const CHANGE_TOPICS: readonly ChangeTopic[] = [
  'shipped',
  'attention',
  'dropped',
  'dates',
  'consequences',
  'interval',
  'commitment',
  'scope',
  'progress',
  'wording',
];

const TOPICS: Record<RoadmapChange['kind'], ChangeTopic> = {
  'item-shipped': 'shipped',
  'item-status': 'progress',
  'deliverable-status': 'progress',
  'item-target': 'dates',
  'interval-dates': 'dates',
  'item-consequences': 'consequences',
  'interval-closed': 'interval',
  'interval-started': 'interval',
  'interval-removed': 'interval',
  'item-committed': 'commitment',
  'item-uncommitted': 'commitment',
  'item-carried-over': 'commitment',
  'item-moved': 'commitment',
  'item-added': 'scope',
  'item-removed': 'scope',
  'deliverable-added': 'scope',
  'deliverable-removed': 'scope',
  'item-ranked': 'wording',
  'deliverable-note': 'wording',
  'item-reworded': 'wording',
  'deliverable-reworded': 'wording',
  'interval-reworded': 'wording',
};

const STATUS_TOPICS: Partial<Record<StatusCategory, ChangeTopic>> = {
  attention: 'attention',
  dropped: 'dropped',
};

const KINDS = Object.keys(TOPICS);

/** What a change is about. */
export function changeTopic(change: RoadmapChange): ChangeTopic {
  const status = newStatus(change);
  return (
    (status && STATUS_TOPICS[statusCategory(status)]) ?? TOPICS[change.kind]
  );
}

/** Sorts by topic, gravity and kind; what is equal there stays in its order. */
export function byImportance(options: {
  changes: RoadmapChange[];
  /** Statuses in attention, gravest first. */
  severity: readonly DeliverableStatus[];
}): RoadmapChange[] {
  const { changes, severity } = options;
  return changes
    .map(change => ({ change, rank: rankOf(change, severity) }))
    .sort(
      (a, b) =>
        a.rank
          .map((value, index) => value - b.rank[index])
          .find(difference => difference !== 0) ?? 0,
    )
    .map(({ change }) => change);
}

function rankOf(
  change: RoadmapChange,
  severity: readonly DeliverableStatus[],
): number[] {
  const topic = changeTopic(change);
  const status = topic === 'attention' ? newStatus(change) : undefined;
  return [
    CHANGE_TOPICS.indexOf(topic),
    status ? severityRank(status, { severity }) : 0,
    KINDS.indexOf(change.kind),
  ];
}

function newStatus({ kind, to }: RoadmapChange): DeliverableStatus | undefined {
  return kind === 'item-status' || kind === 'deliverable-status'
    ? DELIVERABLE_STATUSES.find(status => status === to)
    : undefined;
}
