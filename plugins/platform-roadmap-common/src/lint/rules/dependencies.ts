import {
  assignKeys,
  listItems,
  publishedView,
  Roadmap,
  serviceRefOf,
} from '../../model';
import { RuleFinding, RuleInput } from '../types';

/** Items that wait for each other, also through other services' roadmaps. */
export function dependencyCycle(input: RuleInput): RuleFinding[] {
  const own = serviceRefOf(input.roadmap);
  const edges = new Map<string, Set<string>>();
  const keyed = input.keyedItems.map(({ item }) => item);
  addEdges({ edges, service: own, items: keyed });
  for (const [service, roadmap] of input.context.otherRoadmaps ?? []) {
    if (service !== own) {
      addEdges({ edges, service, items: itemsOf(roadmap) });
    }
  }

  const reported = new Set<string>();
  return input.keyedItems.flatMap(({ item, path }) => {
    const cycle = findCycle({ edges, start: node(own, item.key ?? '') });
    if (!cycle) {
      return [];
    }
    const id = [...cycle].sort().join(' ');
    if (reported.has(id)) {
      return [];
    }
    reported.add(id);
    return [
      {
        path: [...path, 'dependsOn'],
        message: `"${item.project}" waits for itself: ${wayInWords({
          cycle: [...cycle, cycle[0]],
          own,
        })}.`,
      },
    ];
  });
}

export function needsOtherRoadmaps({ items }: RuleInput): boolean {
  return items.some(({ item }) =>
    item.dependsOn?.some(({ service }) => service),
  );
}

function itemsOf(roadmap: Roadmap) {
  return listItems(publishedView(assignKeys(roadmap))).map(({ item }) => item);
}

function addEdges(options: {
  edges: Map<string, Set<string>>;
  service: string;
  items: ReturnType<typeof itemsOf>;
}) {
  const { edges, service, items } = options;
  for (const { key = '', dependsOn = [] } of items) {
    const from = node(service, key);
    const targets = edges.get(from) ?? new Set();
    for (const dependency of dependsOn) {
      targets.add(node(dependency.service ?? service, dependency.item));
    }
    edges.set(from, targets);
  }
}

/** The shortest way from a node back to itself. */
function findCycle(options: {
  edges: Map<string, Set<string>>;
  start: string;
}): string[] | undefined {
  const { edges, start } = options;
  const seen = new Set<string>();
  let ways = [[start]];
  while (ways.length > 0) {
    const longer: string[][] = [];
    for (const way of ways) {
      for (const next of edges.get(way[way.length - 1]) ?? []) {
        if (next === start) {
          return way;
        }
        if (!seen.has(next)) {
          seen.add(next);
          longer.push([...way, next]);
        }
      }
    }
    ways = longer;
  }
  return undefined;
}

/**
 * Own items by key, the first one of another service as this roadmap names it,
 * and only dots for those behind it: who reads findings may not read them.
 */
function wayInWords(options: { cycle: string[]; own: string }): string {
  const { cycle, own } = options;
  const isOwn = (name?: string) => name?.startsWith(`${own}#`) ?? false;
  return cycle
    .filter(
      (name, index) =>
        isOwn(name) || isOwn(cycle[index - 1]) || isOwn(cycle[index - 2]),
    )
    .map((name, index, shown) => {
      if (isOwn(name)) {
        return name.slice(own.length + 1);
      }
      return isOwn(shown[index - 1]) ? name : '...';
    })
    .join(' -> ');
}

function node(service: string, key: string): string {
  return `${service.toLocaleLowerCase('en-US')}#${key}`;
}
