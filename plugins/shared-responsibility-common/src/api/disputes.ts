import { ResponsibilityException } from '../effective';
import { Assignment } from '../model';

/**
 * A row that its team refused.
 *
 * @public
 */
export interface Dispute {
  id: string;
  /** Full ref of the entity that declares the use. */
  entityRef: string;
  serviceRef: string;
  rowId: string;
  taskId: string;
  /** Of the task, when it was refused. */
  title: string;
  variant: string;
  /** Full ref of the team that refused it. */
  ownerRef?: string;
  reason: string;
  /** Full ref of the user. */
  raisedBy: string;
  /** ISO 8601. */
  raisedAt: string;
  /**
   * `upheld`: the team is right, and the matrix will say so. `declined`: the
   * row stays. `exception`: one was granted. `withdrawn`: the team acknowledged
   * the row after all.
   */
  status: 'open' | 'upheld' | 'declined' | 'exception' | 'withdrawn';
  answer?: string;
  /** Full ref of the user. */
  answeredBy?: string;
  /** ISO 8601. */
  answeredAt?: string;
  exceptionId?: string;
}

/**
 * An exception as it was granted.
 *
 * @public
 */
export interface GrantedException extends ResponsibilityException {
  /** ISO 8601; when it was granted. */
  startsAt: string;
  /** `YYYY-MM-DD`; the last day, in UTC, on which it holds. */
  expires: string;
  /** ISO 8601; when somebody ended it before its time. */
  endedAt?: string;
  /** Full ref of the user. */
  endedBy?: string;
}

/**
 * Body of `POST /entities/.../disputes`.
 *
 * @public
 */
export interface DisputeRequest {
  rowId: string;
  /** 1 to 2000 characters. */
  reason: string;
}

/**
 * What an exception says, apart from the row.
 *
 * @public
 */
export interface ExceptionTerms {
  assignments: Record<string, string | Assignment>;
  /** `YYYY-MM-DD`; the last day, after today and within two years. */
  expires: string;
}

/**
 * Body of `PUT /entities/.../disputes/:id/answer`.
 *
 * @public
 */
export interface DisputeAnswer {
  /** 1 to 2000 characters. */
  answer: string;
  outcome: 'upheld' | 'declined' | 'exception';
  /** With the outcome `exception`, and only then. */
  exception?: ExceptionTerms;
}

/**
 * Body of `POST /entities/.../exceptions`.
 *
 * @public
 */
export interface ExceptionRequest extends ExceptionTerms {
  rowId: string;
  /** 1 to 2000 characters. */
  reason: string;
}

/**
 * A page of disputes, the newest first.
 *
 * @public
 */
export interface Disputes {
  items: Dispute[];
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * A page of exceptions of one entity, ended ones included, the newest first.
 *
 * @public
 */
export interface ResponsibilityExceptions {
  items: GrantedException[];
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}
