import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { INDEXED_KINDS } from '@plinth/backstage-plugin-platform-services-common';
import { KnownEntity } from '../store';
import { IndexedEntity } from './IndexedEntity';
import { toIndexedEntity } from './toIndexedEntity';

const REFS_PER_QUESTION = 200;

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.etag',
  'metadata.title',
  'metadata.annotations',
  'metadata.labels',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.dependsOn',
  'spec.providesApis',
  'spec.platformServices',
];

/** Kinds of which the many point to the one: their relations are not read. */
const KINDS_WITHOUT_RELATIONS = ['platformservice', 'system', 'api'];

/** A page of what the catalog has, by uid. */
export interface CatalogPage {
  entities: KnownEntity[];
  /** Absent on the last page. */
  nextCursor?: string;
}

/** Reads the catalog for the index, with the plugin's own credentials. */
export class CatalogReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** Those of the entities that exist and are of a kind that is indexed. */
  async readEntities(refs: string[]): Promise<IndexedEntity[]> {
    const indexed = refs.filter(ref => INDEXED_KINDS.includes(kindOf(ref)));
    const short = indexed.filter(ref =>
      KINDS_WITHOUT_RELATIONS.includes(kindOf(ref)),
    );
    const full = indexed.filter(ref => !short.includes(ref));
    const entities = await Promise.all([
      this.#read(short, FIELDS),
      this.#read(full, [...FIELDS, 'relations']),
    ]);
    return entities.flat().map(entity => toIndexedEntity({ entity }));
  }

  /** A page of everything that is indexed, with little of each. */
  async readPage(options: {
    cursor?: string;
    limit: number;
  }): Promise<CatalogPage> {
    const { cursor, limit } = options;
    const fields = [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.uid',
      'metadata.etag',
    ];
    const { items, pageInfo } = await this.#catalog.queryEntities(
      cursor
        ? { cursor, limit, fields }
        : {
            filter: { kind: [...INDEXED_KINDS] },
            orderFields: { field: 'metadata.uid', order: 'asc' },
            limit,
            fields,
          },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return {
      entities: items.map(entity => {
        const { ref, uid, etag } = toIndexedEntity({ entity });
        return { ref, uid, etag };
      }),
      nextCursor: pageInfo.nextCursor,
    };
  }

  async #read(refs: string[], fields: string[]): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (let start = 0; start < refs.length; start += REFS_PER_QUESTION) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(start, start + REFS_PER_QUESTION), fields },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      for (const entity of items) {
        if (entity) {
          entities.push(entity);
        }
      }
    }
    return entities;
  }
}

function kindOf(ref: string): string {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US');
}
