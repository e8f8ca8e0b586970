import { Entity } from '@backstage/catalog-model';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import {
  createPseudoTranslationApi,
  findUntranslated,
  textsIn,
} from '@plinth/backstage-plugin-platform-services-react/testUtils';
import { screen } from '@testing-library/react';
import plugin from '.';
import { FakePlatformServicesApi } from './__fixtures__/platformServicesApi';
import { managedPostgres, services } from './__fixtures__/services';

// Whole pages, with a query by role at each step.
jest.setTimeout(180_000);

const postgresRef = 'platformservice:default/managed-postgres';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', owner: 'payments' },
};

const consumption = [
  {
    serviceRef: postgresRef,
    declaredBy: 'component:default/checkout',
    own: true,
    offering: 'gold',
    environment: 'production',
    reasons: [['component:default/checkout', postgresRef]],
  },
];

const api = new FakePlatformServicesApi({
  summaries: [{ serviceRef: postgresRef, consumers: 41, ownConsumers: 4 }],
  servicesOf: { 'component:default/checkout': consumption },
});

function apis() {
  return [
    [translationApiRef, createPseudoTranslationApi(mockApis.translation())],
    [catalogApiRef, catalogApiMock({ entities: [...services, checkout] })],
    [platformServicesApiRef, api],
    mockApis.identity(),
  ] as const;
}

function untranslated() {
  return findUntranslated({
    root: document.body,
    data: textsIn(services, checkout, consumption, {
      // A type that the kind does not know.
      types: ['Quantum computing'],
      refs: ['group:default/data-sre'],
      // Of the extension; an app sets another one in its configuration.
      pageTitle: 'Platform services',
    }),
  });
}

describe('in another language', () => {
  it('the page of all services is in that language', async () => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/platform-services'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: apis(),
    });
    await screen.findByText(/^⟦The platform offers/);
    expect(untranslated()).toEqual([]);
  });

  it('what an entity stands on is in that language', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: checkout }),
        plugin.getExtension('entity-content:platform-services/platform'),
      ],
      apis: apis(),
    });
    await screen.findByRole('heading', { name: /stands on/ });
    expect(untranslated()).toEqual([]);
  });

  it('the page of a service is in that language', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: managedPostgres }),
        plugin.getExtension('entity-card:platform-services/contacts'),
        plugin.getExtension('entity-card:platform-services/benefit'),
        plugin.getExtension('entity-card:platform-services/offerings'),
      ],
      apis: apis(),
    });
    await screen.findByText(managedPostgres.spec.benefit!);
    expect(untranslated()).toEqual([]);
  });
});
