import { createApiRef } from '@backstage/frontend-plugin-api';
import { PlatformServicesClient } from '@plinth/backstage-plugin-platform-services-common';

/**
 * What the consumption index answers to the user who is signed in; see
 * `PlatformServicesClient`, which implements it.
 *
 * @public
 */
export type PlatformServicesApi = Pick<
  PlatformServicesClient,
  keyof PlatformServicesClient
>;

/**
 * The consumption index, for frontends. Provided by the plugin
 * `platform-services`.
 *
 * @public
 */
export const platformServicesApiRef = createApiRef<PlatformServicesApi>().with({
  id: 'plugin.platform-services.service',
  pluginId: 'platform-services',
});
