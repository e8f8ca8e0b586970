import type {
  RoadmapItemView,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/** The items that are not over, in their order: the active interval, next, later. */
export function currentItems(
  roadmap: RoadmapView | undefined,
): RoadmapItemView[] {
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
