import { parseEntityRef } from '@backstage/catalog-model';
import { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

const BASE = 'plugin://shared-responsibility';

/** Requests to the backend as the signed-in user. */
export class Requests {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  /** The answer, whatever its status. */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    return this.#fetchApi.fetch(`${BASE}${path}`, init);
  }

  /** @throws ResponseError unless it succeeds */
  async send(path: string, init?: RequestInit): Promise<Response> {
    const response = await this.fetch(path, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  /** @throws ResponseError unless it succeeds */
  async json<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.send(path, init);
    return response.json();
  }
}

export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

export function servicePath(serviceRef: string): string {
  const { namespace, name } = parseEntityRef(serviceRef);
  return [namespace, name].map(encodeURIComponent).join('/');
}

export function query(options: object = {}): string {
  const given = Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
