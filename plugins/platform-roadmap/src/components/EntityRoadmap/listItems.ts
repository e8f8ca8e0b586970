import type {
  CombinedRoadmap,
  ItemPointer,
  ReasonedRoadmap,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** All items of a service in their order: the active interval, next, later. */
export function itemsOf({ roadmap }: ReasonedRoadmap): RoadmapItemView[] {
  if (!roadmap) {
    return [];
  }
  return [
    ...roadmap.intervals
      .filter(({ state }) => state === 'active')
      .flatMap(({ committed, uncommitted }) => [...committed, ...uncommitted]),
    ...roadmap.next,
    ...roadmap.later,
  ];
}

/** The items that pointers mean, in the order of the pointers. */
export function resolvePointers(
  combined: CombinedRoadmap,
  pointers: ItemPointer[],
): Array<{ service: ReasonedRoadmap; item: RoadmapItemView }> {
  const services = new Map(
    combined.services.map(service => [service.serviceRef, service]),
  );
  return pointers.flatMap(({ serviceRef, itemKey }) => {
    const service = services.get(serviceRef);
    const item = service && itemsOf(service).find(({ key }) => key === itemKey);
    return service && item ? [{ service, item }] : [];
  });
}
