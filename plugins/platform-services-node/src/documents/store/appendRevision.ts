import { DocumentSource } from '@plinth/backstage-plugin-platform-services-common/document';
import { Knex } from 'knex';
import {
  putDocument,
  putRevision,
  readNewest,
  RevisionHook,
  toRevisionRow,
} from './documentRows';
import { RecordedSync } from './DocumentStore';
import { DocumentRow, toDocument, toSummary } from './rows';
import { NewRevision } from '../types';

/** A revision that somebody publishes here. */
export type PublishedHere<TDocument> = NewRevision<TDocument> & {
  /** Full ref of the user. */
  publishedBy: string;
};

/**
 * Makes something the newest revision of a document that is kept in the
 * database, and the database its source if it had none.
 */
export async function appendRevision<TDocument>(options: {
  transaction: Knex.Transaction;
  /** Locked. */
  document: DocumentRow;
  publish: PublishedHere<TDocument>;
  /** What it was made from: a second submit finds it by that. */
  madeFrom: string;
  /** ISO 8601. */
  now: string;
  onRevision?: RevisionHook<TDocument>;
}): Promise<RecordedSync & { recorded: true; number: number }> {
  const { transaction, document, publish, madeFrom, now, onRevision } = options;
  const newest = await readNewest({ transaction, row: document });
  const revision = toRevisionRow({
    document,
    publish,
    now,
    draftEtag: madeFrom,
  });
  const source: DocumentSource = {
    type: 'database',
    since: now,
    chosenBy: publish.publishedBy,
  };
  const row: DocumentRow = {
    ...document,
    version: document.version + 1,
    newest_revision: revision.number,
    source: document.source ?? JSON.stringify(source),
    findings: JSON.stringify(publish.verdict.findings),
  };
  await putDocument({ transaction, row, isNew: false, now });
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
    number: revision.number,
  };
}
