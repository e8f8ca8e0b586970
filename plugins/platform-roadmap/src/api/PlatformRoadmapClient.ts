import { parseEntityRef } from '@backstage/catalog-model';
import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EntityRoadmap,
  RoadmapSummaries,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { FormerDocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { inPortions } from '@plinth/backstage-plugin-platform-services-common';
import { PlatformRoadmapApi } from './PlatformRoadmapApi';

const BASE = 'plugin://platform-roadmap';

/** As many as the backend takes at once. */
const SUMMARIES_PER_REQUEST = 200;

/**
 * {@link PlatformRoadmapApi} over HTTP.
 *
 * @public
 */
export class PlatformRoadmapClient implements PlatformRoadmapApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async getEntityRoadmap(
    entityRef: string,
    options: { known?: EntityRoadmap } = {},
  ): Promise<EntityRoadmap> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return this.#read(path('entities', kind, namespace, name), options.known);
  }

  async getServiceRoadmap(
    serviceRef: string,
    options: { known?: ServiceRoadmap } = {},
  ): Promise<ServiceRoadmap> {
    const { namespace, name } = parseEntityRef(serviceRef);
    return this.#read(path('services', namespace, name), options.known);
  }

  async getSummaries(
    serviceRefs: string[],
  ): Promise<RoadmapSummaries['items']> {
    return inPortions({
      items: serviceRefs,
      size: SUMMARIES_PER_REQUEST,
      ask: async entityRefs => {
        const response = await this.#fetchApi.fetch(`${BASE}/summaries`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ entityRefs }),
        });
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        const { items }: RoadmapSummaries = await response.json();
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
      headers: { 'If-Match': `"${options.etag}"` },
    });
  }

  /** @throws ResponseError unless it succeeds */
  async #send(
    serviceRef: string,
    resource: string,
    init?: RequestInit,
  ): Promise<Response> {
    const { namespace, name } = parseEntityRef(serviceRef);
    const response = await this.#fetchApi.fetch(
      `${BASE}${path('services', namespace, name)}/${resource}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  /** Asks only for what has changed; the etag is in the body of every answer. */
  async #read<T extends { etag?: string }>(
    resource: string,
    known?: T,
  ): Promise<T> {
    const response = await this.#fetchApi.fetch(`${BASE}${resource}/roadmap`, {
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

function path(...parts: string[]): string {
  return parts.map(part => `/${encodeURIComponent(part)}`).join('');
}
