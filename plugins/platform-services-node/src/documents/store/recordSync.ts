import { Knex } from 'knex';
import {
  putDocument,
  putRevision,
  readNewest,
  RevisionHook,
  takeDocument,
  toRevisionRow,
} from './documentRows';
import { RecordedSync, SyncOutcome } from './DocumentStore';
import { DocumentRow, toDocument, toSummary } from './rows';

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
  const { row: current, isNew } = await takeDocument({
    transaction,
    serviceRef,
    entityUid,
    now,
  });
  if (current.version !== outcome.basedOn) {
    return { recorded: false };
  }
  const newest = await readNewest({ transaction, row: current });
  const revision =
    publish && newest?.content_hash !== publish.contentHash
      ? toRevisionRow({ document: current, publish, now })
      : undefined;
  const row: DocumentRow = {
    ...current,
    version: current.version + 1,
    newest_revision: revision?.number ?? current.newest_revision,
    hidden_at: null,
    hidden_because: null,
    ...(outcome.sync && { sync: JSON.stringify(outcome.sync) }),
    ...(outcome.source && { source: JSON.stringify(outcome.source) }),
    ...(outcome.findings && { findings: JSON.stringify(outcome.findings) }),
    ...(outcome.lastText && { last_text: JSON.stringify(outcome.lastText) }),
    disagreement: outcome.disagreement
      ? JSON.stringify(outcome.disagreement)
      : null,
  };
  await putDocument({ transaction, row, isNew, now });
  if (publish && revision) {
    await putRevision({
      transaction,
      revision,
      content: publish.content,
      newest,
      onRevision,
    });
  }
  return {
    recorded: true,
    document: toDocument({ row, revision: revision ?? newest }),
    ...(revision && { published: toSummary(revision) }),
  };
}
