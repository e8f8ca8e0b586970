import { ConsumedService, ConsumedServices } from './types';

/**
 * Every entity that an answer names in a way that lets its reader know of it:
 * the one asked about, the services, and those on the way to them.
 *
 * @public
 */
export function refsOfConsumption(consumption: ConsumedServices): Set<string> {
  const refs = new Set([consumption.entityRef]);
  for (const item of consumption.items) {
    for (const ref of item.reasons.flat()) {
      refs.add(ref);
    }
  }
  return refs;
}

/**
 * What of an answer a reader may see. A reason goes when one entity in it may
 * not be read, a service goes when no reason is left.
 *
 * @param options - `readable`: full refs
 * @returns undefined when the entity asked about may not be read
 *
 * @public
 */
export function filterConsumption<T extends ConsumedServices>(options: {
  consumption: T;
  readable: ReadonlySet<string>;
}): T | undefined {
  const { consumption, readable } = options;
  if (!readable.has(consumption.entityRef)) {
    return undefined;
  }
  const items: ConsumedService[] = [];
  for (const item of consumption.items) {
    const reasons = item.reasons.filter(reason =>
      reason.every(ref => readable.has(ref)),
    );
    if (reasons.length > 0) {
      items.push({ ...item, reasons });
    }
  }
  return { ...consumption, items };
}
