import type {
  ReasonedRoadmap,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { currentItems, matchesText } from '../../filter';

/**
 * Services with their items that match; a service that matches by its own name
 * keeps all of them. Without filters services without items stay.
 */
export function filterGroups(options: {
  services: ReasonedRoadmap[];
  q: string;
  committedOnly: boolean;
}): Array<{ service: ReasonedRoadmap; items: RoadmapItemView[] }> {
  const { services, q, committedOnly } = options;
  const name = q.trim().toLocaleLowerCase();
  const filtered = name !== '' || committedOnly;
  return services
    .filter(({ roadmap }) => roadmap)
    .map(service => {
      const byName =
        name !== '' &&
        `${service.serviceRef}\n${service.roadmap?.title}`
          .toLocaleLowerCase()
          .includes(name);
      const items = currentItems(service.roadmap).filter(
        item =>
          (byName || matchesText(item, q)) &&
          (!committedOnly || item.horizon === 'committed'),
      );
      return { service, items };
    })
    .filter(({ items }) => !filtered || items.length > 0);
}
