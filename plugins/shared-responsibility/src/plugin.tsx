import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { SharedResponsibilityClient, sharedResponsibilityApiRef } from './api';

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
  extensions: [api, entityContent, serviceContent],
});
