import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EntityRoadmap,
  RoadmapSummaries,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { FormerDocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { inPortions } from '@plinth/backstage-plugin-platform-services-common';
import {
  PluginRequests,
  entityPath,
  ifUnchanged,
  jsonRequest,
  servicePath,
} from '@plinth/backstage-plugin-platform-services-react';
import { PlatformRoadmapApi } from './PlatformRoadmapApi';
import { RoadmapFollowingClient } from './RoadmapFollowingClient';

/** As many as the backend takes at once. */
const SUMMARIES_PER_REQUEST = 200;

/**
 * {@link PlatformRoadmapApi} over HTTP.
 *
 * @public
 */
export class PlatformRoadmapClient
  extends RoadmapFollowingClient
  implements PlatformRoadmapApi
{
  readonly #requests: PluginRequests;

  constructor(options: { fetchApi: FetchApi }) {
    const requests = new PluginRequests({
      ...options,
      pluginId: 'platform-roadmap',
    });
    super({ requests });
    this.#requests = requests;
  }

  async getEntityRoadmap(
    entityRef: string,
    options: { known?: EntityRoadmap } = {},
  ): Promise<EntityRoadmap> {
    return this.#read(`/entities/${entityPath(entityRef)}`, options.known);
  }

  async getServiceRoadmap(
    serviceRef: string,
    options: { known?: ServiceRoadmap } = {},
  ): Promise<ServiceRoadmap> {
    return this.#read(`/services/${servicePath(serviceRef)}`, options.known);
  }

  async getSummaries(
    serviceRefs: string[],
  ): Promise<RoadmapSummaries['items']> {
    return inPortions({
      items: serviceRefs,
      size: SUMMARIES_PER_REQUEST,
      ask: async entityRefs => {
        const { items } = await this.#requests.json<RoadmapSummaries>(
          '/summaries',
          jsonRequest('POST', { entityRefs }),
        );
        return items;
      },
    });
  }

  async syncServiceRoadmap(serviceRef: string): Promise<void> {
    await this.#send(serviceRef, 'sync', { method: 'POST' });
  }

  async getFormerRoadmap(serviceRef: string): Promise<FormerDocumentState> {
    const response = await this.#send(serviceRef, 'former');
    return response.json();
  }

  async confirmFormerRoadmap(
    serviceRef: string,
    options: { etag: string },
  ): Promise<void> {
    await this.#send(serviceRef, 'former/confirm', {
      method: 'POST',
      headers: ifUnchanged(options),
    });
  }

  /** @throws ResponseError unless it succeeds */
  async #send(
    serviceRef: string,
    resource: string,
    init?: RequestInit,
  ): Promise<Response> {
    return this.#requests.send(
      `/services/${servicePath(serviceRef)}/${resource}`,
      init,
    );
  }

  /** Asks only for what has changed; the etag is in the body of every answer. */
  async #read<T extends { etag?: string }>(
    resource: string,
    known?: T,
  ): Promise<T> {
    const response = await this.#requests.fetch(`${resource}/roadmap`, {
      headers: known?.etag ? { 'If-None-Match': `"${known.etag}"` } : {},
    });
    if (response.status === 304 && known) {
      return known;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
