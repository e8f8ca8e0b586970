import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ServiceCardFactBlueprint } from '@plinth/backstage-plugin-platform-services-react';
import MapIcon from '@material-ui/icons/Map';
import { PlatformRoadmapClient, platformRoadmapApiRef } from './api';
import { roadmapsRouteRef } from './routes';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: platformRoadmapApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PlatformRoadmapClient({ fetchApi }),
    }),
});

const entityContent = EntityContentBlueprint.make({
  name: 'entity',
  params: {
    path: '/roadmap',
    title: 'Roadmap',
    group: 'platform',
    filter: { kind: { $in: ['component', 'resource', 'system'] } },
    loader: () =>
      import('./components/EntityRoadmap').then(m => <m.EntityRoadmap />),
  },
});

const serviceContent = EntityContentBlueprint.make({
  name: 'service',
  params: {
    path: '/roadmap',
    title: 'Roadmap',
    group: 'platform',
    filter: { kind: 'platformservice' },
    loader: () =>
      import('./components/ServiceRoadmap').then(m => <m.ServiceRoadmap />),
  },
});

const cardFact = ServiceCardFactBlueprint.make({
  params: {
    loader: () =>
      import('./components/ServiceNextFact').then(m => m.ServiceNextFact),
  },
});

const roadmapsPage = PageBlueprint.make({
  params: {
    path: '/platform-roadmap',
    title: 'Platform roadmap',
    icon: <MapIcon fontSize="inherit" />,
    routeRef: roadmapsRouteRef,
    loader: () =>
      import('./components/RoadmapsPage').then(m => <m.RoadmapsPage />),
  },
});

/**
 * Roadmaps of platform services: a tab for the services, one for everything
 * that stands on them, and a page across all services.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'platform-roadmap',
  title: 'Platform roadmap',
  info: { packageJson: () => import('../package.json') },
  routes: { root: roadmapsRouteRef },
  extensions: [api, cardFact, entityContent, serviceContent, roadmapsPage],
});
