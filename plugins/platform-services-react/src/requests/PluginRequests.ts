import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';

/**
 * Requests to the backend of a plugin, as the user who is signed in.
 *
 * @public
 */
export class PluginRequests {
  readonly #fetchApi: FetchApi;
  readonly #base: string;

  constructor(options: { fetchApi: FetchApi; pluginId: string }) {
    this.#fetchApi = options.fetchApi;
    this.#base = `plugin://${options.pluginId}`;
  }

  /** The answer, whatever its status. */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    return this.#fetchApi.fetch(`${this.#base}${path}`, init);
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

/**
 * `component/default/checkout` of a full ref, as a part of a path.
 *
 * @public
 */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

/**
 * `default/managed-postgres` of a service's full ref, as a part of a path.
 *
 * @public
 */
export function servicePath(serviceRef: string): string {
  const { namespace, name } = parseEntityRef(serviceRef);
  return [namespace, name].map(encodeURIComponent).join('/');
}

/**
 * Parameters behind a path, with the question mark; undefined ones are left out.
 *
 * @public
 */
export function queryOf(parameters: object = {}): string {
  const given = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/**
 * A request with a JSON body. With `version`, it holds for the state that it
 * starts from and for no other: that of `etag`, or none yet without one.
 *
 * @public
 */
export function jsonRequest(
  method: 'PUT' | 'POST',
  body: object,
  version?: { etag?: string },
): RequestInit {
  return {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(version && ifUnchanged(version)),
    },
    body: JSON.stringify(body),
  };
}

/**
 * Headers with which a write holds only for the state that it starts from.
 *
 * @public
 */
export function ifUnchanged(version: {
  etag?: string;
}): Record<string, string> {
  return version.etag
    ? { 'If-Match': `"${version.etag}"` }
    : { 'If-None-Match': '*' };
}
