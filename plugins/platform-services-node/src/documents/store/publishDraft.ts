import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { appendRevision, PublishedHere } from './appendRevision';
import { RevisionHook, takeDocument } from './documentRows';
import { RecordedSync } from './DocumentStore';
import { DraftContent, DraftVersion } from './DraftStore';
import { DraftRow, isEditable, toDraftRow } from './rows';

/**
 * Makes a draft the newest revision of its document and ends it; what is left
 * of it becomes the next draft. Stores nothing when the draft, or what it was
 * made from, is another one by now.
 */
export async function publishDraft<TDocument>(options: {
  transaction: Knex.Transaction;
  serviceRef: string;
  entityUid: string;
  expected: DraftVersion;
  draftEtag: string;
  publish: PublishedHere<TDocument>;
  rest?: DraftContent<TDocument>;
  /** ISO 8601. */
  now: string;
  onRevision?: RevisionHook<TDocument>;
}): Promise<RecordedSync> {
  const { transaction, expected, draftEtag, publish, rest, now } = options;
  const { row: document, isNew } = await takeDocument(options);
  if (isNew || !isEditable(document)) {
    return { recorded: false };
  }
  const ended = await transaction('drafts')
    .where({
      document_id: document.id,
      id: expected.id,
      version: expected.version,
      based_on: document.newest_revision,
    })
    .delete();
  if (ended === 0) {
    return { recorded: false };
  }
  const stored = await appendRevision({
    ...options,
    document,
    madeFrom: draftEtag,
  });
  if (rest) {
    await transaction<DraftRow>('drafts').insert(
      toDraftRow({
        documentId: document.id,
        version: { id: randomUUID(), version: 1 },
        draft: {
          ...rest,
          basedOn: stored.number,
          updatedBy: publish.publishedBy,
        },
        now,
      }),
    );
  }
  return stored;
}
