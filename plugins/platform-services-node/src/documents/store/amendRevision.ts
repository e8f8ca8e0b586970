import { Knex } from 'knex';
import { appendRevision, PublishedHere } from './appendRevision';
import { RevisionHook, takeDocument } from './documentRows';
import { RecordedSync } from './DocumentStore';
import { DraftContent, DraftVersion } from './DraftStore';
import { DraftRow, isEditable, toDraftRow } from './rows';

/** A draft that is changed along with the newest revision. */
export interface AmendedDraft<TDocument> {
  /** As it was read. */
  expected: DraftVersion;
  draft: DraftContent<TDocument> & { basedOn: number };
}

/**
 * Makes a change of the newest revision the next one, and stores the draft with
 * the same change. Stores nothing when the revision or the draft is another one by
 * now, or there is a draft that was not known.
 */
export async function amendRevision<TDocument>(options: {
  transaction: Knex.Transaction;
  serviceRef: string;
  entityUid: string;
  /** Number of the revision that is changed. */
  basedOn: number;
  madeFrom: string;
  publish: PublishedHere<TDocument>;
  /** Absent: there is none. */
  amended?: AmendedDraft<TDocument>;
  /** ISO 8601. */
  now: string;
  onRevision?: RevisionHook<TDocument>;
}): Promise<RecordedSync> {
  const { transaction, basedOn, publish, amended, now } = options;
  const { row: document, isNew } = await takeDocument(options);
  if (isNew || !isEditable(document) || document.newest_revision !== basedOn) {
    return { recorded: false };
  }
  const found = await transaction<DraftRow>('drafts')
    .where({ document_id: document.id })
    .forUpdate()
    .first();
  if (
    found?.id !== amended?.expected.id ||
    found?.version !== amended?.expected.version
  ) {
    return { recorded: false };
  }
  const stored = await appendRevision({ ...options, document });
  if (amended) {
    const { expected, draft } = amended;
    await transaction<DraftRow>('drafts')
      .where({ document_id: document.id })
      .update(
        toDraftRow({
          documentId: document.id,
          version: { id: expected.id, version: expected.version + 1 },
          draft: {
            ...draft,
            updatedBy: publish.publishedBy,
          },
          now,
        }),
      );
  }
  return stored;
}
