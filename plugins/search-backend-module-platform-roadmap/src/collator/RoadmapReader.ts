import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';

const PLUGIN_ID = 'platform-roadmap';

/** Asks the backend of roadmaps, as the search backend itself. */
export class RoadmapReader {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * The roadmap of a service as its readers see it now; undefined when the service has gone
   * in the meantime.
   */
  async read(service: Entity): Promise<ServiceRoadmap | undefined> {
    const { namespace = 'default', name } = service.metadata;
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    const path = [namespace, name].map(encodeURIComponent).join('/');
    const response = await fetch(`${baseUrl}/services/${path}/roadmap`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
