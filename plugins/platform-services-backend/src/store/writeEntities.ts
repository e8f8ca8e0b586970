import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { IndexedEntity } from '../indexing/IndexedEntity';
import { addCounts, countChanges } from './counts';
import { EdgeRow, EntityRow, inBatches } from './rows';

/** The state that an entity is to have in the index; none: it has vanished. */
export interface EntityChange {
  ref: string;
  entity?: IndexedEntity;
}

type StoredEdge = EdgeRow & { id: number | string };

/**
 * Brings entities, what they declare, and the counts of consumers to a new
 * state, all or nothing. Replicas may do this at the same time: rows are locked
 * in one order, and counts are changed by differences.
 */
export async function writeEntities(options: {
  knex: Knex;
  changes: EntityChange[];
}): Promise<void> {
  const { knex, changes } = options;
  const ids = await ensureIds(knex, changes);
  const sourceIds = changes.map(({ ref }) => ids.get(ref)!);

  await knex.transaction(async trx => {
    const owners = await lockEntities(trx, sourceIds);
    const stored: StoredEdge[] = await trx('edges').whereIn(
      'source_id',
      sourceIds,
    );
    const wanted = changes.flatMap(({ ref, entity }) =>
      entity ? edgesOf(ids.get(ref)!, entity, ids) : [],
    );
    await replaceEdges(trx, { stored, wanted });
    await saveEntities(trx, changes);
    await addCounts(
      trx,
      countChanges({
        before: { owners, edges: stored },
        after: {
          owners: new Map(
            changes.map(({ ref, entity }) => [
              ids.get(ref)!,
              entity?.ownerRef ?? '',
            ]),
          ),
          edges: wanted,
        },
      }),
    );
  });
}

/** Ids by ref, of the entities and of all that they refer to. */
async function ensureIds(
  knex: Knex,
  changes: EntityChange[],
): Promise<Map<string, number>> {
  const refs = new Set<string>();
  for (const { ref, entity } of changes) {
    refs.add(ref);
    for (const { target } of entity ? stepsOf(entity) : []) {
      refs.add(target);
    }
  }
  const sorted = [...refs].sort();
  const ids = await findIds(knex, sorted);
  const missing = sorted.filter(ref => !ids.has(ref));
  for (const batch of inBatches(missing)) {
    await knex('entities')
      .insert(batch.map(ref => ({ ref })))
      .onConflict('ref')
      .ignore();
  }
  return new Map([...ids, ...(await findIds(knex, missing))]);
}

async function findIds(
  knex: Knex,
  refs: string[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const batch of inBatches(refs)) {
    const rows: Array<Pick<EntityRow, 'id' | 'ref'>> = await knex('entities')
      .select('id', 'ref')
      .whereIn('ref', batch);
    rows.forEach(({ id, ref }) => ids.set(ref, id));
  }
  return ids;
}

/**
 * Owners by id, as they are, with the rows kept from others. Others may still
 * refer to the rows in the meantime.
 */
async function lockEntities(
  trx: Knex.Transaction,
  ids: number[],
): Promise<Map<number, string>> {
  const query = trx('entities')
    .select('id', 'owner_ref')
    .whereIn('id', ids)
    .orderBy('id');
  const rows: Array<Pick<EntityRow, 'id' | 'owner_ref'>> =
    trx.client.config.client === 'pg'
      ? await query.forNoKeyUpdate()
      : await query;
  return new Map(rows.map(({ id, owner_ref }) => [id, owner_ref ?? '']));
}

async function replaceEdges(
  trx: Knex.Transaction,
  options: { stored: StoredEdge[]; wanted: EdgeRow[] },
): Promise<void> {
  const wanted = new Map(options.wanted.map(edge => [keyOf(edge), edge]));
  const gone: Array<number | string> = [];
  for (const edge of options.stored) {
    if (!wanted.delete(keyOf(edge))) {
      gone.push(edge.id);
    }
  }
  for (const batch of inBatches(gone)) {
    await trx('edges').whereIn('id', batch).delete();
  }
  for (const batch of inBatches([...wanted.values()])) {
    await trx('edges').insert(batch);
  }
}

async function saveEntities(
  trx: Knex.Transaction,
  changes: EntityChange[],
): Promise<void> {
  for (const batch of inBatches(changes)) {
    await trx('entities')
      .insert(batch.map(toRow))
      .onConflict('ref')
      .merge([
        'uid',
        'etag',
        'title',
        'search_text',
        'owner_ref',
        'attributes',
      ]);
  }
}

function toRow({ ref, entity }: EntityChange): Omit<EntityRow, 'id'> {
  const { name } = parseEntityRef(ref);
  return {
    ref,
    uid: entity?.uid ?? null,
    etag: entity?.etag ?? null,
    title: entity?.title ?? null,
    search_text: entity
      ? `${name} ${entity.title ?? ''}`.toLocaleLowerCase('en-US')
      : null,
    owner_ref: entity?.ownerRef ?? null,
    attributes: entity ? JSON.stringify(entity.attributes) : null,
  };
}

type Step = Pick<EdgeRow, 'type' | 'offering' | 'environment' | 'variant'> & {
  target: string;
};

/** Everything that an entity refers to. */
function stepsOf(entity: IndexedEntity): Step[] {
  const plain = (type: EdgeRow['type']) => (target: string) => ({
    type,
    target,
    offering: null,
    environment: null,
    variant: null,
  });
  return [
    ...entity.uses.map(use => ({
      type: 'uses' as const,
      target: use.serviceRef,
      offering: use.offering ?? null,
      environment: use.environment ?? null,
      variant: use.variant ?? null,
    })),
    ...entity.resources.map(plain('resource')),
    ...entity.systems.map(plain('system')),
    ...entity.apis.map(plain('api')),
    ...entity.providedApis.map(plain('provides')),
  ];
}

function edgesOf(
  sourceId: number,
  entity: IndexedEntity,
  ids: Map<string, number>,
): EdgeRow[] {
  return stepsOf(entity).map(({ target, ...step }) => ({
    source_id: sourceId,
    target_id: ids.get(target)!,
    ...step,
  }));
}

function keyOf(edge: EdgeRow): string {
  return JSON.stringify([
    edge.source_id,
    edge.target_id,
    edge.type,
    edge.offering,
    edge.environment,
    edge.variant,
  ]);
}
