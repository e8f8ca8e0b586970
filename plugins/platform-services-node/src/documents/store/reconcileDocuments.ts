import { Knex } from 'knex';
import { DocumentRow } from './rows';

const KEPT_HIDDEN_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Hides the documents of entities that are gone or replaced, shows those of
 * entities that are back as they were, and deletes what was hidden for 90
 * days.
 */
export async function reconcileDocuments(options: {
  transaction: Knex.Transaction;
  /** Uid by full ref, of all platform services. */
  present: ReadonlyMap<string, string>;
  now: Date;
}): Promise<void> {
  const { transaction, present, now } = options;
  const documents = await transaction<DocumentRow>('documents').select(
    'id',
    'service_ref',
    'entity_uid',
    'hidden_at',
  );
  const isThere = (document: (typeof documents)[number]) =>
    present.get(document.service_ref) === document.entity_uid;

  // First hide, then show: a service has at most one document that is seen.
  for (const document of documents) {
    if (!document.hidden_at && !isThere(document)) {
      await change(transaction, document.id, {
        hidden_at: now.toISOString(),
        hidden_because: present.has(document.service_ref)
          ? 'entity-replaced'
          : 'entity-gone',
      });
    }
  }
  for (const document of documents) {
    if (document.hidden_at && isThere(document)) {
      await change(transaction, document.id, {
        hidden_at: null,
        hidden_because: null,
      });
    }
  }
  await transaction<DocumentRow>('documents')
    .where(
      'hidden_at',
      '<',
      new Date(now.getTime() - KEPT_HIDDEN_DAYS * DAY_MS).toISOString(),
    )
    .delete();
}

async function change(
  transaction: Knex.Transaction,
  id: string,
  values: Pick<DocumentRow, 'hidden_at' | 'hidden_because'>,
): Promise<void> {
  await transaction('documents')
    .where({ id })
    .update({ ...values, version: transaction.raw('version + 1') });
}
