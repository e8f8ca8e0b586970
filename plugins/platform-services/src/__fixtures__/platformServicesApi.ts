import { NotFoundError } from '@backstage/errors';
import {
  ConsumedServices,
  PlatformServiceSummary,
  ServiceConsumer,
} from '@plinth/backstage-plugin-platform-services-common';
import { PlatformServicesApi } from '@plinth/backstage-plugin-platform-services-react';

/** A consumption index that knows what a test tells it. */
export class FakePlatformServicesApi implements PlatformServicesApi {
  readonly #options: {
    servicesOf?: Record<string, ConsumedServices['items']>;
    consumers?: ServiceConsumer[];
    summaries?: PlatformServiceSummary[];
    counted?: boolean;
    pageSize?: number;
  };

  constructor(
    options: {
      servicesOf?: Record<string, ConsumedServices['items']>;
      consumers?: ServiceConsumer[];
      summaries?: PlatformServiceSummary[];
      /** False: the reader may see only some, so that nothing is counted. */
      counted?: boolean;
      pageSize?: number;
    } = {},
  ) {
    this.#options = options;
  }

  async getServicesOf(entityRef: string): Promise<ConsumedServices> {
    const items = this.#options.servicesOf?.[entityRef];
    if (!items) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    return { entityRef, items, etag: 'e1' };
  }

  async getConsumersOf(
    _serviceRef: string,
    options: { cursor?: string; owner?: string; text?: string } = {},
  ) {
    const { consumers = [], counted = true, pageSize = 100 } = this.#options;
    const found = consumers.filter(
      consumer =>
        (!options.owner || consumer.ownerRef === options.owner) &&
        (!options.text || consumer.entityRef.includes(options.text)),
    );
    const start = Number(options.cursor ?? 0);
    const next = start + pageSize;
    const owners = [...new Set(found.map(consumer => consumer.ownerRef ?? ''))];
    return {
      items: found.slice(start, next),
      nextCursor: next < found.length ? String(next) : undefined,
      ...(counted && {
        totalItems: found.length,
        owners: owners.map(ownerRef => ({
          ownerRef,
          count: found.filter(consumer => consumer.ownerRef === ownerRef)
            .length,
        })),
      }),
    };
  }

  async getSummaries(): Promise<PlatformServiceSummary[]> {
    return this.#options.summaries ?? [];
  }
}
