import { ServiceEdge } from './types';

/**
 * The rings among services, each once: it begins with the ref that sorts first.
 * Every service that is part of any ring is in at least one of them.
 */
export function findCycles(edges: ServiceEdge[]): string[][] {
  const below = new Map<string, string[]>();
  for (const { upper, lower } of edges) {
    below.set(upper, [...(below.get(upper) ?? []), lower]);
  }
  const rings = new Map<string, string[]>();
  for (const { upper, lower } of edges) {
    const back = shortestWay({ from: lower, to: upper, below });
    if (back) {
      const ring = fromTheFirst([upper, ...back.slice(0, -1)]);
      rings.set(ring.join(' '), ring);
    }
  }
  return [...rings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ring]) => ring);
}

/** Both ends included; undefined when there is none. */
function shortestWay(options: {
  from: string;
  to: string;
  below: Map<string, string[]>;
}): string[] | undefined {
  const { from, to, below } = options;
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const service of cameFrom.keys()) {
    if (service === to) {
      const way: string[] = [];
      let step: string | undefined = to;
      while (step !== undefined) {
        way.unshift(step);
        step = cameFrom.get(step);
      }
      return way;
    }
    for (const next of below.get(service) ?? []) {
      if (!cameFrom.has(next)) {
        cameFrom.set(next, service);
      }
    }
  }
  return undefined;
}

function fromTheFirst(ring: string[]): string[] {
  const start = ring.indexOf([...ring].sort()[0]);
  return [...ring.slice(start), ...ring.slice(0, start)];
}
