import { TaskCount } from '../compose';
import { ResponsibilityStates, RowAcknowledgementState } from '../slice';
import { Dispute, GrantedException } from './disputes';

/**
 * One thing that is different since the row was acknowledged, in words: letters
 * such as `RA`, titles, durations. `before` or `after` is absent where there
 * was nothing or is nothing any more.
 *
 * @public
 */
export interface RowMove {
  /**
   * `involvement`: the consumer's letters. `accountable`: which parties answer
   * for it. `condition`: which conditions on facts hold.
   */
  what:
    | 'involvement'
    | 'accountable'
    | 'duty'
    | 'due'
    | 'runbook'
    | 'condition'
    | 'state';
  before?: string;
  after?: string;
}

/**
 * What a row was acknowledged as, by whom and when.
 *
 * @public
 */
export interface GivenAcknowledgement {
  /** Full ref of the user. */
  by: string;
  /** ISO 8601. */
  at: string;
  /** Number of the revision that it was given for. */
  revision: number;
}

/**
 * The proof that a duty is done.
 *
 * @public
 */
export interface LinkedEvidence {
  /** Always `https:`. */
  url: string;
  /** `YYYY-MM-DD`. */
  doneAt: string;
  /** `YYYY-MM-DD`; the last day on which it counts. Absent: it counts for good. */
  due?: string;
  /** Full ref of the user who linked it. */
  by: string;
  /** ISO 8601. */
  at: string;
  /** True from the day after `due`. */
  overdue: boolean;
}

/**
 * Where one row of the consumer stands; the same for every reader.
 *
 * @public
 */
export interface RowStanding {
  /**
   * `disputed`: refused, and not answered yet. `excepted`: an exception holds
   * for it. `acknowledged`: accepted as it is now by the present owner group.
   * `open`: none of these; what is undetermined is never more than open.
   */
  status: RowAcknowledgementState;
  /** Of what counts in the row now; to be sent with an acknowledgement. */
  hash: string;
  /** Facts that have to be known before the row can be acknowledged. */
  missingFacts?: string[];
  /** The newest one of the present owner group, of the row as it is or as it was. */
  acknowledgement?: GivenAcknowledgement;
  /** Since that acknowledgement; absent when the row is still what was acknowledged. */
  moved?: RowMove[];
  /** The open one, else the newest. */
  dispute?: Dispute;
  /** The one that holds. */
  exception?: GrantedException;
  evidence?: LinkedEvidence;
}

/**
 * "The platform does 23 of 37 tasks for you", counted from the entity's own
 * rows of one service.
 *
 * @public
 */
export interface ServiceStanding {
  serviceRef: string;
  states: ResponsibilityStates;
  tasks: TaskCount;
}

/**
 * Body of `GET /entities/.../responsibilities/me`: what of an entity's
 * responsibilities depends on who looks. Reading it changes nothing.
 *
 * @public
 */
export interface MyResponsibilityView {
  /** ISO 8601; when the caller last said so. Absent: never. */
  lastSeenAt?: string;
  /** Ids of rows that came or moved since; empty when never seen. */
  newRows: string[];
  /**
   * What the caller may do with the rows for which the entity's own team
   * answers (`own`).
   */
  may: { acknowledge: boolean; dispute: boolean; evidence: boolean };
  /**
   * Full refs of the services whose disputes the caller may answer (`answer`)
   * or for which the caller may grant exceptions (`except`).
   */
  mayForService: { answer: string[]; except: string[] };
}

/**
 * Body of `PUT /entities/.../acknowledgement`: rows in force, or announced
 * ones ahead of their time, with the hash that was read.
 *
 * @public
 */
export interface AcknowledgementRequest {
  /** 1 to 500. */
  rows: Array<{ id: string; hash: string }>;
}

/**
 * Why a row was not acknowledged. `moved`: it is no longer what was read;
 * `hash` is the present one. `undetermined`: facts are missing. `gone`: there
 * is no such row for the caller.
 *
 * @public
 */
export interface RefusedRow {
  id: string;
  reason: 'moved' | 'undetermined' | 'gone';
  hash?: string;
}

/**
 * What became of an {@link AcknowledgementRequest}. Rows are judged one by
 * one: those that were accepted are stored, whatever became of the others.
 *
 * @public
 */
export interface AcknowledgementResult {
  /** Ids, those that had been acknowledged before included. */
  acknowledged: string[];
  refused: RefusedRow[];
}

/**
 * Body of `PUT /entities/.../evidence`.
 *
 * @public
 */
export interface EvidenceRequest {
  rowId: string;
  /** `https:` only. */
  url: string;
  /** `YYYY-MM-DD`; default today, in UTC. */
  doneAt?: string;
  /** `YYYY-MM-DD`; default `doneAt` and the duration that the row names, if any. */
  due?: string;
}
