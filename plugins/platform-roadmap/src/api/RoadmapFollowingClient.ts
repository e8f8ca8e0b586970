import { parseEntityRef } from '@backstage/catalog-model';
import {
  DigestPeriod,
  FeedToken,
  FeedTokens,
  FollowUp,
  FollowUps,
  ItemVotes,
  ListedChanges,
  ListedItems,
  MyRoadmapView,
  Need,
  NeedRequest,
  NeedUpdate,
  Needs,
  NewFeedToken,
  Subscription,
  Subscriptions,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  PluginRequests,
  entityPath,
  jsonRequest,
  queryOf,
  servicePath,
} from '@plinth/backstage-plugin-platform-services-react';
import { RoadmapEditingClient } from './RoadmapEditingClient';
import { ItemQuery, RoadmapFollowingApi } from './RoadmapFollowingApi';

/**
 * {@link RoadmapFollowingApi} over HTTP, beside what the planners need.
 *
 * @public
 */
export class RoadmapFollowingClient
  extends RoadmapEditingClient
  implements RoadmapFollowingApi
{
  readonly #requests: PluginRequests;

  constructor(options: { requests: PluginRequests }) {
    super(options);
    this.#requests = options.requests;
  }

  async getMyRoadmap(ref: string): Promise<MyRoadmapView> {
    return this.#requests.json(`${pathOf(ref)}/roadmap/me`);
  }

  async markRoadmapSeen(ref: string, options: { etag: string }): Promise<void> {
    await this.#requests.send(
      `${pathOf(ref)}/seen`,
      jsonRequest('PUT', { etag: options.etag }),
    );
  }

  async voteForItem(
    item: { serviceRef: string; itemKey: string },
    options: { vote: boolean },
  ): Promise<ItemVotes> {
    const key = encodeURIComponent(item.itemKey);
    return this.#requests.json(
      `${serviceOf(item.serviceRef)}/items/${key}/vote`,
      { method: options.vote ? 'PUT' : 'DELETE' },
    );
  }

  async getNeeds(
    serviceRef: string,
    options?: Parameters<RoadmapFollowingApi['getNeeds']>[1],
  ): Promise<Needs> {
    return this.#requests.json(
      `${serviceOf(serviceRef)}/needs${queryOf(options)}`,
    );
  }

  async askForNeed(serviceRef: string, request: NeedRequest): Promise<Need> {
    return this.#requests.json(
      `${serviceOf(serviceRef)}/needs`,
      jsonRequest('POST', request),
    );
  }

  async updateNeed(
    need: { serviceRef: string; id: string },
    update: NeedUpdate,
    options: { etag: string },
  ): Promise<Need> {
    return this.#requests.json(
      `${serviceOf(need.serviceRef)}/needs/${encodeURIComponent(need.id)}`,
      jsonRequest('PUT', update, options),
    );
  }

  async getFollowUps(): Promise<FollowUp[]> {
    const { items } = await this.#requests.json<FollowUps>('/follow-ups');
    return items;
  }

  async getSubscriptions(): Promise<Subscription[]> {
    const { items } = await this.#requests.json<Subscriptions>(
      '/subscriptions',
    );
    return items;
  }

  async subscribe(
    serviceRef: string | undefined,
    period: DigestPeriod | undefined,
  ): Promise<void> {
    await this.#requests.send(
      `${serviceRef ? serviceOf(serviceRef) : ''}/subscription`,
      period ? jsonRequest('PUT', { period }) : { method: 'DELETE' },
    );
  }

  async getFeedTokens(): Promise<FeedToken[]> {
    const { items } = await this.#requests.json<FeedTokens>('/feed-tokens');
    return items;
  }

  async createFeedToken(title: string): Promise<NewFeedToken> {
    return this.#requests.json('/feed-tokens', jsonRequest('POST', { title }));
  }

  async rotateFeedToken(id: string): Promise<NewFeedToken> {
    return this.#requests.json(
      `/feed-tokens/${encodeURIComponent(id)}/rotate`,
      { method: 'POST' },
    );
  }

  async revokeFeedToken(id: string): Promise<void> {
    await this.#requests.send(`/feed-tokens/${encodeURIComponent(id)}`, {
      method: 'DELETE',
    });
  }

  async getItems(query?: ItemQuery): Promise<ListedItems> {
    return this.#requests.json(`/items${queryOf(query)}`);
  }

  async getChanges(
    query?: Parameters<RoadmapFollowingApi['getChanges']>[0],
  ): Promise<ListedChanges> {
    return this.#requests.json(`/changes${queryOf(query)}`);
  }
}

/** Of a service or of anything that stands on one. */
function pathOf(ref: string): string {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US') ===
    'platformservice'
    ? serviceOf(ref)
    : `/entities/${entityPath(ref)}`;
}

function serviceOf(serviceRef: string): string {
  return `/services/${servicePath(serviceRef)}`;
}
