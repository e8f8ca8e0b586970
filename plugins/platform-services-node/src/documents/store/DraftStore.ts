import {
  DocumentSource,
  Finding,
  RevisionSummary,
  SourceDisagreement,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { RecordedSync } from './DocumentStore';
import type { AmendedDraft } from './amendRevision';
import type { PublishedHere } from './appendRevision';
import { StoredDocument } from '../types';

/**
 * Names one saved state of a draft.
 */
export interface DraftVersion {
  /** Random, of the draft; the next one after a publication has another. */
  id: string;
  /** Counts what was saved; 1 for the first. */
  version: number;
}

/**
 * What a draft says, and what the rules say about it.
 */
export interface DraftContent<TDocument> {
  /** May be unfinished. */
  content: TDocument;
  findings: Finding[];
  /** Rules that could not be checked. */
  notChecked: string[];
}

/**
 * A draft as it is stored.
 */
export interface StoredDraft<TDocument>
  extends DraftVersion,
    DraftContent<TDocument> {
  documentId: string;
  /** Number of the revision that it changes; 0: none. */
  basedOn: number;
  /** ISO 8601. */
  updatedAt: string;
  /** Full ref of the user. */
  updatedBy: string;
}

/**
 * What became of a write that starts from a known state. `stale`: somebody
 * else was faster, nothing was stored. `read-only`: the document is kept in
 * Git, or nobody has said where.
 */
export type DraftWrite<TResult> =
  | { result: 'stored'; stored: TResult }
  | { result: 'stale' }
  | { result: 'read-only' };

/**
 * Drafts of documents, at most one each, and what becomes of them. Every write
 * is one transaction: all of it or nothing.
 */
export interface DraftStore<TDocument> {
  /** The draft of a document. */
  getDraft(documentId: string): Promise<StoredDraft<TDocument> | undefined>;

  /**
   * Saves a draft, and makes its document if there is none yet.
   *
   * @param options - `expected`: the state that it takes the place of; absent: there is none
   */
  saveDraft(options: {
    serviceRef: string;
    entityUid: string;
    expected?: DraftVersion;
    draft: DraftContent<TDocument> & { basedOn: number; updatedBy: string };
  }): Promise<DraftWrite<StoredDraft<TDocument>>>;

  /** Throws a draft away. */
  discardDraft(options: {
    documentId: string;
    expected: DraftVersion;
  }): Promise<DraftWrite<StoredDraft<TDocument>>>;

  /**
   * Makes a draft the newest revision and the database the source, and ends
   * the draft. Stale too when it was not made from the newest revision.
   *
   * @param options - `draftEtag` is kept with the revision; `rest`: what becomes the next draft
   */
  publishDraft(options: {
    serviceRef: string;
    entityUid: string;
    expected: DraftVersion;
    draftEtag: string;
    publish: PublishedHere<TDocument>;
    rest?: DraftContent<TDocument>;
  }): Promise<RecordedSync>;

  /**
   * Makes a change of the newest revision the next one, and makes it in the
   * draft as well.
   *
   * @param options - `basedOn`: number of the newest revision; `madeFrom` is
   * kept with the next one; `amended`: the draft, absent when there is none
   */
  amendRevision(options: {
    serviceRef: string;
    entityUid: string;
    basedOn: number;
    madeFrom: string;
    publish: PublishedHere<TDocument>;
    amended?: AmendedDraft<TDocument>;
  }): Promise<RecordedSync>;

  /** The newest revision, if it was made from one of these. */
  findPublication(options: {
    documentId: string;
    isMadeFrom(etag: string): boolean;
  }): Promise<RevisionSummary | undefined>;

  /**
   * Changes where a document is kept; makes the document if there is none.
   *
   * @param options - `basedOn`: version of the document; 0: there is none
   */
  setSource(options: {
    serviceRef: string;
    entityUid: string;
    basedOn: number;
    source: DocumentSource;
    disagreement?: SourceDisagreement;
  }): Promise<DraftWrite<StoredDocument>>;
}
