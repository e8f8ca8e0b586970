import {
  ApiBlueprint,
  PageBlueprint,
  createExtensionInput,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import LayersIcon from '@material-ui/icons/Layers';
import { PlatformServicesClient } from '@plinth/backstage-plugin-platform-services-common';
import {
  ServiceCardFactBlueprint,
  platformServicesApiRef,
} from '@plinth/backstage-plugin-platform-services-react';
import { rootRouteRef } from './routes';

const CONSUMER_KINDS = { kind: { $in: ['component', 'resource', 'system'] } };
const SERVICE_KIND = { kind: 'platformservice' };

const platformServicesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: platformServicesApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PlatformServicesClient({ fetchApi }),
    }),
});

const storefrontPage = PageBlueprint.makeWithOverrides({
  inputs: {
    cardFacts: createExtensionInput([
      ServiceCardFactBlueprint.dataRefs.component,
    ]),
  },
  factory(originalFactory, { inputs }) {
    const cardFacts = inputs.cardFacts.map(fact =>
      fact.get(ServiceCardFactBlueprint.dataRefs.component),
    );
    return originalFactory({
      path: '/platform-services',
      title: 'Platform services',
      icon: <LayersIcon fontSize="inherit" />,
      routeRef: rootRouteRef,
      loader: () =>
        import('./components/StorefrontPage').then(m => (
          <m.StorefrontPage cardFacts={cardFacts} />
        )),
    });
  },
});

const entityPlatformContent = EntityContentBlueprint.make({
  name: 'platform',
  params: {
    path: '/platform',
    title: 'Platform',
    group: 'platform',
    icon: <LayersIcon fontSize="inherit" />,
    filter: CONSUMER_KINDS,
    loader: () =>
      import('./components/EntityPlatform').then(m => <m.EntityPlatformTab />),
  },
});

const standsOnCard = EntityCardBlueprint.make({
  name: 'stands-on',
  params: {
    type: 'info',
    filter: CONSUMER_KINDS,
    loader: () =>
      import('./components/StandsOnCard').then(m => <m.StandsOnCard />),
  },
});

const serviceContactsCard = EntityCardBlueprint.make({
  name: 'contacts',
  params: {
    type: 'info',
    filter: SERVICE_KIND,
    loader: () =>
      import('./components/ServiceOverview').then(m => (
        <m.ServiceContactsCard />
      )),
  },
});

const serviceBenefitCard = EntityCardBlueprint.make({
  name: 'benefit',
  params: {
    type: 'content',
    filter: SERVICE_KIND,
    loader: () =>
      import('./components/ServiceOverview').then(m => (
        <m.ServiceBenefitCard />
      )),
  },
});

const serviceOfferingsCard = EntityCardBlueprint.make({
  name: 'offerings',
  params: {
    type: 'content',
    filter: SERVICE_KIND,
    loader: () =>
      import('./components/ServiceOverview').then(m => (
        <m.ServiceOfferingsCard />
      )),
  },
});

const serviceConsumersContent = EntityContentBlueprint.make({
  name: 'consumers',
  params: {
    path: '/consumers',
    title: 'Consumers',
    group: 'platform',
    filter: SERVICE_KIND,
    loader: () =>
      import('./components/ServiceConsumers').then(m => <m.ServiceConsumers />),
  },
});

/**
 * Platform services: the page of what the platform offers, the tab and the card
 * of those who stand on it, and the page of a service.
 *
 * @public
 */
export const platformServicesPlugin = createFrontendPlugin({
  pluginId: 'platform-services',
  title: 'Platform services',
  icon: <LayersIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    platformServicesApi,
    storefrontPage,
    entityPlatformContent,
    standsOnCard,
    serviceContactsCard,
    serviceBenefitCard,
    serviceOfferingsCard,
    serviceConsumersContent,
  ],
});
