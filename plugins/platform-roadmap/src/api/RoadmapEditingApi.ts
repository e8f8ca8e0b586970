import {
  DocumentState,
  PublishedDocument,
  SourceRequest,
} from '@plinth/backstage-plugin-platform-services-common/document';
import {
  CloseRequest,
  DeliverableHistory,
  PublishedRoadmap,
  ReviewRequest,
  ReviewedRoadmap,
  Roadmap,
  RoadmapDiff,
  RoadmapDraft,
  RoadmapImport,
  RoadmapPreview,
  RoadmapPublishRequest,
  RoadmapRevisions,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/**
 * Formats in which a roadmap can be handed out; `csv` has a line per row of
 * the table, `csv-long` one per deliverable with everything that is known.
 *
 * @public
 */
export type RoadmapExportFormat =
  | 'yaml'
  | 'csv'
  | 'csv-long'
  | 'markdown'
  | 'json';

/**
 * Formats from which a roadmap can be read.
 *
 * @public
 */
export type RoadmapImportFormat = 'yaml' | 'csv' | 'json';

/**
 * A roadmap to download.
 *
 * @public
 */
export interface RoadmapFile {
  /** Such as `managed-postgres.csv`. */
  name: string;
  content: Blob;
}

/**
 * Which state a write starts from.
 *
 * @public
 */
export interface WriteVersion {
  /** Absent: there is none yet. */
  etag?: string;
}

/**
 * Changes roadmaps that are kept in the database, and shows what has changed.
 *
 * Writes fail with status 412 when somebody else was faster; what they start
 * from has to be read again then. They fail with 403 without a role on the
 * service, with 404 when the service may not be read, and with 409 while the
 * roadmap is kept in Git.
 *
 * @public
 */
export interface RoadmapEditingApi {
  /**
   * The draft of a roadmap; undefined when there is none.
   *
   * @throws ResponseError with status 403 when the user may not see drafts of the service
   */
  getRoadmapDraft(serviceRef: string): Promise<RoadmapDraft | undefined>;

  /** Saves a draft, finished or not. */
  saveRoadmapDraft(
    serviceRef: string,
    document: Roadmap,
    options: WriteVersion,
  ): Promise<RoadmapDraft>;

  /** Throws a draft away. */
  discardRoadmapDraft(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void>;

  /** What readers will be told when the draft is published. */
  getPublishPreview(serviceRef: string): Promise<RoadmapPreview>;

  /**
   * Makes the draft a revision.
   *
   * @param options - `etag` of the draft
   * @throws ResponseError with status 400 while errors keep it from that, 412 when somebody published or saved in between
   */
  publishRoadmap(
    serviceRef: string,
    request: RoadmapPublishRequest,
    options: { etag: string },
  ): Promise<PublishedDocument>;

  /**
   * Chooses where a roadmap is kept. Its history stays.
   *
   * @param options - `etag`: `sourceEtag` of the roadmap
   */
  setRoadmapSource(
    serviceRef: string,
    type: SourceRequest['type'],
    options: { etag: string },
  ): Promise<DocumentState>;

  /**
   * The published revisions, the newest first.
   *
   * @param options - `cursor`: `nextCursor` of the page before
   */
  getRoadmapRevisions(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<RoadmapRevisions>;

  /** One published revision with its content. */
  getRoadmapRevision(
    serviceRef: string,
    number: number,
  ): Promise<PublishedRoadmap>;

  /** What changed between two revisions. */
  compareRoadmapRevisions(
    serviceRef: string,
    options: { from: number; to: number },
  ): Promise<RoadmapDiff>;

  /**
   * The life of one deliverable.
   *
   * @param deliverable - its key
   */
  getDeliverableHistory(
    serviceRef: string,
    deliverable: string,
  ): Promise<DeliverableHistory>;

  /**
   * Records a whole weekly review, and publishes what it changes.
   *
   * @param options - `etag` of the roadmap
   */
  reviewRoadmap(
    serviceRef: string,
    request: ReviewRequest,
    options: { etag: string },
  ): Promise<ReviewedRoadmap>;

  /**
   * Closes an interval, and publishes that.
   *
   * @param options - `etag` of the roadmap
   */
  closeInterval(
    serviceRef: string,
    interval: string,
    request: CloseRequest,
    options: { etag: string },
  ): Promise<ReviewedRoadmap>;

  /** Reads a roadmap from a text, without changing anything. */
  readRoadmap(
    serviceRef: string,
    text: string,
    options: { format: RoadmapImportFormat },
  ): Promise<RoadmapImport>;

  /** The published roadmap as a file. */
  exportRoadmap(
    serviceRef: string,
    options: { format: RoadmapExportFormat },
  ): Promise<RoadmapFile>;
}
