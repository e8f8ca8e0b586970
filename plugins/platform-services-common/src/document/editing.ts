import {
  DocumentSource,
  DocumentState,
  Finding,
  RevisionSummary,
} from './types';

/**
 * A document on its way to becoming a revision: saved, seen only by those with
 * a role on its service, and possibly unfinished. Body of
 * `GET|PUT /services/:namespace/:name/draft`.
 *
 * @public
 */
export interface DocumentDraft<TDocument> {
  serviceRef: string;
  /**
   * As it was saved. While there are findings of the rule `schema`, parts that
   * the type calls required may be absent or have other values.
   */
  document: TDocument;
  /** Number of the revision that it changes; 0: there was none. */
  basedOn: number;
  /** ISO 8601. */
  updatedAt: string;
  /** Full ref of the user. */
  updatedBy: string;
  /** Of the document as it was saved. Errors keep it from being published. */
  findings: Finding[];
  /** Rules that could not be checked. */
  notChecked: string[];
  /** Strong, without quotes; to be sent as `If-Match` with the next write. */
  etag: string;
}

/**
 * Body of `PUT /services/:namespace/:name/draft`, with `If-None-Match: *` for
 * the first one and `If-Match` for each one after it.
 *
 * @public
 */
export interface DraftRequest<TDocument> {
  /** May be unfinished. */
  document: TDocument;
  /**
   * Number of the revision that it changes, 0 for none; absent: as before, and
   * for a first draft the newest one.
   */
  basedOn?: number;
}

/**
 * Body of `POST /services/:namespace/:name/publish`, with `If-Match` of the
 * draft.
 *
 * @public
 */
export interface PublishRequest {
  /** Why it changed, for those whom it concerns; 1 to 2000 characters. */
  message: string;
  /**
   * `YYYY-MM-DD`, today or later: in force from the start of that day in UTC.
   * Absent: the day that the document names if it is still to come, else at
   * once.
   */
  effectiveFrom?: string;
  /**
   * Ids of parts of the document whose rewording changes nothing for anybody.
   * Kept with the revision and audited.
   */
  editorial?: string[];
}

/**
 * Body of `PUT /services/:namespace/:name/source`, with `If-Match` of
 * `sourceEtag`. `git` needs the annotation that points at the file.
 *
 * @public
 */
export interface SourceRequest {
  type: DocumentSource['type'];
}

/**
 * What is stored and what the service's annotation says about where its
 * document is kept, when they differ. Until somebody with a role chooses one
 * of them, nobody can change the document.
 *
 * @public
 */
export interface SourceDisagreement {
  /** What holds until then. */
  stored: DocumentSource['type'];
  /** Value of the annotation; absent when the service has none. */
  annotation?: string;
  /** What is the matter and what can be done, in a sentence or two. */
  message: string;
}

/**
 * Why nobody can change a document here. `git`: it is changed in its
 * repository. `disagreement`: see {@link SourceDisagreement}.
 *
 * @public
 */
export type ReadOnlyReason = 'git' | 'disagreement';

/**
 * A document that belonged to another entity of the same name, hidden since that
 * one went.
 *
 * @public
 */
export interface FormerDocument {
  /** ISO 8601. It is deleted 90 days later. */
  hiddenSince: string;
  /** Its newest revision. */
  revision: RevisionSummary;
  /** Strong, without quotes; to be sent as `If-Match` when it is confirmed. */
  etag: string;
}

/**
 * Body of `GET /services/:namespace/:name/former`. It is only for those with a
 * role on the service, so it is no part of {@link DocumentState}. With
 * `POST .../former/confirm` they say that both entities are the same service:
 * then the document is there again, with its history.
 *
 * @public
 */
export interface FormerDocumentState {
  serviceRef: string;
  /** Absent: there is none. */
  former?: FormerDocument;
}

/**
 * Answer to a publication.
 *
 * @public
 */
export interface PublishedDocument extends DocumentState {
  revision: NonNullable<DocumentState['revision']>;
  /** False when this very request had been answered before. */
  created: boolean;
}
