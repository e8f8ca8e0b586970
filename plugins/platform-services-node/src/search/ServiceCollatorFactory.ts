import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { Readable } from 'node:stream';
import { ServiceStateReader } from './ServiceStateReader';

/** Of services that are listed in one go, and held in memory together. */
const PAGE_SIZE = 100;

/** Of services that are read at the same time. */
const BATCH_SIZE = 5;

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
];

/**
 * A platform service with what a plugin says of it.
 *
 * @public
 */
export interface CollatedService<TState> {
  /** Answer of the plugin. */
  state: TState;
  /** The title of the service, else its name. */
  serviceTitle: string;
  /** Path of the tab of the service, for the location of documents. */
  tab: string;
}

/**
 * What {@link ServiceCollatorFactory} needs.
 *
 * @public
 */
export interface ServiceCollatorFactoryOptions<TState> {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  /** Of the documents. */
  type: string;
  /** Id of the plugin that knows what is to be found. */
  pluginId: string;
  /** What of a service it is asked for: `/services/:namespace/:name/<route>`. */
  route: string;
  /** Where the tab of a service is, with `:namespace`, `:kind` and `:name`. */
  locationTemplate: string;
  /** What is to be found of a service. Who may find it is added. Pure. */
  toDocuments(service: CollatedService<TState>): IndexableDocument[];
  /** Of services per question to the catalog; default 100. */
  pageSize?: number;
  /** For one answer of the plugin; default 30 seconds. */
  timeoutMs?: number;
  /** How long to wait after an answer that failed; default 1 second. */
  retryAfterMs?: number;
}

/**
 * Makes search documents of all platform services of the catalog, of what
 * another plugin says of each. Whoever may read a service in the catalog finds
 * its documents.
 *
 * @public
 */
export class ServiceCollatorFactory<TState> implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: ServiceCollatorFactoryOptions<TState>;
  readonly #states: ServiceStateReader<TState>;

  static create<TState>(
    options: ServiceCollatorFactoryOptions<TState>,
  ): ServiceCollatorFactory<TState> {
    return new ServiceCollatorFactory(options);
  }

  private constructor(options: ServiceCollatorFactoryOptions<TState>) {
    this.type = options.type;
    this.#options = options;
    this.#states = new ServiceStateReader(options);
  }

  /**
   * Fails when one service cannot be read: search then keeps the index that it
   * has, in place of one in which something is missing.
   */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<IndexableDocument> {
    for await (const services of this.#listServices()) {
      for (let start = 0; start < services.length; start += BATCH_SIZE) {
        const batch = services.slice(start, start + BATCH_SIZE);
        const documents = await Promise.all(
          batch.map(service => this.#collateService(service)),
        );
        yield* documents.flat();
      }
    }
  }

  async #collateService(service: Entity): Promise<IndexableDocument[]> {
    const state = await this.#states.read(service);
    const resourceRef = stringifyEntityRef(service);
    return state
      ? this.#options
          .toDocuments({
            state,
            serviceTitle: service.metadata.title ?? service.metadata.name,
            tab: this.#tabOf(service),
          })
          .map(document => ({ ...document, authorization: { resourceRef } }))
      : [];
  }

  async *#listServices(): AsyncGenerator<Entity[]> {
    const { auth, catalog, pageSize: limit = PAGE_SIZE } = this.#options;
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit }
          : {
              filter: { kind: 'PlatformService' },
              fields: FIELDS,
              limit,
              orderFields: { field: 'metadata.uid', order: 'asc' },
            },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      yield items;
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }

  #tabOf(service: Entity): string {
    const { namespace = 'default', name } = service.metadata;
    const parts: Record<string, string> = {
      namespace,
      kind: service.kind,
      name,
    };
    return this.#options.locationTemplate.replace(
      /:(namespace|kind|name)/g,
      (_, part) => encodeURIComponent(parts[part].toLocaleLowerCase('en-US')),
    );
  }
}
