import {
  DocumentDraft,
  DocumentState,
  Finding,
  PublishRequest,
  RevisionSummary,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { DeliverableStatus, Retrospective, Roadmap } from '../model';
import { RoadmapChange } from '../diff';
import { StatusChange } from '../combine';

/**
 * The draft of a roadmap: body of
 * `GET|PUT /services/:namespace/:name/draft`.
 *
 * @public
 */
export type RoadmapDraft = DocumentDraft<Roadmap>;

/**
 * Body of `POST /services/:namespace/:name/publish`. A roadmap is in force at
 * once: `effectiveFrom` is refused.
 *
 * @public
 */
export type RoadmapPublishRequest = Pick<PublishRequest, 'message'>;

/**
 * Body of `GET /services/:namespace/:name/draft/changes`: what readers will be
 * told when the draft is published.
 *
 * @public
 */
export interface RoadmapPreview {
  serviceRef: string;
  /** Number of the revision with which the draft is compared; 0: none. */
  from: number;
  /** None when only what readers are not told has changed, such as the title. */
  changes: RoadmapChange[];
  findings: Finding[];
  /** False while there are errors, and when there is nothing to publish. */
  publishable: boolean;
  /**
   * True when readers have all of it already, as when only draft intervals were
   * planned: to publish it is answered with 409.
   */
  unchanged: boolean;
  /** True when another revision was published since the draft was begun. */
  outdated: boolean;
  /** Number of users who are subscribed, and of entities that stand on it. */
  reach: { subscribers: number; entities: number };
  /** Of the draft. */
  etag: string;
}

/**
 * Body of `GET /services/:namespace/:name/diff?from=&to=`.
 *
 * @public
 */
export interface RoadmapDiff {
  serviceRef: string;
  from: RevisionSummary;
  to: RevisionSummary;
  changes: RoadmapChange[];
}

/**
 * Body of `GET /services/:namespace/:name/revisions`.
 *
 * @public
 */
export interface RoadmapRevisions {
  /** Newest first. */
  items: RevisionSummary[];
  nextCursor?: string;
}

/**
 * Body of `GET /services/:namespace/:name/revisions/:number`.
 *
 * @public
 */
export interface PublishedRoadmap extends RevisionSummary {
  serviceRef: string;
  document: Roadmap;
}

/**
 * Body of `GET /services/:namespace/:name/history?deliverable=`: the life of
 * one deliverable.
 *
 * @public
 */
export interface DeliverableHistory {
  serviceRef: string;
  deliverable: string;
  /** Oldest first. */
  changes: StatusChange[];
}

/**
 * What was said about one deliverable in the weekly review.
 *
 * @public
 */
export interface ReviewedDeliverable {
  /** Key of the deliverable. */
  deliverable: string;
  /** Absent: no change. */
  status?: DeliverableStatus;
  /** Absent: as before; empty: none any more. */
  note?: string;
  /** Needed for `deferred` and `wont-do`. */
  reason?: string;
}

/**
 * Body of `POST /services/:namespace/:name/reviews`, with `If-Match` of the
 * roadmap: a whole weekly review in one step. A roadmap that is kept in Git
 * takes only "no change" for every line.
 *
 * @public
 */
export interface ReviewRequest {
  /** Each open deliverable of the active interval exactly once. */
  deliverables: ReviewedDeliverable[];
  /** Why, for readers; absent: made from what changed. */
  message?: string;
}

/**
 * What becomes of an open deliverable when its interval closes. `carry-over`
 * keeps item and deliverable with their keys.
 *
 * @public
 */
export interface ClosingDecision {
  /** Key of the deliverable. */
  deliverable: string;
  decision: 'done' | 'wont-do' | 'deferred' | 'carry-over';
  /** Needed for `wont-do` and `deferred`. */
  reason?: string;
  /**
   * Where it goes, for `deferred` (default `later`) and `carry-over` (default
   * `next`): `next`, `later` or the name of an interval.
   */
  to?: string;
}

/**
 * Body of `POST /services/:namespace/:name/intervals/:interval/close`, with
 * `If-Match` of the roadmap.
 *
 * @public
 */
export interface CloseRequest {
  /** Each open deliverable of the interval exactly once. */
  decisions: ClosingDecision[];
  retrospective?: Retrospective;
  /** Actions of the retrospective become items of `next`, at its end. */
  actionsBecomeItems?: boolean;
  message?: string;
}

/**
 * Answer to a review or a closing.
 *
 * @public
 */
export interface ReviewedRoadmap extends DocumentState {
  /** Absent when nothing but the day of the review changed in Git mode. */
  revision?: RevisionSummary;
}

/**
 * Body of `POST /services/:namespace/:name/import?format=&dryRun=`. A dry run
 * changes nothing and is the default; otherwise the result becomes the draft.
 *
 * @public
 */
export interface RoadmapImport {
  dryRun: boolean;
  /** What the text would make of the roadmap. */
  roadmap?: Roadmap;
  changes: RoadmapChange[];
  /** What was not understood: with row and column for CSV. */
  findings: Finding[];
  /** The draft as saved; absent in a dry run. */
  draft?: RoadmapDraft;
}
