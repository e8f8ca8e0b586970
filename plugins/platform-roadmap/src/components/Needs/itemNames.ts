import type { RoadmapView } from '@plinth/backstage-plugin-platform-roadmap-common';

/** What the items of a roadmap are called, by key; what is current comes first. */
export function itemNamesOf(
  roadmap: RoadmapView | undefined,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!roadmap) {
    return names;
  }
  const [current, earlier] = [true, false].map(isActive =>
    roadmap.intervals
      .filter(({ state }) => (state === 'active') === isActive)
      .flatMap(({ committed, uncommitted }) => [...committed, ...uncommitted]),
  );
  for (const { key, project } of [
    ...current,
    ...roadmap.next,
    ...roadmap.later,
    ...earlier,
  ]) {
    if (!names.has(key)) {
      names.set(key, project);
    }
  }
  return names;
}

/** The beginning of a need, where there is no room for all of it. */
export function shortText(text: string): string {
  const [line] = text.trim().split('\n');
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}
