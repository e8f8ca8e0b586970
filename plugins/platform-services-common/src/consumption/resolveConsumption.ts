import { ConsumedService, PlatformServiceUse } from './types';

/**
 * One step from an entity to another, as the entity at its beginning declares
 * it. Refs are full and in lower case.
 *
 * `uses`: declares the use of a platform service. `resource`: depends on a
 * resource. `system`: is part of a system. `api`: calls an API. `provides`: a
 * platform service provides an API.
 *
 * @public
 */
export type ConsumptionEdge =
  | ({ type: 'uses'; source: string } & PlatformServiceUse)
  | {
      type: 'resource' | 'system' | 'api' | 'provides';
      source: string;
      target: string;
    };

/**
 * The part of the index around one entity.
 *
 * @public
 */
export interface ConsumptionGraph {
  edges: ConsumptionEdge[];
  /** Full ref of the owner, by ref of the entity. */
  owners: ReadonlyMap<string, string>;
}

/**
 * What an entity stands on:
 *
 * - what it declares itself, and what the system declares that it is part of;
 * - what the resources declare that it depends on, and the resources that those
 *   depend on, `depth` deep;
 * - the platform services that provide an API that one of these calls. An API
 *   leads nowhere else, and the way never leads through other components.
 *
 * A service that is declared and reached through an API as well is what is
 * declared, with one more reason.
 *
 * @param options - `depth`: how many resources may stand in a row on the way
 * @returns sorted by service, declaring entity, offering and environment
 *
 * @public
 */
export function resolveConsumption(options: {
  entityRef: string;
  graph: ConsumptionGraph;
  depth: number;
}): ConsumedService[] {
  const { entityRef, graph, depth } = options;
  const steps = groupBySource(graph.edges);
  const providers = groupProvidersByApi(graph.edges);
  const owner = graph.owners.get(entityRef);
  const items = new Map<string, ConsumedService>();

  for (const way of waysToDeclaring({ entityRef, steps, depth })) {
    const declaredBy = way[way.length - 1];
    const edges = steps.get(declaredBy) ?? [];
    const uses = edges.filter(isUse);
    const reached = edges.flatMap(edge =>
      edge.type === 'api'
        ? (providers.get(edge.target) ?? []).map(serviceRef => ({
            serviceRef,
            reason: [...way, edge.target, serviceRef],
          }))
        : [],
    );
    const found = [
      ...uses.map(use => ({ use, reason: [...way, use.serviceRef] })),
      ...reached.flatMap(({ serviceRef, reason }) => {
        const declared = uses.filter(use => use.serviceRef === serviceRef);
        return (declared.length > 0 ? declared : [{ serviceRef }]).map(use => ({
          use,
          reason,
        }));
      }),
    ];
    for (const { use, reason } of found.filter(
      ({ use: { serviceRef } }) => !way.includes(serviceRef),
    )) {
      const key = keyOf(declaredBy, use);
      const item = items.get(key);
      if (item) {
        item.reasons.push(reason);
      } else {
        const declaredByOwner = graph.owners.get(declaredBy);
        items.set(key, {
          ...detailsOf(use),
          declaredBy,
          ...(declaredByOwner !== undefined && { declaredByOwner }),
          own:
            declaredBy === entityRef ||
            (owner !== undefined && owner === declaredByOwner),
          reasons: [reason],
        });
      }
    }
  }
  return sort([...items.values()]);
}

type Steps = Map<string, ConsumptionEdge[]>;

/** Every way from the entity to one whose declarations count, both included. */
function waysToDeclaring(options: {
  entityRef: string;
  steps: Steps;
  depth: number;
}): string[][] {
  const { entityRef, steps, depth } = options;
  const ways = [
    [entityRef],
    ...targetsOf(steps, entityRef, 'system')
      .filter(system => system !== entityRef)
      .map(system => [entityRef, system]),
  ];
  let last = [[entityRef]];
  for (let resources = 1; resources <= depth; resources++) {
    last = last.flatMap(way =>
      targetsOf(steps, way[way.length - 1], 'resource')
        .filter(resource => !way.includes(resource))
        .map(resource => [...way, resource]),
    );
    ways.push(...last);
  }
  return ways;
}

function groupBySource(edges: ConsumptionEdge[]): Steps {
  const steps: Steps = new Map();
  for (const edge of edges) {
    const known = steps.get(edge.source);
    if (known) {
      known.push(edge);
    } else {
      steps.set(edge.source, [edge]);
    }
  }
  return steps;
}

function groupProvidersByApi(edges: ConsumptionEdge[]): Map<string, string[]> {
  const providers = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.type === 'provides') {
      providers.set(edge.target, [
        ...(providers.get(edge.target) ?? []),
        edge.source,
      ]);
    }
  }
  return providers;
}

function targetsOf(
  steps: Steps,
  source: string,
  type: 'system' | 'resource',
): string[] {
  const targets = new Set<string>();
  for (const edge of steps.get(source) ?? []) {
    if (edge.type === type) {
      targets.add(edge.target);
    }
  }
  return [...targets];
}

function isUse(
  edge: ConsumptionEdge,
): edge is Extract<ConsumptionEdge, { type: 'uses' }> {
  return edge.type === 'uses';
}

function detailsOf(use: PlatformServiceUse): PlatformServiceUse {
  const { serviceRef, offering, environment, variant } = use;
  return {
    serviceRef,
    ...(offering !== undefined && { offering }),
    ...(environment !== undefined && { environment }),
    ...(variant !== undefined && { variant }),
  };
}

function keyOf(declaredBy: string, use: PlatformServiceUse): string {
  return JSON.stringify([
    use.serviceRef,
    declaredBy,
    use.offering ?? '',
    use.environment ?? '',
    use.variant ?? '',
  ]);
}

function sort(items: ConsumedService[]): ConsumedService[] {
  return items
    .map(item => ({
      key: keyOf(item.declaredBy, item),
      item: { ...item, reasons: sortReasons(item.reasons) },
    }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);
}

/** The shortest first; of equal length by what they name. Each once. */
function sortReasons(reasons: string[][]): string[][] {
  const distinct = new Map(reasons.map(reason => [reason.join(' '), reason]));
  return [...distinct]
    .sort(([a, x], [b, y]) => x.length - y.length || compare(a, b))
    .map(([, reason]) => reason);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
