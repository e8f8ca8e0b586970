import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';

/** A way in which an entity stands on a service. */
export interface ServiceUse {
  declaredBy: string;
  declaredByOwner?: string;
  own: boolean;
  offering?: string;
  variant?: string;
  /** Of the edges that differ in nothing else; empty: not said. */
  environments: string[];
  reasons: string[][];
}

/** A service and the ways in which an entity stands on it. */
export interface ServiceUses {
  serviceRef: string;
  uses: ServiceUse[];
}

/**
 * The edges of an entity by service, own ones first. Edges that differ only in
 * their environment become one use.
 */
export function groupUses(items: ConsumedService[]): ServiceUses[] {
  const services = new Map<string, Map<string, ServiceUse>>();
  for (const item of items) {
    const uses = services.get(item.serviceRef) ?? new Map<string, ServiceUse>();
    services.set(item.serviceRef, uses);
    const key = JSON.stringify([
      item.declaredBy,
      item.offering,
      item.variant,
      item.reasons,
    ]);
    const use = uses.get(key) ?? {
      declaredBy: item.declaredBy,
      declaredByOwner: item.declaredByOwner,
      own: item.own,
      offering: item.offering,
      variant: item.variant,
      environments: [],
      reasons: item.reasons,
    };
    if (item.environment) {
      use.environments.push(item.environment);
    }
    uses.set(key, use);
  }
  return [...services].map(([serviceRef, uses]) => ({
    serviceRef,
    uses: [...uses.values()].sort((a, b) => Number(b.own) - Number(a.own)),
  }));
}
