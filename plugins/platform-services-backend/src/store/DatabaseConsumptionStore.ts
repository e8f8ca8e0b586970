import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { ServiceConsumer } from '@plinth/backstage-plugin-platform-services-common';
import {
  DeclaringConsumer,
  migrateWithLock,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { IndexedEntity } from '../indexing/IndexedEntity';
import {
  ConsumerFilter,
  ConsumptionStore,
  DeclaringFilter,
  KnownEntity,
  StoredGraph,
  SweepState,
} from './ConsumptionStore';
import { countConsumers, readConsumers } from './readConsumers';
import { readDeclaringEntities } from './readDeclaringEntities';
import { readGraph } from './readGraph';
import { EntityRow, inBatches, SweepRow } from './rows';
import { writeEntities } from './writeEntities';

const SWEEP_ID = 1;

/** Keeps the index in the plugin's own database, SQLite or PostgreSQL. */
export class DatabaseConsumptionStore implements ConsumptionStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseConsumptionStore> {
    const knex = await migrateWithLock({
      database: options.database,
      directory: resolvePackagePath(
        '@plinth/backstage-plugin-platform-services-backend',
        'migrations',
      ),
    });
    return new DatabaseConsumptionStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async put(entities: IndexedEntity[]): Promise<void> {
    const changes = distinct(entities.map(entity => entity.ref)).map(ref => ({
      ref,
      entity: entities.find(entity => entity.ref === ref),
    }));
    for (const batch of inBatches(changes, 200)) {
      await writeEntities({ knex: this.#knex, changes: batch });
    }
  }

  async remove(refs: string[]): Promise<void> {
    for (const batch of inBatches(distinct(refs), 200)) {
      const known = await this.getEtags(batch);
      await writeEntities({
        knex: this.#knex,
        changes: [...known.keys()].map(ref => ({ ref })),
      });
    }
  }

  async getEtags(refs: string[]): Promise<Map<string, string>> {
    const etags = new Map<string, string>();
    for (const batch of inBatches(refs)) {
      const rows: Array<{ ref: string; etag: string }> = await this.#knex(
        'entities',
      )
        .select('ref', 'etag')
        .whereIn('ref', batch)
        .whereNotNull('etag');
      rows.forEach(({ ref, etag }) => etags.set(ref, etag));
    }
    return etags;
  }

  async listKnown(range: {
    after?: string;
    upTo?: string;
  }): Promise<KnownEntity[]> {
    const query = this.#knex('entities')
      .select('ref', 'uid', 'etag')
      .whereNotNull('etag');
    if (range.after !== undefined) {
      query.where('uid', '>', range.after);
    }
    if (range.upTo !== undefined) {
      query.where('uid', '<=', range.upTo);
    }
    return query;
  }

  async getSweepState(): Promise<SweepState> {
    const row: SweepRow | undefined = await this.#knex('sweep')
      .where('id', SWEEP_ID)
      .first();
    return {
      ...(row?.cursor && { cursor: row.cursor }),
      ...(row?.last_uid && { lastUid: row.last_uid }),
      ...(row?.finished_at && { finishedAt: Number(row.finished_at) }),
    };
  }

  async saveSweepState(state: SweepState): Promise<void> {
    await this.#knex('sweep')
      .insert({
        id: SWEEP_ID,
        cursor: state.cursor ?? null,
        last_uid: state.lastUid ?? null,
        finished_at: state.finishedAt ?? null,
      })
      .onConflict('id')
      .merge();
  }

  async getGraph(options: {
    entityRef: string;
    depth: number;
  }): Promise<StoredGraph> {
    return readGraph({ knex: this.#knex, ...options });
  }

  async listConsumers(
    options: ConsumerFilter & { after?: string; limit: number },
  ): Promise<ServiceConsumer[]> {
    return readConsumers(this.#knex, options);
  }

  async listDeclaringEntities(
    options: DeclaringFilter & { after?: string; limit: number },
  ): Promise<DeclaringConsumer[]> {
    return readDeclaringEntities(this.#knex, options);
  }

  async countConsumers(filter: ConsumerFilter): Promise<number> {
    return countConsumers(this.#knex, filter);
  }

  async getConsumers(options: {
    serviceRef: string;
    consumerRefs: string[];
  }): Promise<ServiceConsumer[]> {
    return readConsumers(this.#knex, options);
  }

  async getOwnerCounts(
    serviceRef: string,
  ): Promise<Array<{ ownerRef?: string; count: number }>> {
    const rows: Array<{ owner_ref: string; count: number }> = await this.#knex(
      'consumer_counts as n',
    )
      .join('entities as s', 's.id', 'n.service_id')
      .select('n.owner_ref', 'n.count')
      .where('s.ref', serviceRef)
      .orderBy('n.count', 'desc')
      .orderBy('n.owner_ref');
    return rows.map(({ owner_ref, count }) => ({
      ...(owner_ref !== '' && { ownerRef: owner_ref }),
      count,
    }));
  }

  async getCounts(options: {
    serviceRefs: string[];
    ownerRefs: string[];
  }): Promise<Map<string, { all: number; owned: number }>> {
    const { serviceRefs, ownerRefs } = options;
    const owned = this.#knex('consumer_counts as o')
      .sum('o.count')
      .whereRaw('o.service_id = s.id')
      .whereIn('o.owner_ref', ownerRefs);
    const rows: Array<{
      ref: string;
      all: number | string;
      owned: number | string | null;
    }> = await this.#knex('consumer_counts as n')
      .join('entities as s', 's.id', 'n.service_id')
      .select('s.ref', owned.as('owned'))
      .sum({ all: 'n.count' })
      .whereIn('s.ref', serviceRefs)
      .groupBy('s.id', 's.ref');
    return new Map(
      rows.map(row => [
        row.ref,
        { all: Number(row.all), owned: Number(row.owned ?? 0) },
      ]),
    );
  }

  async listConsumersOfOwners(options: {
    serviceRefs: string[];
    ownerRefs: string[];
  }): Promise<Array<{ serviceRef: string; consumerRef: string }>> {
    const rows: Array<{ service: string; consumer: EntityRow['ref'] }> =
      await this.#knex('edges as e')
        .join('entities as s', 's.id', 'e.target_id')
        .join('entities as c', 'c.id', 'e.source_id')
        .distinct('s.ref as service', 'c.ref as consumer')
        .where('e.type', 'uses')
        .whereIn('s.ref', options.serviceRefs)
        .whereIn('c.owner_ref', options.ownerRefs);
    return rows.map(({ service, consumer }) => ({
      serviceRef: service,
      consumerRef: consumer,
    }));
  }
}

function distinct(refs: string[]): string[] {
  return [...new Set(refs)];
}
