import type {
  CombinedRoadmap,
  ItemPointer,
  ReasonedRoadmap,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { currentItems } from '../../filter';

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
    const item =
      service &&
      currentItems(service.roadmap).find(({ key }) => key === itemKey);
    return service && item ? [{ service, item }] : [];
  });
}
