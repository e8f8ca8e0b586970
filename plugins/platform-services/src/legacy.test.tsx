import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { FakePlatformServicesApi } from './__fixtures__/platformServicesApi';
import { managedPostgres, services } from './__fixtures__/services';
import {
  EntityPlatformContent,
  EntityServiceContactsCard,
  EntityServiceConsumersContent,
  EntityServiceOfferingsCard,
  PlatformServicesPage,
} from './legacy';

const serviceRef = 'platformservice:default/managed-postgres';
const checkout = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'checkout', namespace: 'default' },
};

function render(element: JSX.Element) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApiMock({ entities: services })],
        [
          platformServicesApiRef,
          new FakePlatformServicesApi({
            servicesOf: {
              'component:default/checkout': [
                {
                  serviceRef,
                  declaredBy: 'component:default/checkout',
                  own: true,
                  reasons: [['component:default/checkout', serviceRef]],
                },
              ],
            },
            consumers: [
              { entityRef: 'component:default/checkout', uses: [{}] },
            ],
            summaries: [{ serviceRef, consumers: 1, ownConsumers: 0 }],
          }),
        ],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the entry for the old frontend system', () => {
  it('has the page', async () => {
    await render(
      <Routes>
        <Route path="/" element={<PlatformServicesPage />} />
      </Routes>,
    );
    expect(
      await screen.findByText('The platform offers 3 services.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Platform services', level: 1 }),
    ).toBeInTheDocument();
  });

  it('has the tab of a component', async () => {
    await render(
      <EntityProvider entity={checkout}>
        <EntityPlatformContent />
      </EntityProvider>,
    );
    expect(
      await screen.findByText('checkout stands on 1 platform service.'),
    ).toBeInTheDocument();
  });

  it('has the parts of the page of a service', async () => {
    await render(
      <EntityProvider entity={managedPostgres}>
        <EntityServiceContactsCard />
        <EntityServiceOfferingsCard />
        <EntityServiceConsumersContent />
      </EntityProvider>,
    );
    expect(await screen.findByText('Whom to call')).toBeInTheDocument();
    expect(
      await screen.findByText('Managed PostgreSQL comes in 2 plans.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('1 consumer stands on Managed PostgreSQL.'),
    ).toBeInTheDocument();
  });
});
