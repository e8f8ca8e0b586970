import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';

/**
 * What the consumer acknowledges of a row: all of it goes into the hash, and
 * nothing else does.
 *
 * @public
 */
export interface RowTerms {
  /** The consumer's letters, in canonical order. */
  involvement: string;
  /** Ids of the accountable parties (under `rci`: the responsible ones), sorted. */
  accountable: string[];
  /** The consumer's duty, white space folded; empty: none. */
  duty: string;
  /** ISO 8601 duration; empty: none. */
  due: string;
  runbook: boolean;
  state: 'assigned' | 'notApplicable' | 'undecided';
  /** A condition that holds has changed the consumer's part. */
  conditional: boolean;
}

/**
 * A row of the consumer, for one entity.
 *
 * @public
 */
export interface SliceRow {
  /** That of the composed row. */
  rowId: string;
  serviceRef: string;
  taskId: string;
  title: string;
  variant: string;
  environments: string[];
  /** The entity whose owner answers. */
  declaredBy: string;
  /** Full ref of that owner; absent: nobody. */
  answeredBy?: string;
  /** The revision that it comes from. */
  revision: RevisionSummary['number'];
  terms: RowTerms;
  /** Over the terms. */
  hash: string;
  /** A fact is unknown and matters. */
  undetermined: boolean;
  /** An exception holds. */
  excepted: boolean;
}

/**
 * What was acknowledged, as it is kept: the terms beside the hash, so that it
 * can be said later what moved.
 *
 * @public
 */
export interface RowAcknowledgement {
  rowId: string;
  serviceRef: string;
  taskId: string;
  declaredBy: string;
  /** The owner group on whose behalf it was given. */
  ownerRef: string;
  /** The revision that was looked at; it may have been announced only. */
  revision: number;
  hash: string;
  terms: RowTerms;
  /** Ref of the user. */
  by: string;
  /** ISO 8601. */
  at: string;
}

/**
 * A row that its owner refuses, for as long as nobody has answered.
 *
 * @public
 */
export interface OpenDispute {
  serviceRef: string;
  taskId: string;
  declaredBy: string;
}

/**
 * Words of the consumer's duty that a publisher has replaced by others that
 * mean the same.
 *
 * @public
 */
export interface EditorialRewording {
  serviceRef: string;
  taskId: string;
  /** The revision that brought the new words. */
  revision: number;
  /** White space folded, as in {@link RowTerms}. */
  from: string;
  to: string;
}

/**
 * Where a row stands with its owner.
 *
 * @public
 */
export type RowAcknowledgementState =
  | 'open'
  | 'acknowledged'
  | 'disputed'
  | 'excepted';

/**
 * A part of the terms that is not as it was acknowledged.
 *
 * @public
 */
export interface MovedTerm {
  term: keyof RowTerms;
  before: string;
  after: string;
}

/**
 * The state of a row of the slice.
 *
 * @public
 */
export interface RowState {
  rowId: string;
  state: RowAcknowledgementState;
  /**
   * The last acknowledgement of the row by its present owner, whether it still
   * holds or not.
   */
  acknowledgement?: RowAcknowledgement;
  /** What moved since then; empty when it still holds or there is none. */
  moved: MovedTerm[];
}

/**
 * A link that shows that a duty is done.
 *
 * @public
 */
export interface RowEvidence {
  serviceRef: string;
  taskId: string;
  declaredBy: string;
  url: string;
  /** ISO 8601; when the duty was done. */
  at: string;
}
