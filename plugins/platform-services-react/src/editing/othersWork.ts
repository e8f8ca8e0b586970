import { DocumentDraft } from '@plinth/backstage-plugin-platform-services-common/document';
import { DraftBase } from './editingStart';

/**
 * A document as others left it.
 *
 * @public
 */
export type OthersVersion<TDocument> = {
  document: TDocument;
  /** ISO 8601. */
  at: string;
} & (
  | {
      /** Number of the revision that they published. */
      revision: number;
    }
  | {
      revision?: undefined;
      /** Full ref of the user who saved the draft. */
      by: string;
    }
);

/**
 * What others have made of a document while it was edited here.
 *
 * @public
 */
export interface OthersWork<TDocument> {
  /** Absent: there is nothing of theirs, such as when they discarded the draft. */
  theirs?: OthersVersion<TDocument>;
  /** What mine and theirs both began with. */
  base: TDocument;
  /** The draft as it is stored by now; absent: there is none. */
  draft?: DocumentDraft<TDocument>;
  /** What mine is saved on top of from now on. */
  next: DraftBase<TDocument>;
}

/**
 * Options of {@link readOthersWork}.
 *
 * @public
 */
export interface ReadOthersWorkOptions<TDocument> {
  /** What mine was saved on top of. */
  mine: DraftBase<TDocument>;
  /** What both began with while nothing was published. */
  first: TDocument;
  readDraft(): Promise<DocumentDraft<TDocument> | undefined>;
  /** Number of the newest revision; 0: there is none. */
  readNewestNumber(): Promise<number>;
  readRevision(
    number: number,
  ): Promise<{ document: TDocument; publishedAt: string }>;
}

/**
 * Reads what somebody else has saved, else what they have published, since
 * this draft was begun.
 *
 * @public
 */
export async function readOthersWork<TDocument>(
  options: ReadOthersWorkOptions<TDocument>,
): Promise<OthersWork<TDocument>> {
  const { mine, first, readDraft, readNewestNumber, readRevision } = options;
  const draft = await readDraft();
  if (draft && draft.etag !== mine.etag) {
    const { document, basedOn, etag, updatedAt, updatedBy } = draft;
    return {
      theirs: { document, by: updatedBy, at: updatedAt },
      base: mine.document,
      draft,
      next: { etag, basedOn, document },
    };
  }
  const newest = await readNewestNumber();
  if (newest <= mine.basedOn) {
    return {
      base: mine.document,
      draft,
      next: { ...mine, etag: draft?.etag },
    };
  }
  const { document, publishedAt } = await readRevision(newest);
  const theirs = { document, revision: newest, at: publishedAt };
  if (!draft) {
    return {
      theirs,
      base: mine.document,
      next: { basedOn: newest, document },
    };
  }
  // My draft stays; it was begun on a revision that is not the newest any more.
  return {
    theirs,
    base:
      mine.basedOn > 0 ? (await readRevision(mine.basedOn)).document : first,
    draft,
    next: { ...mine, basedOn: newest },
  };
}
