import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  INDEXED_KINDS,
  PlatformServiceSummaries,
  resolveConsumption,
  ServiceConsumers,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  DeclaringConsumers,
  etagOfConsumption,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { Indexer } from '../indexing';
import { ConsumptionStore, StoredGraph } from '../store';
import { ConsumptionService } from './ConsumptionService';
import { decodeCursor, encodeCursor } from './cursors';
import { OwnGroups } from './OwnGroups';

/** Answers from the index, without asking who may read what. */
export class DefaultConsumptionService implements ConsumptionService {
  readonly #indexer: Indexer;
  readonly #ownGroups: OwnGroups;
  readonly #store: ConsumptionStore;
  readonly #depth: number;
  #complete = false;

  constructor(options: {
    indexer: Indexer;
    ownGroups: OwnGroups;
    store: ConsumptionStore;
    /** How many resources may stand in a row between an entity and a service. */
    depth: number;
  }) {
    this.#indexer = options.indexer;
    this.#ownGroups = options.ownGroups;
    this.#store = options.store;
    this.#depth = options.depth;
  }

  async getServicesOf(options: {
    entityRef: string;
  }): Promise<UnfilteredConsumption> {
    const { entityRef } = options;
    const { kind } = parseEntityRef(entityRef);
    if (!INDEXED_KINDS.includes(kind)) {
      throw new InputError(
        `The kind is "${kind}"; only ${INDEXED_KINDS.join(
          ', ',
        )} can stand on platform services`,
      );
    }
    const { nodes, edges } = await this.#getGraph(entityRef);
    const asked = nodes.get(entityRef);
    if (!asked?.indexed) {
      throw new NotFoundError(`No entity ${entityRef} in the catalog`);
    }
    const items = resolveConsumption({
      entityRef,
      depth: this.#depth,
      graph: {
        edges: edges.filter(
          edge => edge.type !== 'uses' || nodes.get(edge.serviceRef)?.indexed,
        ),
        owners: new Map(
          [...nodes].flatMap(([ref, { ownerRef }]) =>
            ownerRef === undefined ? [] : [[ref, ownerRef] as const],
          ),
        ),
      },
    });
    const declaring: UnfilteredConsumption['declaring'] = {};
    for (const ref of [entityRef, ...items.map(item => item.declaredBy)]) {
      const { uid, title, ownerRef, attributes } = nodes.get(ref)!;
      declaring[ref] = { uid, title, ownerRef, attributes };
    }
    const consumption = {
      entityRef,
      ...(asked.ownerRef !== undefined && { ownerRef: asked.ownerRef }),
      items,
      declaring,
    };
    return { ...consumption, etag: etagOfConsumption(consumption) };
  }

  async getConsumersOf(options: {
    serviceRef: string;
    ownerRef?: string;
    text?: string;
    cursor?: string;
    limit: number;
  }): Promise<ServiceConsumers> {
    const { cursor, limit, ...filter } = options;
    const { serviceRef, ownerRef } = filter;
    if ((await this.#findKnown([serviceRef])).length === 0) {
      throw new NotFoundError(`No platform service ${serviceRef}`);
    }
    const page = await this.#store.listConsumers({
      ...filter,
      after: cursor && decodeCursor({ cursor, kind: 'after', serviceRef }),
      limit: limit + 1,
    });
    const items = page.slice(0, limit);
    const result: ServiceConsumers = {
      items,
      ...(page.length > limit && {
        nextCursor: encodeCursor({
          after: items[limit - 1].entityRef,
          serviceRef,
        }),
      }),
    };
    if (cursor !== undefined) {
      return result;
    }
    const counts = await this.#store.getOwnerCounts(serviceRef);
    const total =
      filter.text === undefined
        ? sum(
            counts.filter(
              row => ownerRef === undefined || row.ownerRef === ownerRef,
            ),
          )
        : await this.#store.countConsumers(filter);
    return {
      ...result,
      totalItems: total,
      owners: counts.flatMap(row =>
        row.ownerRef === undefined
          ? []
          : [{ ownerRef: row.ownerRef, count: row.count }],
      ),
    };
  }

  async getDeclaringEntities(options: {
    serviceRef?: string;
    ownerRefs?: string[];
    cursor?: string;
    limit: number;
  }): Promise<DeclaringConsumers> {
    const { cursor, limit, ...filter } = options;
    const page = await this.#store.listDeclaringEntities({
      ...filter,
      after: cursor && decodeCursor({ cursor, kind: 'after' }),
      limit: limit + 1,
    });
    const items = page.slice(0, limit);
    return {
      items,
      ...(page.length > limit && {
        nextCursor: encodeCursor({ after: items[limit - 1].entityRef }),
      }),
    };
  }

  async getSummaries(options: {
    serviceRefs: string[];
    credentials: BackstageCredentials;
  }): Promise<PlatformServiceSummaries> {
    const ownerRefs = await this.#ownGroups.refsOf(options.credentials);
    const [serviceRefs, counts] = await Promise.all([
      this.#findKnown(options.serviceRefs),
      this.#store.getCounts({ serviceRefs: options.serviceRefs, ownerRefs }),
    ]);
    return {
      items: serviceRefs.map(serviceRef => ({
        serviceRef,
        consumers: counts.get(serviceRef)?.all ?? 0,
        ownConsumers: counts.get(serviceRef)?.owned ?? 0,
      })),
      partial: false,
    };
  }

  /** Those of the refs that are in the catalog, each once, in their order. */
  async #findKnown(refs: string[]): Promise<string[]> {
    const distinct = [...new Set(refs)];
    let etags = await this.#store.getEtags(distinct);
    const missing = distinct.filter(ref => !etags.has(ref));
    if (missing.length > 0 && !(await this.#isComplete())) {
      await this.#indexer.lookAt(missing);
      etags = await this.#store.getEtags(distinct);
    }
    return distinct.filter(ref => etags.has(ref));
  }

  /**
   * What can be reached from an entity. What is not in the index yet is looked
   * up directly: the entity itself always, the rest as long as the first
   * comparison with the catalog has not come to its end.
   */
  async #getGraph(entityRef: string): Promise<StoredGraph> {
    const looked = new Set<string>();
    for (;;) {
      const graph = await this.#store.getGraph({
        entityRef,
        depth: this.#depth,
      });
      const unknown = [entityRef, ...graph.nodes.keys()].filter(
        ref => !graph.nodes.get(ref)?.indexed && !looked.has(ref),
      );
      const wanted =
        unknown.length > 0 && (await this.#isComplete())
          ? unknown.filter(ref => ref === entityRef)
          : unknown;
      if (wanted.length === 0) {
        return graph;
      }
      await this.#indexer.lookAt([...new Set(wanted)]);
      wanted.forEach(ref => looked.add(ref));
    }
  }

  async #isComplete(): Promise<boolean> {
    if (!this.#complete) {
      const { finishedAt } = await this.#store.getSweepState();
      this.#complete = finishedAt !== undefined;
    }
    return this.#complete;
  }
}

function sum(rows: Array<{ count: number }>): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
