import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { SharedResponsibilityClient, sharedResponsibilityApiRef } from './api';

/**
 * The plugin for apps that still use the old frontend system.
 *
 * @public
 */
export const sharedResponsibilityPlugin = createPlugin({
  id: 'shared-responsibility',
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
