import {
  DocumentSource,
  Finding,
  RevisionSummary,
  SourceDisagreement,
  SyncState,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  LastText,
  NewRevision,
  StandingRevision,
  StoredDocument,
  StoredRevision,
} from '../types';

/**
 * How an attempt to read a document ended, to be stored as one step.
 *
 * @public
 */
export interface SyncOutcome<TDocument> {
  serviceRef: string;
  entityUid: string;
  /** The version that the attempt started from; 0 when there was no document. */
  basedOn: number;
  /** Absent: as before. */
  sync?: SyncState;
  /** Absent: as before. */
  source?: DocumentSource;
  /** Absent: as before. */
  findings?: Finding[];
  /** Absent: as before. */
  lastText?: LastText;
  /** Absent: annotation and source agree. */
  disagreement?: SourceDisagreement;
  /** Becomes a revision, unless the newest one has the same content. */
  publish?: NewRevision<TDocument>;
}

/**
 * What became of a {@link SyncOutcome}.
 *
 * @public
 */
export type RecordedSync =
  | { recorded: true; document: StoredDocument; published?: RevisionSummary }
  /** Another attempt was faster; nothing was stored. */
  | { recorded: false };

/**
 * What became of the return of a former document.
 *
 * @public
 */
export type ReturnedFormer =
  /** `replaced`: id of the document that it took the place of, if there was one. */
  | { result: 'stored'; document: StoredDocument; replaced?: string }
  /** It is another one by now; nothing was stored. */
  | { result: 'stale' };

/**
 * Documents and their revisions. Revisions are never changed. Documents of
 * services that are gone stay for 90 days, hidden.
 *
 * @public
 */
export interface DocumentStore<TDocument> {
  /** All documents, hidden ones included. */
  listDocuments(): Promise<StoredDocument[]>;

  /** Full refs of the services of which readers see a document; sorted. */
  listPublishedServices(): Promise<string[]>;

  /** The document of one entity, hidden or not. */
  findDocument(options: {
    serviceRef: string;
    entityUid: string;
  }): Promise<StoredDocument | undefined>;

  /** The document that readers of a service see. */
  getDocument(serviceRef: string): Promise<StoredDocument | undefined>;

  /**
   * The newest document that belonged to another entity of this name, is
   * hidden, and has a revision.
   *
   * @param options - `entityUid`: of the entity that has the name now
   */
  findFormer(options: {
    serviceRef: string;
    entityUid: string;
  }): Promise<StoredDocument | undefined>;

  /**
   * Makes a former document that of the entity that has the name now, and hides
   * the one that it had; all of it or nothing.
   *
   * @param options - `former`: as it was found; `by`: full ref of who confirmed
   * that both entities are the same service
   */
  returnFormer(options: {
    serviceRef: string;
    entityUid: string;
    former: { id: string; version: number };
    by: string;
  }): Promise<ReturnedFormer>;

  /** Stores an attempt and what it brought, all of it or nothing. */
  recordSync(outcome: SyncOutcome<TDocument>): Promise<RecordedSync>;

  /**
   * Hides the documents of entities that are not there, shows those of
   * entities that are back, and deletes what was hidden for 90 days.
   *
   * @param options - `present`: uid by full ref, of all platform services
   */
  reconcile(options: { present: ReadonlyMap<string, string> }): Promise<void>;

  /**
   * Of each service the revision in force at an instant, and those announced
   * by then. In force is, of those published by then, the newest one whose
   * `effectiveFrom` has come. Sorted by service and number. At most two
   * statements, whatever the number of services; one as long as nothing changes.
   */
  listStanding(options: {
    serviceRefs: string[];
    asOf: Date;
  }): Promise<StandingRevision[]>;

  /**
   * Revisions with their content, in the order asked for. Frozen: they are kept
   * and shared.
   */
  getRevisions(
    revisions: Array<{ documentId: string; number: number }>,
  ): Promise<Array<StoredRevision<TDocument>>>;

  /** Summaries, the newest first, from below a number on. */
  listRevisions(options: {
    documentId: string;
    limit: number;
    below?: number;
  }): Promise<RevisionSummary[]>;

  /** One revision of a document. */
  getRevision(options: {
    documentId: string;
    number: number;
  }): Promise<StoredRevision<TDocument> | undefined>;
}
