import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  PlatformServiceSummaries,
  ServiceConsumers,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  DeclaringConsumers,
  readConsumption,
  ReadableRefsService,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { ConsumptionStore } from '../store';
import { ConsumptionService } from './ConsumptionService';
import { OwnGroups } from './OwnGroups';
import { ReadableConsumers } from './ReadableConsumers';

/**
 * Answers only what the caller may read of the catalog. What is not there and
 * what may not be read look the same, and what may not be read is not counted.
 */
export class AuthorizedConsumptionService implements ConsumptionService {
  readonly #service: ConsumptionService;
  readonly #ownGroups: OwnGroups;
  readonly #readableConsumers: ReadableConsumers;
  readonly #readableRefs: ReadableRefsService;
  readonly #store: ConsumptionStore;

  constructor(options: {
    service: ConsumptionService;
    ownGroups: OwnGroups;
    readableConsumers: ReadableConsumers;
    readableRefs: ReadableRefsService;
    store: ConsumptionStore;
  }) {
    this.#service = options.service;
    this.#ownGroups = options.ownGroups;
    this.#readableConsumers = options.readableConsumers;
    this.#readableRefs = options.readableRefs;
    this.#store = options.store;
  }

  async getServicesOf(options: {
    entityRef: string;
    credentials: BackstageCredentials;
  }): Promise<UnfilteredConsumption> {
    return readConsumption(options, {
      readableRefs: this.#readableRefs,
      platformServices: {
        getServicesOf: entityRef =>
          this.#service.getServicesOf({ ...options, entityRef }),
      },
    });
  }

  async getConsumersOf(options: {
    serviceRef: string;
    ownerRef?: string;
    text?: string;
    cursor?: string;
    limit: number;
    credentials: BackstageCredentials;
  }): Promise<ServiceConsumers> {
    const { serviceRef, credentials } = options;
    const reader = await this.#readableRefs.readerFor({ credentials });
    if (reader.mayRead === 'all') {
      return this.#service.getConsumersOf(options);
    }
    const readable = await reader.readable([serviceRef]);
    if (!readable.has(serviceRef)) {
      throw new NotFoundError(`No platform service ${serviceRef}`);
    }
    return this.#readableConsumers.list(options);
  }

  /** Only other backends may ask: the router sees to that. */
  async getDeclaringEntities(options: {
    serviceRef?: string;
    ownerRefs?: string[];
    cursor?: string;
    limit: number;
  }): Promise<DeclaringConsumers> {
    return this.#service.getDeclaringEntities(options);
  }

  async getSummaries(options: {
    serviceRefs: string[];
    credentials: BackstageCredentials;
  }): Promise<PlatformServiceSummaries> {
    const { serviceRefs, credentials } = options;
    const reader = await this.#readableRefs.readerFor({ credentials });
    if (reader.mayRead === 'all') {
      return this.#service.getSummaries(options);
    }
    const consumptions =
      reader.mayRead === 'none'
        ? []
        : await this.#store.listConsumersOfOwners({
            serviceRefs,
            ownerRefs: await this.#ownGroups.refsOf(credentials),
          });
    const readable = await reader.readable([
      ...serviceRefs,
      ...consumptions.map(({ consumerRef }) => consumerRef),
    ]);
    const own = new Map<string, number>();
    for (const { serviceRef, consumerRef } of consumptions) {
      if (readable.has(consumerRef)) {
        own.set(serviceRef, (own.get(serviceRef) ?? 0) + 1);
      }
    }
    return {
      items: [...new Set(serviceRefs)]
        .filter(ref => readable.has(ref))
        .map(serviceRef => ({
          serviceRef,
          ownConsumers: own.get(serviceRef) ?? 0,
        })),
      partial: true,
    };
  }
}
