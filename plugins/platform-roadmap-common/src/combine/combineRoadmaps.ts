import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import { DeliverableStatus, isOpen, statusCategory } from '../model';
import { severityRank } from '../model/status';
import {
  CombinedRoadmap,
  ItemPointer,
  ReasonedRoadmap,
  RoadmapItemView,
  RoadmapView,
} from './types';

/**
 * What {@link combineRoadmaps} needs.
 *
 * @public
 */
export interface CombineRoadmapsOptions {
  /** Full ref of the entity asked about. */
  entityRef: string;
  /** The services that it stands on, and why; only what the reader may see. */
  consumption: ConsumedService[];
  /** Roadmaps by full ref of their service; services without one are absent. */
  roadmaps: ReadonlyMap<string, RoadmapView>;
  /** Statuses in attention, gravest first. */
  severity?: readonly DeliverableStatus[];
}

/**
 * What is coming for one entity from all services that it stands on. Each
 * service is there once, with all reasons. Closed intervals are left out: they
 * are read on the service's own page. The result does not depend on the order
 * of the input.
 *
 * @public
 */
export function combineRoadmaps(
  options: CombineRoadmapsOptions,
): CombinedRoadmap {
  const services = mergeReasons(options.consumption).map(
    ({ serviceRef, reasons }): ReasonedRoadmap => {
      const roadmap = options.roadmaps.get(serviceRef);
      return {
        serviceRef,
        reasons,
        ...(roadmap && { roadmap: withoutClosed(roadmap) }),
      };
    },
  );
  const consumed = new Set(services.map(({ serviceRef }) => serviceRef));
  const items = services.flatMap(listViews);
  const severity = options.severity;
  const gravity = ({ item }: LocatedItem) =>
    severityRank(item.status, { severity });

  return {
    entityRef: options.entityRef,
    services,
    glance: {
      needsYou: items
        .filter(({ item }) => isOpen(item.status) && asksFor(item, consumed))
        .map(toPointer),
      lateOrAtRisk: items
        .filter(({ item }) => isLateOrAtRisk(item))
        .sort((a, b) => gravity(a) - gravity(b))
        .map(toPointer),
      justShipped: items
        .filter(({ item, active }) => active && item.status === 'done')
        .sort((a, b) =>
          lastSince(b.item).localeCompare(lastSince(a.item), 'en'),
        )
        .map(toPointer),
    },
    workingOn: items.filter(
      ({ item, active }) =>
        active && item.horizon === 'committed' && isOpen(item.status),
    ).length,
  };
}

interface LocatedItem {
  serviceRef: string;
  item: RoadmapItemView;
  /** In the active interval. */
  active: boolean;
}

function mergeReasons(
  consumption: ConsumedService[],
): Array<{ serviceRef: string; reasons: string[][] }> {
  const byService = new Map<string, Map<string, string[]>>();
  for (const { serviceRef, reasons } of consumption) {
    const known = byService.get(serviceRef) ?? new Map<string, string[]>();
    byService.set(serviceRef, known);
    for (const reason of reasons) {
      known.set(reason.join(' '), reason);
    }
  }
  return [...byService]
    .map(([serviceRef, reasons]) => ({
      serviceRef,
      reasons: [...reasons]
        .sort(
          ([a, chainA], [b, chainB]) =>
            chainA.length - chainB.length || compare(a, b),
        )
        .map(([, chain]) => chain),
    }))
    .sort((a, b) => compare(a.serviceRef, b.serviceRef));
}

function withoutClosed(roadmap: RoadmapView): RoadmapView {
  return {
    ...roadmap,
    intervals: roadmap.intervals.filter(({ state }) => state === 'active'),
  };
}

/** Items of a service in their order: the active interval, next, later. */
function listViews({ serviceRef, roadmap }: ReasonedRoadmap): LocatedItem[] {
  if (!roadmap) {
    return [];
  }
  const inInterval = roadmap.intervals.flatMap(interval => [
    ...interval.committed,
    ...interval.uncommitted,
  ]);
  return [
    ...inInterval.map(item => ({ serviceRef, item, active: true })),
    ...[...roadmap.next, ...roadmap.later].map(item => ({
      serviceRef,
      item,
      active: false,
    })),
  ];
}

/** Asks something of the consumer, or takes away a service that it stands on. */
function asksFor(item: RoadmapItemView, consumed: Set<string>): boolean {
  const goes = [...(item.deprecates ?? []), ...(item.replaces ?? [])];
  return (
    item.needsConsumer !== undefined ||
    (item.movesTasks ?? []).some(({ to }) => to === 'consumer') ||
    goes.some(({ service }) => consumed.has(service.toLocaleLowerCase('en-US')))
  );
}

function isLateOrAtRisk(item: RoadmapItemView): boolean {
  return item.late || statusCategory(item.status) === 'attention';
}

function lastSince(item: RoadmapItemView): string {
  return item.deliverables
    .map(({ since }) => since ?? '')
    .reduce((a, b) => (a > b ? a : b), '');
}

function toPointer({ serviceRef, item }: LocatedItem): ItemPointer {
  return { serviceRef, itemKey: item.key };
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
