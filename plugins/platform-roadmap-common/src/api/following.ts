import { RoadmapChange } from '../diff';
import { RoadmapItemView } from '../combine';
import { ItemVotes } from './needs';

/**
 * How often somebody gets a digest.
 *
 * @public
 */
export type DigestPeriod = 'two-weekly' | 'monthly';

/**
 * A subscription of the caller.
 *
 * @public
 */
export interface Subscription {
  /** Absent: everything that the caller's components stand on. */
  serviceRef?: string;
  period: DigestPeriod;
  /** ISO 8601. */
  since: string;
}

/**
 * Body of `GET /subscriptions`.
 *
 * @public
 */
export interface Subscriptions {
  items: Subscription[];
}

/**
 * A token for feeds, without the token itself.
 *
 * @public
 */
export interface FeedToken {
  id: string;
  /** What its owner calls it; 1 to 100 characters. */
  title: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601 day of the last use. */
  lastUsedOn?: string;
}

/**
 * Body of `GET /feed-tokens`.
 *
 * @public
 */
export interface FeedTokens {
  items: FeedToken[];
}

/**
 * Answer to `POST /feed-tokens` with `{title}`: the only time that the token is
 * shown. `POST /feed-tokens/:id/rotate` answers the same.
 *
 * @public
 */
export interface NewFeedToken extends FeedToken {
  token: string;
  /** Paths below the backend's base URL. */
  atomPath: string;
  calendarPath: string;
}

/**
 * What depends on who reads the roadmaps of an entity: body of
 * `GET /entities/:kind/:namespace/:name/roadmap/me` and, for one service,
 * `GET /services/:namespace/:name/roadmap/me`.
 *
 * @public
 */
export interface MyRoadmapView {
  /** Changes since the caller last looked, by service; empty at the first visit. */
  changes: Array<{ serviceRef: string; changes: RoadmapChange[] }>;
  /** ISO 8601; absent: never. */
  lastSeen?: string;
  /** To be sent with `PUT .../seen`. */
  seenEtag: string;
  subscriptions: Subscription[];
  /** By service ref and key of the item; items without votes are absent. */
  votes: Record<string, Record<string, ItemVotes>>;
  /** Full refs of services for which the caller has a role. */
  roles: string[];
}

/**
 * An item of any readable service.
 *
 * @public
 */
export interface ListedItem extends RoadmapItemView {
  serviceRef: string;
  /** Title of the service's roadmap. */
  roadmapTitle: string;
  /** Name, first and last day of its interval; absent in next and later. */
  interval?: { name: string; start: string; end: string };
  /** Number of users who have voted for it. */
  votes: number;
}

/**
 * Body of `GET /items?status=&horizon=&type=&capability=&owner=&q=&service=&limit=&cursor=`.
 *
 * @public
 */
export interface ListedItems {
  items: ListedItem[];
  nextCursor?: string;
  total: number;
}

/**
 * Body of `GET /changes?since=&services=`: what was published since then on
 * the roadmaps that the caller may read, for the status report and the widget.
 *
 * @public
 */
export interface ListedChanges {
  items: Array<{
    serviceRef: string;
    title: string;
    revision: number;
    /** ISO 8601. */
    publishedAt: string;
    message: string;
    changes: RoadmapChange[];
  }>;
  nextCursor?: string;
}
