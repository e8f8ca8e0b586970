import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertDevelopment } from './assertDevelopment';
import { roleAuthenticator } from './authenticator';
import { signInAsCatalogUser } from './resolver';

/**
 * Lets everybody who reaches the app sign in as one of the users listed in
 * `auth.providers.role.users`, without a password. For development only: with
 * such a list anywhere else the backend refuses to start.
 */
export const authModuleSignInAsRole = createBackendModule({
  pluginId: 'auth',
  moduleId: 'sign-in-as-role',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        if (!config.has('auth.providers.role.users')) {
          return;
        }

        assertDevelopment(config);
        logger.warn(
          'Anybody who reaches this app can sign in as a user of auth.providers.role.users',
        );
        providers.registerProvider({
          providerId: 'role',
          factory: createProxyAuthProviderFactory({
            authenticator: roleAuthenticator,
            signInResolver: signInAsCatalogUser,
          }),
        });
      },
    });
  },
});
