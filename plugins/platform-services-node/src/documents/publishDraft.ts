import { DocumentSource } from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import {
  putDocument,
  putRevision,
  readNewest,
  RevisionHook,
  takeDocument,
  toRevisionRow,
} from './documentRows';
import { RecordedSync } from './DocumentStore';
import { DraftVersion } from './DraftStore';
import { DocumentRow, isEditable, toDocument, toSummary } from './rows';
import { NewRevision } from './types';

/**
 * Makes a draft the newest revision of its document and ends it. Stores
 * nothing when the draft, or what it was made from, is another one by now.
 */
export async function publishDraft<TDocument>(options: {
  transaction: Knex.Transaction;
  serviceRef: string;
  entityUid: string;
  expected: DraftVersion;
  draftEtag: string;
  publish: NewRevision<TDocument> & { publishedBy: string };
  /** ISO 8601. */
  now: string;
  onRevision?: RevisionHook<TDocument>;
}): Promise<RecordedSync> {
  const { transaction, expected, draftEtag, publish, now, onRevision } =
    options;
  const { row: current, isNew } = await takeDocument(options);
  if (isNew || !isEditable(current)) {
    return { recorded: false };
  }
  const ended = await transaction('drafts')
    .where({
      document_id: current.id,
      id: expected.id,
      version: expected.version,
      based_on: current.newest_revision,
    })
    .delete();
  if (ended === 0) {
    return { recorded: false };
  }
  const newest = await readNewest({ transaction, row: current });
  const revision = toRevisionRow({
    document: current,
    publish,
    now,
    draftEtag,
  });
  const source: DocumentSource = {
    type: 'database',
    since: now,
    chosenBy: publish.publishedBy,
  };
  const row: DocumentRow = {
    ...current,
    version: current.version + 1,
    newest_revision: revision.number,
    source: current.source ?? JSON.stringify(source),
    findings: JSON.stringify(publish.verdict.findings),
  };
  await putDocument({ transaction, row, isNew, now });
  await putRevision({
    transaction,
    revision,
    content: publish.content,
    newest,
    onRevision,
  });
  return {
    recorded: true,
    document: toDocument({ row, revision }),
    published: toSummary(revision),
  };
}
