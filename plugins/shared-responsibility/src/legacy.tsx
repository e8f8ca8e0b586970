import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { SharedResponsibilityClient, sharedResponsibilityApiRef } from './api';

const mineRouteRef = createRouteRef({ id: 'my-responsibilities' });

/**
 * The plugin for apps that still use the old frontend system.
 *
 * @public
 */
export const sharedResponsibilityPlugin = createPlugin({
  id: 'shared-responsibility',
  routes: { mine: mineRouteRef },
  apis: [
    createApiFactory({
      api: sharedResponsibilityApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new SharedResponsibilityClient({ fetchApi }),
    }),
  ],
});

/**
 * Content of an entity route: the responsibilities of a component, resource or
 * system.
 *
 * @public
 */
export const EntityResponsibilitiesContent = sharedResponsibilityPlugin.provide(
  createComponentExtension({
    name: 'EntityResponsibilitiesContent',
    component: {
      lazy: () =>
        import('./components/EntityResponsibilities').then(
          m => m.EntityResponsibilities,
        ),
    },
  }),
);

/**
 * Content of an entity route: the matrix of a platform service.
 *
 * @public
 */
export const ServiceMatrixContent = sharedResponsibilityPlugin.provide(
  createComponentExtension({
    name: 'ServiceMatrixContent',
    component: {
      lazy: () =>
        import('./components/ServiceMatrix').then(m => m.ServiceMatrix),
    },
  }),
);

/**
 * For `cardFacts` of `PlatformServicesPage`: on the card of a service, how many
 * tasks it takes off the hands of its consumers.
 *
 * @public
 */
export const ServiceTasksFact = sharedResponsibilityPlugin.provide(
  createComponentExtension({
    name: 'ServiceTasksFact',
    component: {
      lazy: () =>
        import('./components/ServiceTasksFact').then(m => m.ServiceTasksFact),
    },
  }),
);

/**
 * The page of everything that the reader's groups answer for; mount it at
 * `/platform-services/my-responsibilities`.
 *
 * @public
 */
export const MyResponsibilitiesPage = sharedResponsibilityPlugin.provide(
  createRoutableExtension({
    name: 'MyResponsibilitiesPage',
    mountPoint: mineRouteRef,
    component: () =>
      import('./components/MyResponsibilities').then(
        m => m.LegacyMyResponsibilitiesPage,
      ),
  }),
);
