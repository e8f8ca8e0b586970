import { DeclaringConsumer, UnfilteredConsumption } from '../consumption';

/** What the index says of the entities that declare something, by ref. */
export function declaringEntities(options: {
  consumption: UnfilteredConsumption[];
  serviceRef?: string;
  ownerRefs?: string[];
}): DeclaringConsumer[] {
  const { consumption, serviceRef, ownerRefs } = options;
  const found = new Map<string, DeclaringConsumer>();
  for (const { items, declaring } of consumption) {
    for (const [entityRef, entity] of Object.entries(declaring)) {
      const uses = items
        .filter(
          item =>
            item.declaredBy === entityRef &&
            (serviceRef === undefined || item.serviceRef === serviceRef),
        )
        .map(({ serviceRef: ref, variant }) => ({
          serviceRef: ref,
          ...(variant && { variant }),
        }));
      const isWanted = !ownerRefs || ownerRefs.includes(entity.ownerRef ?? '');
      if (uses.length > 0 && isWanted) {
        found.set(entityRef, { ...entity, entityRef, uses });
      }
    }
  }
  return [...found.values()].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
}
