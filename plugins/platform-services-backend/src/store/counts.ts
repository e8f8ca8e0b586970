import { Knex } from 'knex';
import { CountRow, EdgeRow, inBatches } from './rows';

interface State {
  /** By id of the entity; empty: without an owner. */
  owners: ReadonlyMap<number, string>;
  edges: EdgeRow[];
}

/**
 * What has to be added to the counts of consumers. An entity counts once for a
 * service, however often it declares it.
 */
export function countChanges(options: {
  before: State;
  after: State;
}): CountRow[] {
  const changes = new Map<string, CountRow>();
  const add = (state: State, difference: number) => {
    const counted = new Set<string>();
    for (const { type, source_id, target_id } of state.edges) {
      const pair = `${source_id} ${target_id}`;
      if (type === 'uses' && !counted.has(pair)) {
        counted.add(pair);
        const owner = state.owners.get(source_id) ?? '';
        const key = `${target_id} ${owner}`;
        const row = changes.get(key) ?? {
          service_id: target_id,
          owner_ref: owner,
          count: 0,
        };
        row.count += difference;
        changes.set(key, row);
      }
    }
  };
  add(options.before, -1);
  add(options.after, 1);
  return [...changes.values()].filter(({ count }) => count !== 0);
}

/** Adds to the counts of consumers, in an order that all writers share. */
export async function addCounts(
  trx: Knex.Transaction,
  changes: CountRow[],
): Promise<void> {
  const sorted = [...changes].sort(
    (a, b) =>
      a.service_id - b.service_id || (a.owner_ref < b.owner_ref ? -1 : 1),
  );
  for (const batch of inBatches(sorted)) {
    await trx('consumer_counts')
      .insert(batch)
      .onConflict(['service_id', 'owner_ref'])
      .merge({ count: trx.raw('consumer_counts.count + excluded.count') });
  }
  const reduced = new Set(
    sorted.filter(({ count }) => count < 0).map(row => row.service_id),
  );
  for (const batch of inBatches([...reduced])) {
    await trx('consumer_counts')
      .whereIn('service_id', batch)
      .where('count', '<=', 0)
      .delete();
  }
}
