import { ConsumedServices } from '@plinth/backstage-plugin-platform-services-common';
import { createVersion } from '../http';
import { UnfilteredConsumption } from './types';

/**
 * An etag, without quotes, that changes when anything in the answer does.
 *
 * @public
 */
export function etagOfConsumption(
  consumption: Omit<ConsumedServices, 'etag'> &
    Partial<Pick<UnfilteredConsumption, 'declaring'>>,
): string {
  const { entityRef, ownerRef, items, declaring } = consumption;
  return createVersion({
    parts: [entityRef, ownerRef ?? '', JSON.stringify([items, declaring])],
  }).etag;
}
