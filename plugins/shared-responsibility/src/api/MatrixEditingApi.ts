import {
  DocumentState,
  PublishedDocument,
  SourceRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  MatrixDraft,
  MatrixImport,
  MatrixLint,
  MatrixPublishRequest,
  MatrixRevisions,
  PublishPreview,
  PublishedMatrix,
  ResponsibilityMatrix,
  RevisionDiff,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import type {
  ExportFormat,
  ImportFormat,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';

/**
 * Which state of a draft a write starts from.
 *
 * @public
 */
export interface DraftVersion {
  /** Of the draft; absent when there is none yet. */
  etag?: string;
}

/**
 * A matrix to download.
 *
 * @public
 */
export interface MatrixFile {
  /** Such as `managed-postgres.csv`. */
  name: string;
  content: Blob;
  /** What the format cannot carry and the matrix has, a sentence each. */
  losses: string[];
}

/**
 * Changes matrices that are kept in the database, and shows what changes.
 *
 * Writes fail with status 412 when somebody else was faster; the draft has to
 * be read again then. They fail with 403 without a role on the service, with
 * 404 when the service may not be read, and with 409 while the matrix is kept
 * in Git.
 *
 * @public
 */
export interface MatrixEditingApi {
  /**
   * The draft of a matrix; undefined when there is none.
   *
   * @throws ResponseError with status 403 when the user may not see drafts of the service
   */
  getMatrixDraft(serviceRef: string): Promise<MatrixDraft | undefined>;

  /**
   * Saves a draft, finished or not.
   *
   * @param options - `basedOn`: number of the revision that it changes; default as before, and for a first draft the newest
   */
  saveMatrixDraft(
    serviceRef: string,
    document: ResponsibilityMatrix,
    options: DraftVersion & { basedOn?: number },
  ): Promise<MatrixDraft>;

  /** Throws a draft away. */
  discardMatrixDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void>;

  /** What publishing the draft would do, and for whom. */
  getPublishPreview(serviceRef: string): Promise<PublishPreview>;

  /**
   * Makes the draft a revision.
   *
   * @throws ResponseError with status 400 while errors keep it from that, 412 when somebody published or saved in between
   */
  publishMatrix(
    serviceRef: string,
    request: MatrixPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument>;

  /**
   * Reads a matrix from a text; writes it as the draft only with `dryRun: false`.
   *
   * @param options - `mapping`: what is known about a table; the rest is guessed and shown
   */
  importMatrix(
    serviceRef: string,
    text: string,
    options: DraftVersion & {
      format: ImportFormat;
      /** Default true. */
      dryRun?: boolean;
      mapping?: TableOptions;
    },
  ): Promise<MatrixImport>;

  /**
   * Chooses where a matrix is kept. Its history stays.
   *
   * @param options - `etag`: `sourceEtag` of the matrix
   */
  setMatrixSource(
    serviceRef: string,
    type: SourceRequest['type'],
    options: { etag: string },
  ): Promise<DocumentState>;

  /**
   * The published revisions, the newest first.
   *
   * @param options - `limit`: 1 to 200, default 50; `cursor`: `nextCursor` of the page before
   */
  getMatrixRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<MatrixRevisions>;

  /** One published revision with its content. */
  getMatrixRevision(
    serviceRef: string,
    number: number,
  ): Promise<PublishedMatrix>;

  /** What changed between two revisions, by party. */
  compareRevisions(
    serviceRef: string,
    options: { from: number; to: number; party?: string },
  ): Promise<RevisionDiff>;

  /**
   * A matrix as a file.
   *
   * @param options - `revision`: default the one in force; `variant`: that an OSCAL plan is of, default the default one
   */
  exportMatrix(
    serviceRef: string,
    options: { format: ExportFormat; revision?: number; variant?: string },
  ): Promise<MatrixFile>;

  /** What publishing a matrix would complain about. */
  lintMatrix(document: ResponsibilityMatrix): Promise<MatrixLint>;
}
