import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ServiceConsumers } from '@plinth/backstage-plugin-platform-services-common';
import { ConsumptionStore } from '../store';
import { decodeCursor, encodeCursor } from './cursors';

/**
 * Lists consumers for callers who may read only some entities: the catalog
 * selects and counts them with the caller's own credentials, in SQL, and the
 * index adds how they use the service.
 */
export class ReadableConsumers {
  readonly #catalog: CatalogService;
  readonly #store: ConsumptionStore;

  constructor(options: { catalog: CatalogService; store: ConsumptionStore }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
  }

  /** A page, by name. Counts come with the first one. */
  async list(options: {
    serviceRef: string;
    ownerRef?: string;
    text?: string;
    cursor?: string;
    limit: number;
    credentials: BackstageCredentials;
  }): Promise<ServiceConsumers> {
    const { serviceRef, cursor, credentials } = options;
    const isFirst = cursor === undefined;
    const [page, owners] = await Promise.all([
      this.#readPage(options),
      isFirst ? this.#countByOwner({ serviceRef, credentials }) : undefined,
    ]);
    const consumers = await this.#store.getConsumers({
      serviceRef,
      consumerRefs: page.refs,
    });
    const byRef = new Map(consumers.map(item => [item.entityRef, item]));
    return {
      items: page.refs.flatMap(ref => byRef.get(ref) ?? []),
      ...(page.nextCursor !== undefined && {
        nextCursor: encodeCursor({ catalog: page.nextCursor }),
      }),
      ...(isFirst && { totalItems: page.totalItems, owners }),
    };
  }

  async #readPage(options: {
    serviceRef: string;
    ownerRef?: string;
    text?: string;
    cursor?: string;
    limit: number;
    credentials: BackstageCredentials;
  }): Promise<{ refs: string[]; nextCursor?: string; totalItems: number }> {
    const { serviceRef, ownerRef, text, cursor, limit, credentials } = options;
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    const request =
      cursor === undefined
        ? {
            filter: {
              [`relations.${RELATION_DEPENDS_ON}`]: serviceRef,
              ...(ownerRef !== undefined && {
                [`relations.${RELATION_OWNED_BY}`]: ownerRef,
              }),
            },
            ...(text !== undefined && {
              fullTextFilter: {
                term: text,
                fields: ['metadata.name', 'metadata.title'],
              },
            }),
            orderFields: {
              field: 'metadata.name',
              order: 'asc' as const,
            },
          }
        : { cursor: decodeCursor({ cursor, kind: 'catalog' }) };
    const response = await this.#catalog
      .queryEntities({ ...request, limit, fields }, { credentials })
      .catch(error => {
        throw cursor !== undefined && error.statusCode === 400
          ? new InputError(
              'This cursor is not valid; leave it out to begin again',
            )
          : error;
      });
    return {
      refs: response.items.map(entity => stringifyEntityRef(entity)),
      nextCursor: response.pageInfo.nextCursor,
      totalItems: response.totalItems,
    };
  }

  async #countByOwner(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<Array<{ ownerRef: string; count: number }>> {
    const facet = `relations.${RELATION_OWNED_BY}`;
    const { facets } = await this.#catalog.getEntityFacets(
      {
        filter: { [`relations.${RELATION_DEPENDS_ON}`]: options.serviceRef },
        facets: [facet],
      },
      { credentials: options.credentials },
    );
    return (facets[facet] ?? [])
      .map(({ value, count }) => ({ ownerRef: value, count }))
      .sort(
        (a, b) => b.count - a.count || a.ownerRef.localeCompare(b.ownerRef),
      );
  }
}
