import { Readable } from 'node:stream';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  ROADMAP_ITEM_DOCUMENT_TYPE,
  RoadmapItemDocument,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { itemDocuments } from '../documents';
import { RoadmapReader } from './RoadmapReader';

/** Of services that are listed in one go, and held in memory together. */
const PAGE_SIZE = 100;

/** Of roadmaps that are read at the same time. */
const BATCH_SIZE = 5;

/** What {@link RoadmapCollatorFactory} needs. */
export interface RoadmapCollatorFactoryOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  /** Where the tab of a service is, with `:namespace`, `:kind` and `:name`. */
  locationTemplate: string;
  /** Of services per question to the catalog; default 100. */
  pageSize?: number;
}

/**
 * What is on the roadmaps of all platform services of the catalog, as
 * published. Whoever may read a service in the catalog finds its items.
 */
export class RoadmapCollatorFactory implements DocumentCollatorFactory {
  readonly type = ROADMAP_ITEM_DOCUMENT_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: RoadmapCollatorFactoryOptions;
  readonly #roadmaps: RoadmapReader;

  static create(
    options: RoadmapCollatorFactoryOptions,
  ): RoadmapCollatorFactory {
    return new RoadmapCollatorFactory(options);
  }

  private constructor(options: RoadmapCollatorFactoryOptions) {
    this.#options = options;
    this.#roadmaps = new RoadmapReader(options);
  }

  /**
   * Fails when one roadmap cannot be read: search then keeps the index that it
   * has, in place of one in which items are missing.
   */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<RoadmapItemDocument & IndexableDocument> {
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

  async #collateService(
    service: Entity,
  ): Promise<Array<RoadmapItemDocument & IndexableDocument>> {
    const state = await this.#roadmaps.read(service);
    const resourceRef = stringifyEntityRef(service);
    return state?.roadmap
      ? itemDocuments({
          roadmap: state.roadmap,
          serviceTitle: service.metadata.title ?? service.metadata.name,
          tab: this.#tabOf(service),
        }).map(document => ({ ...document, authorization: { resourceRef } }))
      : [];
  }

  async *#listServices(): AsyncGenerator<Entity[]> {
    const { auth, catalog, pageSize: limit = PAGE_SIZE } = this.#options;
    const fields = [
      'kind',
      'metadata.namespace',
      'metadata.name',
      'metadata.title',
    ];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await catalog.queryEntities(
        cursor
          ? { cursor, fields, limit }
          : {
              filter: { kind: 'PlatformService' },
              fields,
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
