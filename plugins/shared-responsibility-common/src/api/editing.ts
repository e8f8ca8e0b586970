import {
  DocumentDraft,
  Finding,
  PublishRequest,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { PartyDiff } from '../diff';
import type { ExportFormat } from '../formats/exporting';
import type { ImportPlan } from '../formats/importing';
import { NotChecked } from '../lint/types';
import { ResponsibilityMatrix } from '../model';

/**
 * The draft of a matrix.
 *
 * @public
 */
export type MatrixDraft = DocumentDraft<ResponsibilityMatrix>;

/**
 * Body of `POST /services/:namespace/:name/publish`. `editorial` holds ids of
 * tasks.
 *
 * @public
 */
export type MatrixPublishRequest = PublishRequest;

/**
 * Body of `GET /services/:namespace/:name/diff?from=&to=&party=`.
 *
 * @public
 */
export interface RevisionDiff {
  serviceRef: string;
  /** Number of the older revision; 0: nothing. */
  from: number;
  /** Number of the newer revision. */
  to: number;
  /** Provider first; only those for whom something changed, or the one asked for. */
  parties: PartyDiff[];
  /** Strong, without quotes; the value of the ETag header. */
  etag: string;
}

/**
 * How many entities and their owners a change of a matrix reaches. Counts what
 * the caller may read, and nothing else.
 *
 * @public
 */
export interface ChangeReach {
  /** Entities that declare the use of the service. */
  entities: number;
  /** Groups and users that own them. */
  owners: number;
  /** There are more than were counted. */
  more: boolean;
}

/**
 * A party in a {@link PublishPreview}.
 *
 * @public
 */
export interface PartyPreview extends PartyDiff {
  /**
   * For parties that the owner of a component fills: the entities that use one
   * of the variants concerned. Absent for a party with a fixed group.
   */
  reach?: ChangeReach;
}

/**
 * Body of `GET /services/:namespace/:name/draft/changes`: what publishing the
 * draft would do.
 *
 * @public
 */
export interface PublishPreview {
  serviceRef: string;
  /** Number of the revision that it is compared with: the newest; 0: none. */
  comparedWith: number;
  /** The draft was made from an older revision; it cannot be published so. */
  outdated: boolean;
  /** False while errors keep the draft from being published. */
  publishable: boolean;
  /** Provider first; only those for whom something changes. */
  parties: PartyPreview[];
  /** Over all parties. */
  reach: ChangeReach;
  /** Etag of the draft. */
  etag: string;
}

/**
 * Body of `POST /services/:namespace/:name/import?format=&dryRun=`.
 *
 * @public
 */
export interface MatrixImport extends ImportPlan {
  serviceRef: string;
  /** False: the draft has been written. */
  dryRun: boolean;
  /** Against the draft, else the newest revision. */
  parties: PartyDiff[];
  /** Present when it has been written. */
  draft?: MatrixDraft;
}

/**
 * Body of `GET /services/:namespace/:name/export/losses?format=&revision=`.
 *
 * @public
 */
export interface ExportLosses {
  serviceRef: string;
  format: ExportFormat;
  /** Number of the revision that would be exported. */
  revision: number;
  /** What the format cannot carry and this revision has, a sentence each. */
  losses: string[];
}

/**
 * Body of `POST /lint`: the findings that publishing would give.
 *
 * @public
 */
export interface MatrixLint {
  findings: Finding[];
  notChecked: NotChecked[];
  /** Which rules were applied. */
  ruleSet: string;
}

/**
 * Body of `GET /services/:namespace/:name/revisions`: a page, the newest first.
 *
 * @public
 */
export interface MatrixRevisions {
  items: RevisionSummary[];
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * Body of `GET /services/:namespace/:name/revisions/:number`.
 *
 * @public
 */
export interface PublishedMatrix extends RevisionSummary {
  serviceRef: string;
  document: ResponsibilityMatrix;
  /** Strong, without quotes; the value of the ETag header. */
  etag: string;
}
