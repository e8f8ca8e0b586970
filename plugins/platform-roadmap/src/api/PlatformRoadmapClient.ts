import { parseEntityRef } from '@backstage/catalog-model';
import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EntityRoadmap,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { PlatformRoadmapApi } from './PlatformRoadmapApi';

const BASE = 'plugin://platform-roadmap';

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

  async syncServiceRoadmap(serviceRef: string): Promise<void> {
    const { namespace, name } = parseEntityRef(serviceRef);
    const response = await this.#fetchApi.fetch(
      `${BASE}${path('services', namespace, name)}/sync`,
      { method: 'POST' },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
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
