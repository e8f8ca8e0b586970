import { PlatformServiceUse } from '@plinth/backstage-plugin-platform-services-common';
import { DeclaringConsumer } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { DeclaringFilter } from './ConsumptionStore';
import { EdgeRow, EntityRow } from './rows';

type UseRow = EdgeRow & { service_ref: string };

/**
 * A page of the entities that declare one service, or that somebody owns and
 * that declare any, by ref: with their facts and what they declare.
 */
export async function readDeclaringEntities(
  knex: Knex,
  options: DeclaringFilter & { after?: string; limit: number },
): Promise<DeclaringConsumer[]> {
  const { ownerRefs, after, limit } = options;
  const query = knex('entities as c')
    .whereNotNull('c.etag')
    .whereExists(
      selectUses(knex, options).select('e.id').whereRaw('e.source_id = c.id'),
    )
    .orderBy('c.ref')
    .limit(limit)
    .select('c.*');
  if (ownerRefs !== undefined) {
    query.whereIn('c.owner_ref', ownerRefs);
  }
  if (after !== undefined) {
    query.where('c.ref', '>', after);
  }
  const entities: EntityRow[] = await query;
  const edges: UseRow[] = await selectUses(knex, options)
    .whereIn(
      'e.source_id',
      entities.map(({ id }) => id),
    )
    .orderBy('e.id')
    .select('e.*', 's.ref as service_ref');

  const uses = new Map<number, PlatformServiceUse[]>();
  for (const edge of edges) {
    const known = uses.get(edge.source_id) ?? [];
    uses.set(edge.source_id, [...known, toUse(edge)]);
  }
  return entities.map(row => ({
    entityRef: row.ref,
    ...(row.uid !== null && { uid: row.uid }),
    ...(row.title !== null && { title: row.title }),
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    attributes: row.attributes === null ? {} : JSON.parse(row.attributes),
    uses: uses.get(row.id) ?? [],
  }));
}

/** What is declared of services that are in the catalog. */
function selectUses(knex: Knex, filter: DeclaringFilter) {
  const query = knex('edges as e')
    .join('entities as s', 's.id', 'e.target_id')
    .where('e.type', 'uses')
    .whereNotNull('s.etag');
  if (filter.serviceRef !== undefined) {
    query.where('s.ref', filter.serviceRef);
  }
  return query;
}

function toUse(edge: UseRow): PlatformServiceUse {
  const { service_ref, offering, environment, variant } = edge;
  return {
    serviceRef: service_ref,
    ...(offering !== null && { offering }),
    ...(environment !== null && { environment }),
    ...(variant !== null && { variant }),
  };
}
