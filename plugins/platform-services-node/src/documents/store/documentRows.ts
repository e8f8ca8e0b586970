import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { readRevisionRow, RevisionRow, DocumentRow, toSummary } from './rows';
import { NewRevision } from '../types';

/**
 * Called inside the transaction that stores a revision, for what else has to
 * be stored with it.
 *
 * @public
 */
export type RevisionHook<TDocument> = (options: {
  transaction: Knex.Transaction;
  documentId: string;
  revision: RevisionSummary;
  content: TDocument;
  /** Content of the revision before. */
  previous?: TDocument;
}) => Promise<void>;

/**
 * The row of a document, locked until the end of the transaction, or a new one
 * that is not stored yet.
 */
export async function takeDocument(options: {
  transaction: Knex.Transaction;
  serviceRef: string;
  entityUid: string;
  /** ISO 8601. */
  now: string;
}): Promise<{ row: DocumentRow; isNew: boolean }> {
  const { transaction, serviceRef, entityUid } = options;
  const found = await transaction<DocumentRow>('documents')
    .where({ service_ref: serviceRef, entity_uid: entityUid })
    .forUpdate()
    .first();
  return { row: found ?? newDocument(options), isNew: !found };
}

/** Stores what {@link takeDocument} gave, after changes, to be seen from now on. */
export async function putDocument(options: {
  transaction: Knex.Transaction;
  row: DocumentRow;
  isNew: boolean;
  /** ISO 8601. */
  now: string;
}): Promise<void> {
  const { transaction, isNew, now } = options;
  const row: DocumentRow = {
    ...options.row,
    hidden_at: null,
    hidden_because: null,
  };
  await hideNamesakes({
    transaction,
    serviceRef: row.service_ref,
    entityUid: row.entity_uid,
    now,
  });
  if (isNew) {
    await transaction<DocumentRow>('documents').insert(row);
  } else {
    await transaction<DocumentRow>('documents')
      .where({ id: row.id })
      .update(row);
  }
}

/** The newest revision of a document, if it has one. */
export async function readNewest(options: {
  transaction: Knex.Transaction;
  row: DocumentRow;
}): Promise<RevisionRow | undefined> {
  const { transaction, row } = options;
  return readRevisionRow({
    database: transaction,
    documentId: row.id,
    number: row.newest_revision,
  });
}

/** Stores a revision of a document that is stored, and calls the hook. */
export async function putRevision<TDocument>(options: {
  transaction: Knex.Transaction;
  revision: RevisionRow;
  content: TDocument;
  /** The revision before. */
  newest?: RevisionRow;
  onRevision?: RevisionHook<TDocument>;
}): Promise<void> {
  const { transaction, revision, content, newest, onRevision } = options;
  await transaction<RevisionRow>('revisions').insert(revision);
  await onRevision?.({
    transaction,
    documentId: revision.document_id,
    revision: toSummary(revision),
    content,
    ...(newest && { previous: JSON.parse(newest.content) as TDocument }),
  });
}

/** Another entity of the same name is another service. */
async function hideNamesakes(options: {
  transaction: Knex.Transaction;
  serviceRef: string;
  entityUid: string;
  now: string;
}): Promise<void> {
  const { transaction, serviceRef, entityUid, now } = options;
  await transaction('documents')
    .where({ service_ref: serviceRef })
    .whereNot({ entity_uid: entityUid })
    .whereNull('hidden_at')
    .update({
      hidden_at: now,
      hidden_because: 'entity-replaced',
      version: transaction.raw('version + 1'),
    });
}

function newDocument(options: {
  serviceRef: string;
  entityUid: string;
  now: string;
}): DocumentRow {
  return {
    id: randomUUID(),
    service_ref: options.serviceRef,
    entity_uid: options.entityUid,
    version: 0,
    newest_revision: 0,
    created_at: options.now,
    hidden_at: null,
    hidden_because: null,
    source: null,
    sync: null,
    findings: '[]',
    last_text: null,
    disagreement: null,
  };
}

/** The row that follows the newest revision of a document. */
export function toRevisionRow<TDocument>(options: {
  document: DocumentRow;
  publish: NewRevision<TDocument>;
  now: string;
  /** Of the draft that it was, if it was one. */
  draftEtag?: string;
}): RevisionRow {
  const { document, publish, now } = options;
  const number = document.newest_revision + 1;
  return {
    document_id: document.id,
    number,
    published_at: now,
    published_by: publish.publishedBy ?? null,
    message: publish.message,
    effective_from: new Date(publish.effectiveFrom ?? now).toISOString(),
    content_hash: publish.contentHash,
    content: JSON.stringify(publish.content),
    rule_set: publish.verdict.ruleSet,
    verdict: JSON.stringify({
      findings: publish.verdict.findings,
      notChecked: publish.verdict.notChecked,
    }),
    editorial: publish.editorial?.length
      ? JSON.stringify(publish.editorial)
      : null,
    draft_etag: options.draftEtag ?? null,
  };
}
