import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  DELIVERABLE_STATUSES,
  DeliverableStatus,
  Horizon,
  itemStatus,
  listItems,
  Roadmap,
} from '../model';

/**
 * How much of what is in a roadmap; statuses and rules that do not occur are
 * absent.
 *
 * @public
 */
export interface RoadmapStats {
  /** In any state. */
  intervals: number;
  /** Over all intervals. */
  items: Record<Horizon, number>;
  deliverables: Partial<Record<DeliverableStatus, number>>;
  /** Items by derived status. */
  itemStatus: Partial<Record<DeliverableStatus, number>>;
  /** Findings by rule. */
  findings: Record<string, number>;
}

/**
 * Counts what is in a roadmap as written.
 *
 * @public
 */
export function roadmapStats(options: {
  roadmap: Roadmap;
  findings: Finding[];
}): RoadmapStats {
  const items = listItems(options.roadmap);
  const inHorizon = (horizon: Horizon) =>
    items.filter(placed => placed.horizon === horizon).length;
  return {
    intervals: options.roadmap.spec.intervals.length,
    items: {
      committed: inHorizon('committed'),
      uncommitted: inHorizon('uncommitted'),
      next: inHorizon('next'),
      later: inHorizon('later'),
    },
    deliverables: countStatuses(
      items.flatMap(({ item }) =>
        (item.deliverables ?? []).map(({ status }) => status),
      ),
    ),
    itemStatus: countStatuses(
      items.map(({ item }) => itemStatus(item.deliverables ?? [])),
    ),
    findings: countRules(options.findings),
  };
}

function countStatuses(
  statuses: DeliverableStatus[],
): Partial<Record<DeliverableStatus, number>> {
  const counts: Partial<Record<DeliverableStatus, number>> = {};
  for (const status of DELIVERABLE_STATUSES) {
    const count = statuses.filter(other => other === status).length;
    if (count > 0) {
      counts[status] = count;
    }
  }
  return counts;
}

function countRules(findings: Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
}
