import {
  RoadmapItemView,
  RoadmapView,
  isOpen,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { currentItems } from '../../filter';

/** What the items of a roadmap are called, by key; what is current comes first. */
export function itemNamesOf(
  roadmap: RoadmapView | undefined,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!roadmap) {
    return names;
  }
  const earlier = roadmap.intervals
    .filter(({ state }) => state !== 'active')
    .flatMap(({ committed, uncommitted }) => [...committed, ...uncommitted]);
  for (const { key, project } of [...currentItems(roadmap), ...earlier]) {
    if (!names.has(key)) {
      names.set(key, project);
    }
  }
  return names;
}

/** The items that people can still vote for, by key. */
export function openItemsOf(
  roadmap: RoadmapView | undefined,
): ReadonlyMap<string, RoadmapItemView> {
  return new Map(
    currentItems(roadmap)
      .filter(({ status }) => isOpen(status))
      .map(item => [item.key, item]),
  );
}

/** The beginning of a need, where there is no room for all of it. */
export function shortText(text: string): string {
  const [line] = text.trim().split('\n');
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}
