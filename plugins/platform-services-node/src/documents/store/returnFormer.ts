import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { putDocument, readNewest } from './documentRows';
import { DocumentRow, DraftRow, toDocument } from './rows';
import { StoredDocument } from '../types';

/**
 * Called inside the transaction that gives a former document to the entity
 * that has its name now, for what else hangs on documents.
 *
 * @public
 */
export type ReturnHook = (options: {
  transaction: Knex.Transaction;
  /** Of the document that returned. */
  documentId: string;
  /** Of the document that the entity had until then, if it had one. */
  replaced?: string;
}) => Promise<void>;

/**
 * Gives the document of a former entity to the one that has its name now, and
 * hides the one that this had until then. What was written in that one here,
 * and not in a file, becomes the draft.
 *
 * @returns undefined when the former document is another one by now
 */
export async function returnFormer(options: {
  transaction: Knex.Transaction;
  serviceRef: string;
  /** Of the entity that has the name now. */
  entityUid: string;
  former: { id: string; version: number };
  /** Full ref of the user. */
  by: string;
  /** ISO 8601. */
  now: string;
  onReturn?: ReturnHook;
}): Promise<{ document: StoredDocument; replaced?: string } | undefined> {
  const { transaction, serviceRef, entityUid, former, now, onReturn } = options;
  const documents = () => transaction<DocumentRow>('documents');
  const current = await documents()
    .where({ service_ref: serviceRef, entity_uid: entityUid })
    .forUpdate()
    .first();
  const hidden = await documents()
    .where({ id: former.id, version: former.version })
    .whereNotNull('hidden_at')
    .forUpdate()
    .first();
  if (!hidden) {
    return undefined;
  }
  if (current) {
    await documents()
      .where({ id: current.id })
      .update({
        // No entity has it any more.
        entity_uid: current.id,
        version: current.version + 1,
        hidden_at: now,
        hidden_because: 'former-confirmed',
      });
    await moveDraft({ ...options, current, hidden });
  }
  const row: DocumentRow = {
    ...hidden,
    entity_uid: entityUid,
    version: hidden.version + 1,
    hidden_at: null,
    hidden_because: null,
    disagreement: null,
  };
  await putDocument({ transaction, row, isNew: false, now });
  await onReturn?.({
    transaction,
    documentId: row.id,
    ...(current && { replaced: current.id }),
  });
  const revision = await readNewest({ transaction, row });
  return {
    document: toDocument({ row, ...(revision && { revision }) }),
    ...(current && { replaced: current.id }),
  };
}

/** What people wrote in the document that goes takes the place of an older draft of the one that returns. */
async function moveDraft(options: {
  transaction: Knex.Transaction;
  current: DocumentRow;
  hidden: DocumentRow;
  by: string;
  now: string;
}): Promise<void> {
  const { transaction, current, hidden } = options;
  const drafts = () => transaction<DraftRow>('drafts');
  const written =
    (await drafts().where({ document_id: current.id }).first()) ??
    (await draftOfNewest(options));
  if (!written) {
    return;
  }
  await drafts().whereIn('document_id', [current.id, hidden.id]).delete();
  await drafts().insert({
    ...written,
    document_id: hidden.id,
    version: written.version + 1,
    based_on: hidden.newest_revision,
  });
}

/** The newest revision that was published here, as a draft. */
async function draftOfNewest(options: {
  transaction: Knex.Transaction;
  current: DocumentRow;
  by: string;
  now: string;
}): Promise<DraftRow | undefined> {
  const { transaction, current, by, now } = options;
  const { source } = toDocument({ row: current });
  const newest =
    source?.type === 'database'
      ? await readNewest({ transaction, row: current })
      : undefined;
  const verdict = newest && JSON.parse(newest.verdict);
  return (
    newest && {
      document_id: current.id,
      id: randomUUID(),
      version: 0,
      based_on: 0,
      updated_at: now,
      updated_by: by,
      content: newest.content,
      findings: JSON.stringify(verdict.findings),
      not_checked: JSON.stringify(verdict.notChecked),
    }
  );
}
