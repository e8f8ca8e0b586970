import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  ConsumedServices,
  PlatformServiceSummaries,
  PlatformServiceSummary,
  ServiceConsumers,
} from '../consumption';
import { inPortions } from './inPortions';

const BASE_URL = 'plugin://platform-services';
const SUMMARIES_PER_REQUEST = 500;

/**
 * Asks the consumption index over HTTP, as the signed-in user.
 *
 * @public
 */
export class PlatformServicesClient {
  readonly #fetchApi: { fetch: typeof fetch };

  /**
   * @param options - `fetchApi`: resolves addresses of the form
   * `plugin://id/path` and adds the user's token, as the `fetchApiRef` of
   * Backstage's frontend does
   */
  constructor(options: { fetchApi: { fetch: typeof fetch } }) {
    this.#fetchApi = options.fetchApi;
  }

  /**
   * The services that an entity stands on.
   *
   * @throws ResponseError; 404 when it does not exist or may not be read
   */
  async getServicesOf(entityRef: string): Promise<ConsumedServices> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return this.#request(`/entities/${path(kind, namespace, name)}/services`);
  }

  /**
   * The entities that declare a service, page by page.
   *
   * @param options - `limit`: 1 to 500, default 100; `cursor`: `nextCursor` of
   * the page before; `owner`: full ref, only what it owns; `text`: only those
   * with it in their name or title
   * @throws ResponseError; 404 when it does not exist or may not be read
   */
  async getConsumersOf(
    serviceRef: string,
    options: {
      limit?: number;
      cursor?: string;
      owner?: string;
      text?: string;
    } = {},
  ): Promise<ServiceConsumers> {
    const { namespace, name } = parseEntityRef(serviceRef);
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(options)) {
      if (value !== undefined) {
        query.set(key, String(value));
      }
    }
    const search = query.size > 0 ? `?${query}` : '';
    return this.#request(
      `/services/${path(namespace, name)}/consumers${search}`,
    );
  }

  /**
   * What cards say about services. Those that may not be read are left out.
   *
   * @param serviceRefs - full refs, any number
   * @throws ResponseError
   */
  async getSummaries(serviceRefs: string[]): Promise<PlatformServiceSummary[]> {
    return inPortions({
      items: serviceRefs,
      size: SUMMARIES_PER_REQUEST,
      ask: async entityRefs => {
        const { items } = await this.#request<PlatformServiceSummaries>(
          '/summaries',
          {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ entityRefs }),
          },
        );
        return items;
      },
    });
  }

  async #request<T>(pathAndQuery: string, init?: RequestInit): Promise<T> {
    const response = await this.#fetchApi.fetch(
      `${BASE_URL}${pathAndQuery}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function path(...segments: string[]): string {
  return segments.map(encodeURIComponent).join('/');
}
