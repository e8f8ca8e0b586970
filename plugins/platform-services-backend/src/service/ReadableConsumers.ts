import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ServiceConsumers } from '@plinth/backstage-plugin-platform-services-common';
import { ConsumptionStore } from '../store';
import { decodeCursor, encodeCursor } from './cursors';

/** What the catalog's text filter does not take literally. */
const LIKE_WILDCARDS = /[%_\\]/;

/** Pages of the catalog that are read for one page of ours, at most. */
const MOST_ROUNDS = 20;

interface CatalogPage {
  refs: string[];
  /** The catalog's own. */
  nextCursor?: string;
  /** Absent: not known. */
  totalItems?: number;
}

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
        nextCursor: encodeCursor({ catalog: page.nextCursor, serviceRef }),
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
  }): Promise<CatalogPage> {
    const { serviceRef, text, cursor } = options;
    const catalogCursor =
      cursor && decodeCursor({ cursor, kind: 'catalog', serviceRef });
    if (text === undefined || !LIKE_WILDCARDS.test(text)) {
      return this.#readFromCatalog({ ...options, cursor: catalogCursor });
    }
    // The catalog takes these signs for "anything", and finds too much.
    const refs: string[] = [];
    let nextCursor = catalogCursor;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const page = await this.#readFromCatalog({
        ...options,
        cursor: nextCursor,
        limit: options.limit - refs.length,
      });
      refs.push(...page.refs);
      nextCursor = page.nextCursor;
      if (nextCursor === undefined || refs.length === options.limit) {
        break;
      }
    }
    const isAll = catalogCursor === undefined && nextCursor === undefined;
    return { refs, nextCursor, ...(isAll && { totalItems: refs.length }) };
  }

  /** A page of the catalog; what it found too much of a text is left out. */
  async #readFromCatalog(options: {
    serviceRef: string;
    ownerRef?: string;
    text?: string;
    /** The catalog's own. */
    cursor?: string;
    limit: number;
    credentials: BackstageCredentials;
  }): Promise<CatalogPage> {
    const { serviceRef, ownerRef, text, cursor, limit, credentials } = options;
    const fields = [
      'kind',
      'metadata.namespace',
      'metadata.name',
      'metadata.title',
    ];
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
                // One sign of any kind; databases disagree on what "\\" means.
                term: text.replaceAll('\\', '_'),
                fields: ['metadata.name', 'metadata.title'],
              },
            }),
            orderFields: {
              field: 'metadata.name',
              order: 'asc' as const,
            },
          }
        : { cursor };
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
      refs: response.items
        .filter(entity => text === undefined || containsText(entity, text))
        .map(entity => stringifyEntityRef(entity)),
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

function containsText({ metadata }: Entity, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase('en-US');
  return [metadata.name, metadata.title].some(value =>
    value?.toLocaleLowerCase('en-US').includes(wanted),
  );
}
