import { parseEntityRef } from '@backstage/catalog-model';
import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EntityResponsibilities,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { SharedResponsibilityApi } from './SharedResponsibilityApi';

const BASE = 'plugin://shared-responsibility';

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

function servicePath(serviceRef: string): string {
  const { namespace, name } = parseEntityRef(serviceRef);
  return [namespace, name].map(encodeURIComponent).join('/');
}

function query(options?: { asOf?: string }): string {
  return options?.asOf ? `?asOf=${encodeURIComponent(options.asOf)}` : '';
}

/**
 * {@link SharedResponsibilityApi} over HTTP.
 *
 * @public
 */
export class SharedResponsibilityClient implements SharedResponsibilityApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async getEntityResponsibilities(
    entityRef: string,
    options?: { asOf?: string },
  ): Promise<EntityResponsibilities> {
    const response = await this.#request(
      `/entities/${entityPath(entityRef)}/responsibilities${query(options)}`,
    );
    return response.json();
  }

  async getServiceMatrix(
    serviceRef: string,
    options?: { asOf?: string },
  ): Promise<ServiceMatrix> {
    const response = await this.#request(
      `/services/${servicePath(serviceRef)}/matrix${query(options)}`,
    );
    return response.json();
  }

  async syncServiceMatrix(serviceRef: string): Promise<void> {
    await this.#request(`/services/${servicePath(serviceRef)}/sync`, {
      method: 'POST',
    });
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const response = await this.#fetchApi.fetch(`${BASE}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
