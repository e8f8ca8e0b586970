import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PlatformServicesClient } from '@plinth/backstage-plugin-platform-services-common';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';

const rootRouteRef = createRouteRef({ id: 'platform-services' });

/**
 * The plugin for apps that are still on the old frontend system.
 *
 * @public
 */
export const platformServicesPlugin = createPlugin({
  id: 'platform-services',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: platformServicesApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PlatformServicesClient({ fetchApi }),
    }),
  ],
});

/**
 * The page of what the platform offers; mount it at `/platform-services`.
 *
 * @public
 */
export const PlatformServicesPage = platformServicesPlugin.provide(
  createRoutableExtension({
    name: 'PlatformServicesPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/StorefrontPage').then(m => m.LegacyStorefrontPage),
  }),
);

/**
 * Content of the tab "Platform" of a component, resource or system.
 *
 * @public
 */
export const EntityPlatformContent = platformServicesPlugin.provide(
  createComponentExtension({
    name: 'EntityPlatformContent',
    component: {
      lazy: () =>
        import('./components/EntityPlatform').then(m => m.EntityPlatform),
    },
  }),
);

/**
 * Card for the overview of a component, resource or system.
 *
 * @public
 */
export const EntityStandsOnCard = platformServicesPlugin.provide(
  createComponentExtension({
    name: 'EntityStandsOnCard',
    component: {
      lazy: () => import('./components/StandsOnCard').then(m => m.StandsOnCard),
    },
  }),
);

/**
 * Card for the overview of a platform service: whom to call.
 *
 * @public
 */
export const EntityServiceContactsCard = platformServicesPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceContactsCard',
    component: {
      lazy: () =>
        import('./components/ServiceOverview').then(m => m.ServiceContactsCard),
    },
  }),
);

/**
 * Card for the overview of a platform service: what it does and how to get it.
 *
 * @public
 */
export const EntityServiceBenefitCard = platformServicesPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceBenefitCard',
    component: {
      lazy: () =>
        import('./components/ServiceOverview').then(m => m.ServiceBenefitCard),
    },
  }),
);

/**
 * Card for the overview of a platform service: its plans and commitments.
 *
 * @public
 */
export const EntityServiceOfferingsCard = platformServicesPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceOfferingsCard',
    component: {
      lazy: () =>
        import('./components/ServiceOverview').then(
          m => m.ServiceOfferingsCard,
        ),
    },
  }),
);

/**
 * Content of the tab "Consumers" of a platform service.
 *
 * @public
 */
export const EntityServiceConsumersContent = platformServicesPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceConsumersContent',
    component: {
      lazy: () =>
        import('./components/ServiceConsumers').then(m => m.ServiceConsumers),
    },
  }),
);
