import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { PlatformServiceIcon } from './icons';

/**
 * Teaches the app the icon of the PlatformService kind, under the key
 * `kind:platformservice`.
 *
 * @public
 */
export const appModulePlatformServices = createFrontendModule({
  pluginId: 'app',
  extensions: [
    IconBundleBlueprint.make({
      name: 'platform-services',
      params: {
        icons: {
          'kind:platformservice': <PlatformServiceIcon fontSize="inherit" />,
        },
      },
    }),
  ],
});
