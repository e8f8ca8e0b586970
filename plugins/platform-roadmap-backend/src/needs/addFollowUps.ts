import {
  doneItems,
  listItems,
  Roadmap,
  shippedItems,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { RevisionHook } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { FollowUpRow } from './followUpRows';

const ROWS_PER_STATEMENT = 100;

/**
 * Asks the people behind the needs that an item answers, as soon as a revision
 * says that it shipped: who asked, and who asked for what was merged into it.
 * Stored with the revision, so that after a crash either both are there or
 * none.
 */
export const addFollowUps: RevisionHook<Roadmap> = async options => {
  const { transaction, documentId, revision, content, previous } = options;
  const shipped = shippedItems({
    to: content,
    ...(previous && { from: previous }),
  });
  await addRows({
    transaction,
    documentId,
    content,
    shipped,
    now: revision.publishedAt,
  });
};

/**
 * Asks the people behind some needs about the items that answer them and are
 * done on the newest revision. Who was asked before is not asked again.
 */
export async function askAboutDone(options: {
  transaction: Knex.Transaction;
  documentId: string;
  needIds: string[];
  /** ISO 8601. */
  now: string;
}): Promise<void> {
  const { transaction, documentId, needIds } = options;
  const linked: Array<{ item_key: string }> = await transaction('need_items')
    .whereIn('need_id', needIds)
    .select('item_key');
  const content =
    linked.length > 0
      ? await readNewest({ transaction, documentId })
      : undefined;
  if (content) {
    const keys = new Set(linked.map(({ item_key }) => item_key));
    const shipped = doneItems(content).filter(key => keys.has(key));
    await addRows({ ...options, content, shipped });
  }
}

async function readNewest(options: {
  transaction: Knex.Transaction;
  documentId: string;
}): Promise<Roadmap | undefined> {
  const { transaction, documentId } = options;
  const newest: { content: string } | undefined = await transaction('revisions')
    .where({ document_id: documentId })
    .orderBy('number', 'desc')
    .first('content');
  return newest && JSON.parse(newest.content);
}

/** Items are linked by the need itself, or by the one that it was merged into. */
async function addRows(options: {
  transaction: Knex.Transaction;
  documentId: string;
  /** Of the revision that says so. */
  content: Roadmap;
  /** Keys of items. */
  shipped: string[];
  /** Absent: all needs that these items answer. */
  needIds?: string[];
  now: string;
}): Promise<void> {
  const { transaction, documentId, content, shipped, needIds, now } = options;
  if (shipped.length === 0) {
    return;
  }
  const projects = new Map(
    listItems(content).map(({ item }) => [item.key ?? '', item.project]),
  );
  const answered: Array<{ id: string; item_key: string; user_ref: string }> =
    await transaction('need_items')
      .join('needs', query =>
        query
          .on('needs.id', 'need_items.need_id')
          .orOn('needs.merged_into', 'need_items.need_id'),
      )
      .where('needs.document_id', documentId)
      .whereIn('need_items.item_key', shipped)
      .modify(query => {
        if (needIds) {
          query.whereIn('need_items.need_id', needIds);
        }
      })
      .whereNot('needs.decision', 'declined')
      .where('needs.asked_by', 'like', 'user:%')
      .select('needs.id', 'need_items.item_key', 'needs.asked_by as user_ref');
  const rows = answered.map(
    ({ id, item_key, user_ref }): FollowUpRow => ({
      id: randomUUID(),
      document_id: documentId,
      need_id: id,
      item_key,
      project: projects.get(item_key) ?? item_key,
      user_ref,
      asked_at: now,
      told_at: null,
      answer_id: null,
    }),
  );
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    await transaction('follow_ups')
      .insert(rows.slice(at, at + ROWS_PER_STATEMENT))
      .onConflict(['need_id', 'item_key', 'user_ref'])
      .ignore();
  }
}
