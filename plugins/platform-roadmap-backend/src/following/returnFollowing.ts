import { ReturnHook } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';

/**
 * What people asked for, voted for and subscribed to while a service that was
 * registered anew had a roadmap of its own belongs to the one that returned,
 * beside what that one had. Of the rights to read it only those of the service
 * that is there now count.
 */
export const returnFollowing: ReturnHook = async options => {
  const { transaction, documentId, replaced } = options;
  await transaction('grants').where({ document_id: documentId }).delete();
  if (!replaced) {
    return;
  }
  const move = { transaction, from: replaced, to: documentId };
  await moveNeeds(move);
  await moveRows({ ...move, table: 'votes', key: ['item_key', 'user_ref'] });
  await moveRows({ ...move, table: 'subscriptions', key: ['user_ref'] });
  await moveRows({ ...move, table: 'grants', key: ['user_ref'] });
};

interface Move {
  transaction: Knex.Transaction;
  /** Ids of documents. */
  from: string;
  to: string;
}

/** Both keep their needs; that two were the same is forgotten. */
async function moveNeeds(move: Move): Promise<void> {
  const { transaction, from, to } = move;
  for (const column of ['submission', 'origin']) {
    await transaction('needs')
      .where({ document_id: from })
      .whereIn(
        column,
        transaction('needs')
          .where({ document_id: to })
          .whereNotNull(column)
          .select(column),
      )
      .update({ [column]: null });
  }
  for (const table of ['needs', 'follow_ups']) {
    await transaction(table)
      .where({ document_id: from })
      .update({ document_id: to });
  }
}

/**
 * Moves rows, but for those that the other document has already. Those of a
 * former user make room for the one who has the name now.
 */
async function moveRows(
  options: Move & { table: string; key: string[] },
): Promise<void> {
  const { transaction, from, to, table, key } = options;
  const sameIn = (documentId: string) =>
    transaction(`${table} as same`)
      .where('same.document_id', documentId)
      .modify(query =>
        key.forEach(column =>
          query.whereRaw('?? = ??', [`same.${column}`, `${table}.${column}`]),
        ),
      )
      .select('same.document_id');
  await transaction(table)
    .where({ document_id: to })
    .whereExists(
      sameIn(from).whereRaw('?? <> coalesce(??, ?)', [
        'same.user_uid',
        `${table}.user_uid`,
        '',
      ]),
    )
    .delete();
  await transaction(table)
    .where({ document_id: from })
    .whereNotExists(sameIn(to))
    .update({ document_id: to });
}
