import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { RecordedSync, SyncOutcome } from './DocumentStore';
import {
  DocumentRow,
  readRevisionRow,
  RevisionRow,
  toDocument,
  toSummary,
} from './rows';

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

/** Stores an attempt to read a document, and the revision that it brought. */
export async function recordSync<TDocument>(options: {
  transaction: Knex.Transaction;
  outcome: SyncOutcome<TDocument>;
  /** ISO 8601. */
  now: string;
  onRevision?: RevisionHook<TDocument>;
}): Promise<RecordedSync> {
  const { transaction, outcome, now, onRevision } = options;
  const { serviceRef, entityUid, publish } = outcome;
  const found = await transaction<DocumentRow>('documents')
    .where({ service_ref: serviceRef, entity_uid: entityUid })
    .forUpdate()
    .first();
  if ((found?.version ?? 0) !== outcome.basedOn) {
    return { recorded: false };
  }
  await hideNamesakes({ transaction, serviceRef, entityUid, now });

  const current = found ?? newDocument({ serviceRef, entityUid, now });
  const newest = await readRevisionRow({
    database: transaction,
    documentId: current.id,
    number: current.newest_revision,
  });
  const revision =
    publish && newest?.content_hash !== publish.contentHash
      ? toRevisionRow({ document: current, publish, now })
      : undefined;
  const document: DocumentRow = {
    ...current,
    version: current.version + 1,
    newest_revision: revision?.number ?? current.newest_revision,
    hidden_at: null,
    hidden_because: null,
    sync: JSON.stringify(outcome.sync),
    ...(outcome.source && { source: JSON.stringify(outcome.source) }),
    ...(outcome.findings && { findings: JSON.stringify(outcome.findings) }),
    ...(outcome.lastText && { last_text: JSON.stringify(outcome.lastText) }),
  };
  if (found) {
    await transaction<DocumentRow>('documents')
      .where({ id: document.id })
      .update(document);
  } else {
    await transaction<DocumentRow>('documents').insert(document);
  }
  if (publish && revision) {
    await transaction<RevisionRow>('revisions').insert(revision);
    await onRevision?.({
      transaction,
      documentId: document.id,
      revision: toSummary(revision),
      content: publish.content,
      ...(newest && { previous: JSON.parse(newest.content) as TDocument }),
    });
  }
  return {
    recorded: true,
    document: toDocument({ row: document, revision: revision ?? newest }),
    ...(revision && { published: toSummary(revision) }),
  };
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
  };
}

function toRevisionRow<TDocument>(options: {
  document: DocumentRow;
  publish: NonNullable<SyncOutcome<TDocument>['publish']>;
  now: string;
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
  };
}
