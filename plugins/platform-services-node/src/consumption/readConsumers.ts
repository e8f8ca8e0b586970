import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceConsumer } from '@plinth/backstage-plugin-platform-services-common';
import { ReadableRefsService } from '../permissions';
import { PlatformServicesService } from './types';

const PAGE = 500;

/** More are not counted: a number of this size says enough. */
const MAX_CONSUMERS = 5_000;

/**
 * Those who use a service and whom the caller may read.
 *
 * @public
 */
export interface Consumers {
  items: ServiceConsumer[];
  /** There are more than these. */
  more: boolean;
}

/**
 * Reads who declares a service, as far as the caller may read them: the first
 * 5,000.
 *
 * @public
 */
export async function readConsumers(options: {
  serviceRef: string;
  credentials: BackstageCredentials;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
}): Promise<Consumers> {
  const { serviceRef, credentials, platformServices, readableRefs } = options;
  const items: ServiceConsumer[] = [];
  let cursor: string | undefined;
  do {
    const page = await platformServices.getConsumersOf(serviceRef, {
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < MAX_CONSUMERS);
  const readable = await readableRefs.readableRefs({
    refs: items.map(({ entityRef }) => entityRef),
    credentials,
  });
  return {
    items: items.filter(({ entityRef }) => readable.has(entityRef)),
    more: cursor !== undefined,
  };
}
