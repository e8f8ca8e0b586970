import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ServiceCardFactBlueprint } from '@plinth/backstage-plugin-platform-services-react';
import AssignmentIndIcon from '@material-ui/icons/AssignmentInd';
import { SharedResponsibilityClient, sharedResponsibilityApiRef } from './api';
import { mineRouteRef } from './routes';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sharedResponsibilityApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new SharedResponsibilityClient({ fetchApi }),
    }),
});

const entityContent = EntityContentBlueprint.make({
  name: 'entity',
  params: {
    path: '/responsibilities',
    title: 'Responsibilities',
    group: 'platform',
    filter: { kind: { $in: ['component', 'resource', 'system'] } },
    loader: () =>
      import('./components/EntityResponsibilities').then(m => (
        <m.EntityResponsibilities />
      )),
  },
});

const serviceContent = EntityContentBlueprint.make({
  name: 'service',
  params: {
    path: '/responsibilities',
    title: 'Responsibilities',
    group: 'platform',
    filter: { kind: 'platformservice' },
    loader: () =>
      import('./components/ServiceMatrix').then(m => <m.ServiceMatrix />),
  },
});

const cardFact = ServiceCardFactBlueprint.make({
  params: {
    loader: () =>
      import('./components/ServiceTasksFact').then(m => m.ServiceTasksFact),
  },
});

const minePage = PageBlueprint.make({
  name: 'mine',
  params: {
    path: '/platform-services/my-responsibilities',
    title: 'My responsibilities',
    icon: <AssignmentIndIcon fontSize="inherit" />,
    routeRef: mineRouteRef,
    loader: () =>
      import('./components/MyResponsibilities').then(m => (
        <m.MyResponsibilitiesPage />
      )),
  },
});

/**
 * Shared responsibilities: a tab for everything that stands on platform
 * services, and one for the services themselves.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'shared-responsibility',
  title: 'Shared responsibility',
  info: { packageJson: () => import('../package.json') },
  routes: { mine: mineRouteRef },
  extensions: [api, cardFact, entityContent, serviceContent, minePage],
});
