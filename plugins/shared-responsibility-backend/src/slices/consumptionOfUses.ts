import {
  DeclaringConsumer,
  etagOfConsumption,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';

/** What an entity declares itself, as the consumption of that entity alone. */
export function consumptionOfUses(
  consumer: DeclaringConsumer,
): UnfilteredConsumption {
  const { entityRef, ownerRef, uses, uid, title, attributes } = consumer;
  const consumption = {
    entityRef,
    ...(ownerRef && { ownerRef }),
    items: uses.map(use => ({
      ...use,
      declaredBy: entityRef,
      ...(ownerRef && { declaredByOwner: ownerRef }),
      own: true,
      reasons: [[entityRef, use.serviceRef]],
    })),
    declaring: { [entityRef]: { uid, title, ownerRef, attributes } },
  };
  return { ...consumption, etag: etagOfConsumption(consumption) };
}
