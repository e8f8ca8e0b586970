import { ServiceConsumer } from '@plinth/backstage-plugin-platform-services-common';
import { Knex } from 'knex';
import { ConsumerFilter } from './ConsumptionStore';
import { EdgeRow, EntityRow } from './rows';

type ConsumerRow = Pick<EntityRow, 'id' | 'ref' | 'owner_ref'>;

/** A page of the entities that declare a service, by ref. */
export async function readConsumers(
  knex: Knex,
  options: ConsumerFilter & {
    after?: string;
    limit?: number;
    consumerRefs?: string[];
  },
): Promise<ServiceConsumer[]> {
  const { serviceRef, after, limit, consumerRefs } = options;
  const query = selectConsumers(knex, options)
    .distinct('c.id', 'c.ref', 'c.owner_ref')
    .orderBy('c.ref');
  if (after !== undefined) {
    query.where('c.ref', '>', after);
  }
  if (limit !== undefined) {
    query.limit(limit);
  }
  if (consumerRefs !== undefined) {
    query.whereIn('c.ref', consumerRefs);
  }
  const consumers: ConsumerRow[] = await query;
  const edges: EdgeRow[] = await knex('edges as e')
    .join('entities as s', 's.id', 'e.target_id')
    .select('e.source_id', 'e.offering', 'e.environment', 'e.variant')
    .where('s.ref', serviceRef)
    .where('e.type', 'uses')
    .whereIn(
      'e.source_id',
      consumers.map(({ id }) => id),
    )
    .orderBy('e.id');

  const uses = new Map<number, ServiceConsumer['uses']>();
  for (const edge of edges) {
    const known = uses.get(edge.source_id) ?? [];
    uses.set(edge.source_id, [...known, toUse(edge)]);
  }
  return consumers.map(({ id, ref, owner_ref }) => ({
    entityRef: ref,
    ...(owner_ref !== null && { ownerRef: owner_ref }),
    uses: uses.get(id) ?? [],
  }));
}

/** How many entities declare a service. */
export async function countConsumers(
  knex: Knex,
  filter: ConsumerFilter,
): Promise<number> {
  const [row] = await selectConsumers(knex, filter).countDistinct({
    count: 'c.id',
  });
  return Number(row.count);
}

function selectConsumers(knex: Knex, filter: ConsumerFilter) {
  const { serviceRef, ownerRef, text } = filter;
  const query = knex('edges as e')
    .join('entities as s', 's.id', 'e.target_id')
    .join('entities as c', 'c.id', 'e.source_id')
    .where('s.ref', serviceRef)
    .where('e.type', 'uses');
  if (ownerRef !== undefined) {
    query.where('c.owner_ref', ownerRef);
  }
  if (text !== undefined) {
    query.whereRaw(`c.search_text like ? escape '\\'`, [
      `%${text.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&')}%`,
    ]);
  }
  return query;
}

function toUse(edge: EdgeRow): ServiceConsumer['uses'][number] {
  const { offering, environment, variant } = edge;
  return {
    ...(offering !== null && { offering }),
    ...(environment !== null && { environment }),
    ...(variant !== null && { variant }),
  };
}
