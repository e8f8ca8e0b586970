import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { refsOfConsumption } from '@plinth/backstage-plugin-platform-services-common';
import { ReadableRefsService } from '../permissions';
import { filterUnfiltered } from './filterUnfiltered';
import { PlatformServicesService, UnfilteredConsumption } from './types';

/**
 * The services that an entity stands on, as far as the caller may know: what
 * every read of a composed document begins with.
 *
 * @param deps - what the plugin gets by `platformServicesServiceRef` and
 * `readableRefsServiceRef`
 * @returns what is left of the answer; its `etag` is that of what is left, the
 * facts of the declaring entities included
 * @throws NotFoundError when there is no such entity or the caller may not read
 * it: the two look the same
 *
 * @public
 */
export async function readConsumption(
  options: {
    /** Full ref. */
    entityRef: string;
    credentials: BackstageCredentials;
  },
  deps: {
    platformServices: Pick<PlatformServicesService, 'getServicesOf'>;
    readableRefs: ReadableRefsService;
  },
): Promise<UnfilteredConsumption> {
  const { entityRef, credentials } = options;
  const reader = await deps.readableRefs.readerFor({ credentials });
  if (reader.mayRead === 'none') {
    throw notFound(entityRef);
  }
  const consumption = await deps.platformServices
    .getServicesOf(entityRef)
    .catch(error => {
      throw error.name === 'NotFoundError' ? notFound(entityRef) : error;
    });
  if (reader.mayRead === 'all') {
    return consumption;
  }
  const readable = await reader.readable(refsOfConsumption(consumption));
  const filtered = filterUnfiltered({ consumption, readable });
  if (!filtered) {
    throw notFound(entityRef);
  }
  return filtered;
}

function notFound(entityRef: string): NotFoundError {
  return new NotFoundError(`No entity ${entityRef} in the catalog`);
}
