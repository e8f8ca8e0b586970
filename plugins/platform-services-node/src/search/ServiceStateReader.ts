import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';

const ATTEMPTS = 3;
const TIMEOUT_MS = 30_000;
const RETRY_AFTER_MS = 1_000;

/** What {@link ServiceStateReader} needs. */
export interface ServiceStateReaderOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** Id of the plugin that is asked. */
  pluginId: string;
  /** What of a service is asked for: `/services/:namespace/:name/<route>`. */
  route: string;
  /** For one answer, until its last byte; default 30 seconds. */
  timeoutMs?: number;
  /** How long to wait after an attempt that failed, twice as long after the second one; default 1 second. */
  retryAfterMs?: number;
}

/** Asks another plugin about services, as the plugin that it runs in. */
export class ServiceStateReader<TState> {
  readonly #options: ServiceStateReaderOptions;

  constructor(options: ServiceStateReaderOptions) {
    this.#options = options;
  }

  /**
   * What the plugin says of a service now; undefined when the service has gone
   * in the meantime. A backend that is slow, away or overloaded is asked three
   * times.
   *
   * @throws Error when it could not be read
   */
  async read(service: Entity): Promise<TState | undefined> {
    const { retryAfterMs = RETRY_AFTER_MS } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#ask(service);
      } catch (error) {
        if (attempt === ATTEMPTS || isRefusal(error)) {
          throw error;
        }
        await wait(retryAfterMs * attempt);
      }
    }
  }

  async #ask(service: Entity): Promise<TState | undefined> {
    const { auth, discovery, pluginId, route } = this.#options;
    const { namespace = 'default', name } = service.metadata;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: pluginId,
    });
    const baseUrl = await discovery.getBaseUrl(pluginId);
    const path = [namespace, name].map(encodeURIComponent).join('/');
    const response = await fetch(`${baseUrl}/services/${path}/${route}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

/** Whether the same question would get the same answer again. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    error.statusCode < 500 &&
    error.statusCode !== 429
  );
}
