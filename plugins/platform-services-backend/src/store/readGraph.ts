import { ConsumptionEdge } from '@plinth/backstage-plugin-platform-services-common';
import { Knex } from 'knex';
import { GraphNode, StoredGraph } from './ConsumptionStore';
import { EdgeRow, EntityRow } from './rows';

/**
 * Everything within reach of an entity, in two statements, whatever the depth.
 * The walk ends in cycles because it is only so deep.
 */
export async function readGraph(options: {
  knex: Knex;
  entityRef: string;
  depth: number;
}): Promise<StoredGraph> {
  const { knex, entityRef } = options;
  const edges = await readEdges(options);
  const entities = await readEntities(knex, {
    entityRef,
    ids: edges.flatMap(edge => [edge.source_id, edge.target_id]),
  });
  const refs = new Map(entities.map(({ id, ref }) => [id, ref]));
  return {
    nodes: new Map(entities.map(row => [row.ref, toNode(row)])),
    edges: edges.flatMap(edge => toEdge(edge, refs)),
  };
}

async function readEdges(options: {
  knex: Knex;
  entityRef: string;
  depth: number;
}): Promise<EdgeRow[]> {
  const { knex, entityRef, depth } = options;
  const columns = [
    'source_id',
    'target_id',
    'type',
    'offering',
    'environment',
    'variant',
  ];
  return knex
    .withRecursive('reach', ['id', 'depth'], reach =>
      reach
        .select('id', knex.raw('0'))
        .from('entities')
        .where('ref', entityRef)
        .union(next =>
          next
            .select('e.target_id', knex.raw('r.depth + 1'))
            .from('reach as r')
            .join('edges as e', 'e.source_id', 'r.id')
            .where('e.type', 'resource')
            .where('r.depth', '<', depth),
        ),
    )
    .with('declaring', ['id'], declaring =>
      declaring
        .select('id')
        .from('reach')
        .union(systems =>
          systems
            .select('e.target_id')
            .from('reach as r')
            .join('edges as e', 'e.source_id', 'r.id')
            .where('e.type', 'system')
            .where('r.depth', 0),
        ),
    )
    .select(columns.map(column => `e.${column}`))
    .from('declaring as d')
    .join('edges as e', 'e.source_id', 'd.id')
    .unionAll(providers =>
      providers
        .select(columns.map(column => `p.${column}`))
        .from('edges as p')
        .where('p.type', 'provides')
        .whereIn('p.target_id', apis =>
          apis
            .select('e.target_id')
            .from('declaring as d')
            .join('edges as e', 'e.source_id', 'd.id')
            .where('e.type', 'api'),
        ),
    );
}

async function readEntities(
  knex: Knex,
  options: { entityRef: string; ids: number[] },
): Promise<EntityRow[]> {
  return knex('entities')
    .where('ref', options.entityRef)
    .orWhereIn('id', [...new Set(options.ids)]);
}

function toNode(row: EntityRow): GraphNode {
  return {
    indexed: row.etag !== null,
    ...(row.uid !== null && { uid: row.uid }),
    ...(row.title !== null && { title: row.title }),
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    attributes: row.attributes === null ? {} : JSON.parse(row.attributes),
  };
}

function toEdge(row: EdgeRow, refs: Map<number, string>): ConsumptionEdge[] {
  const source = refs.get(row.source_id);
  const target = refs.get(row.target_id);
  if (source === undefined || target === undefined) {
    return [];
  }
  if (row.type !== 'uses') {
    return [{ type: row.type, source, target }];
  }
  return [
    {
      type: 'uses',
      source,
      serviceRef: target,
      ...(row.offering !== null && { offering: row.offering }),
      ...(row.environment !== null && { environment: row.environment }),
      ...(row.variant !== null && { variant: row.variant }),
    },
  ];
}
