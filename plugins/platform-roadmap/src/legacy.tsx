import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PlatformRoadmapClient, platformRoadmapApiRef } from './api';

const roadmapsRouteRef = createRouteRef({ id: 'platform-roadmap' });

/**
 * The plugin for apps that still use the old frontend system.
 *
 * @public
 */
export const platformRoadmapPlugin = createPlugin({
  id: 'platform-roadmap',
  routes: { root: roadmapsRouteRef },
  apis: [
    createApiFactory({
      api: platformRoadmapApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PlatformRoadmapClient({ fetchApi }),
    }),
  ],
});

/**
 * Content of an entity route: what comes from the services that a component,
 * resource or system stands on.
 *
 * @public
 */
export const EntityRoadmapContent = platformRoadmapPlugin.provide(
  createComponentExtension({
    name: 'EntityRoadmapContent',
    component: {
      lazy: () =>
        import('./components/EntityRoadmap').then(m => m.EntityRoadmap),
    },
  }),
);

/**
 * Content of an entity route: the roadmap of a platform service.
 *
 * @public
 */
export const ServiceRoadmapContent = platformRoadmapPlugin.provide(
  createComponentExtension({
    name: 'ServiceRoadmapContent',
    component: {
      lazy: () =>
        import('./components/ServiceRoadmap').then(m => m.ServiceRoadmap),
    },
  }),
);

/**
 * For `cardFacts` of `PlatformServicesPage`: on the card of a service, what
 * comes next.
 *
 * @public
 */
export const ServiceNextFact = platformRoadmapPlugin.provide(
  createComponentExtension({
    name: 'ServiceNextFact',
    component: {
      lazy: () =>
        import('./components/ServiceNextFact').then(m => m.ServiceNextFact),
    },
  }),
);

/**
 * The page of all roadmaps; mount it at `/platform-roadmap`.
 *
 * @public
 */
export const PlatformRoadmapPage = platformRoadmapPlugin.provide(
  createRoutableExtension({
    name: 'PlatformRoadmapPage',
    mountPoint: roadmapsRouteRef,
    component: () =>
      import('./components/RoadmapsPage').then(m => m.LegacyRoadmapsPage),
  }),
);
