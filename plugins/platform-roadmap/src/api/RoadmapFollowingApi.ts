import {
  DigestPeriod,
  FeedToken,
  FollowUp,
  ItemVotes,
  ListedChanges,
  ListedItems,
  MyRoadmapView,
  Need,
  NeedDecision,
  NeedRequest,
  NeedUpdate,
  Needs,
  NewFeedToken,
  Subscription,
} from '@plinth/backstage-plugin-platform-roadmap-common';

/**
 * Which items are listed; absent fields: all.
 *
 * @public
 */
export interface ItemQuery {
  /** Statuses, with commas. */
  status?: string;
  /** Of `committed`, `uncommitted`, `next` and `later`, with commas. */
  horizon?: string;
  /** Work types, with commas. */
  type?: string;
  /** `spec.type` of the service. */
  capability?: string;
  /** Full ref of the owner of the service. */
  owner?: string;
  /** Full refs of services, with commas. */
  service?: string;
  /** Words that occur in the item. */
  q?: string;
  limit?: number;
  cursor?: string;
}

/**
 * Follows roadmaps: what changed for the reader, votes, needs, subscriptions
 * and feeds, as the user who is signed in.
 *
 * @public
 */
export interface RoadmapFollowingApi {
  /**
   * What depends on who reads the roadmaps of an entity or of one service.
   *
   * @param ref - full ref of a component, resource, system or platform service
   */
  getMyRoadmap(ref: string): Promise<MyRoadmapView>;

  /**
   * Says that the reader has seen the roadmaps as they are now.
   *
   * @param ref - as for `getMyRoadmap`
   * @param options - `etag`: `seenEtag` of what was shown
   * @throws ResponseError with status 412 when they have changed since
   */
  markRoadmapSeen(ref: string, options: { etag: string }): Promise<void>;

  /** Votes for an item, or takes the vote back; answers with all votes. */
  voteForItem(
    item: { serviceRef: string; itemKey: string },
    options: { vote: boolean },
  ): Promise<ItemVotes>;

  /** A page of what people asked of a service, the newest first. */
  getNeeds(
    serviceRef: string,
    options?: {
      decision?: NeedDecision;
      item?: string;
      limit?: number;
      cursor?: string;
    },
  ): Promise<Needs>;

  /**
   * Asks for something.
   *
   * @throws ResponseError with status 403 when the user may not speak for the
   *   one who is named
   */
  askForNeed(serviceRef: string, request: NeedRequest): Promise<Need>;

  /**
   * Says what becomes of a need.
   *
   * @param options - `etag` of the need
   * @throws ResponseError with status 412 when it has changed since
   */
  updateNeed(
    need: { serviceRef: string; id: string },
    update: NeedUpdate,
    options: { etag: string },
  ): Promise<Need>;

  /** Questions to the user about what has shipped, not answered yet. */
  getFollowUps(): Promise<FollowUp[]>;

  /** What the user is told about. */
  getSubscriptions(): Promise<Subscription[]>;

  /**
   * Subscribes the user, or ends the subscription.
   *
   * @param serviceRef - undefined: everything that the user's components stand on
   * @param period - undefined: ends it
   */
  subscribe(
    serviceRef: string | undefined,
    period: DigestPeriod | undefined,
  ): Promise<void>;

  /** The user's tokens for feeds, without the tokens themselves. */
  getFeedTokens(): Promise<FeedToken[]>;

  /** Makes a token; this answer is the only one that shows it. */
  createFeedToken(title: string): Promise<NewFeedToken>;

  /** Puts a new token in the place of one, which is of no use any more. */
  rotateFeedToken(id: string): Promise<NewFeedToken>;

  /** Makes a token useless at once. */
  revokeFeedToken(id: string): Promise<void>;

  /** A page of items of all services that the user may read. */
  getItems(query?: ItemQuery): Promise<ListedItems>;

  /**
   * A page of what was published, the newest first.
   *
   * @param query - `since`: a day or an instant, default 30 days ago;
   *   `services`: full refs, with commas, default all
   */
  getChanges(query?: {
    since?: string;
    services?: string;
    limit?: number;
    cursor?: string;
  }): Promise<ListedChanges>;
}
