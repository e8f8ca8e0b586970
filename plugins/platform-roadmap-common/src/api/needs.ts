/**
 * How a need came.
 *
 * @public
 */
export type NeedChannel =
  | 'interview'
  | 'survey'
  | 'request'
  | 'vote'
  | 'follow-up'
  | 'direct';

/**
 * What was decided about a need.
 *
 * @public
 */
export type NeedDecision =
  | 'open'
  | 'accepted'
  | 'merged'
  | 'declined'
  | 'parked';

/**
 * What somebody asked for, in their words.
 *
 * @public
 */
export interface Need {
  id: string;
  serviceRef: string;
  /** In the words of who asked; 1 to 4000 characters. */
  text: string;
  /** Ref of the user or group who asked; absent when only a name is known, or the reader may not know. */
  askedBy?: string;
  /** A name from outside the catalog. */
  askedByName?: string;
  /** A customer pays, a user uses, a supplier delivers to the customer. */
  kind: 'customer' | 'user' | 'supplier';
  channel: NeedChannel;
  importance: 'low' | 'medium' | 'high';
  /** Entity for which it was asked. */
  entityRef?: string;
  /** Where it came from, such as an issue. */
  link?: string;
  /** Keys of items that answer it. */
  items: string[];
  /** Ids of needs that cannot be met together with it. */
  conflictsWith: string[];
  decision: NeedDecision;
  /** Why; present when it is decided. */
  reason?: string;
  /** Of the need into which it was merged. */
  mergedInto?: string;
  /** Ref of who decided, and when (ISO 8601). */
  decidedBy?: string;
  decidedAt?: string;
  /** Id of the follow-up that it answers. */
  followUp?: string;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  /** Strong, without quotes; to be sent as `If-Match` with a decision. */
  etag: string;
}

/**
 * Body of `GET /services/:namespace/:name/needs?decision=&item=&limit=&cursor=`.
 *
 * @public
 */
export interface Needs {
  /** Newest first. */
  items: Need[];
  nextCursor?: string;
  /** Needs by decision, of all pages. */
  counts: Record<NeedDecision, number>;
}

/**
 * Body of `POST /services/:namespace/:name/needs`. Whoever may read the service
 * may ask; only those with a role on it may say who else asked, or another
 * channel than `request` and `follow-up`.
 *
 * @public
 */
export interface NeedRequest {
  text: string;
  kind?: Need['kind'];
  channel?: NeedChannel;
  importance?: Need['importance'];
  entityRef?: string;
  askedBy?: string;
  askedByName?: string;
  link?: string;
  /** Id of the follow-up that it answers. */
  followUp?: string;
}

/**
 * Body of `PUT /services/:namespace/:name/needs/:id`, with `If-Match`: what the
 * service's people make of it. Absent fields stay.
 *
 * @public
 */
export interface NeedUpdate {
  decision?: NeedDecision;
  /** Needed for every decision but `open`. */
  reason?: string;
  items?: string[];
  conflictsWith?: string[];
  mergedInto?: string;
}

/**
 * Open questions to somebody whose need was answered by an item that shipped.
 *
 * @public
 */
export interface FollowUp {
  id: string;
  serviceRef: string;
  /** What they had asked for. */
  need: { id: string; text: string };
  item: { key: string; project: string };
  /** ISO 8601; when it shipped. */
  askedAt: string;
  questions: string[];
  /** Id of the need that is the answer. */
  answer?: string;
}

/**
 * Body of `GET /follow-ups`: those of the caller that wait for an answer.
 *
 * @public
 */
export interface FollowUps {
  items: FollowUp[];
}

/**
 * Votes for one item.
 *
 * @public
 */
export interface ItemVotes {
  count: number;
  /** Whether the caller is among them. */
  mine: boolean;
}
