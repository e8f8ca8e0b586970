import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '.';
import { FakePlatformServicesApi } from './__fixtures__/platformServicesApi';
import {
  legacyPostgres,
  managedPostgres,
  services,
} from './__fixtures__/services';

const postgresRef = 'platformservice:default/managed-postgres';
const legacyRef = 'platformservice:default/legacy-postgres';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', owner: 'payments' },
};

const checkoutServices = [
  {
    serviceRef: legacyRef,
    declaredBy: 'resource:default/checkout-archive',
    declaredByOwner: 'group:default/orders',
    own: false,
    reasons: [
      [
        'component:default/checkout',
        'resource:default/checkout-archive',
        legacyRef,
      ],
    ],
  },
  {
    serviceRef: postgresRef,
    declaredBy: 'component:default/checkout',
    own: true,
    offering: 'gold',
    environment: 'production',
    reasons: [['component:default/checkout', postgresRef]],
  },
];

describe('the page of platform services', () => {
  function renderPage(options: {
    api: FakePlatformServicesApi;
    entities?: Entity[];
    path?: string;
  }) {
    const { api, entities = services, path = '/platform-services' } = options;
    return renderTestApp({
      features: [plugin],
      initialRouteEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [catalogApiRef, catalogApiMock({ entities })],
        [platformServicesApiRef, api],
        mockApis.identity(),
      ],
    });
  }

  const api = new FakePlatformServicesApi({
    summaries: [
      { serviceRef: postgresRef, consumers: 41, ownConsumers: 4 },
      { serviceRef: legacyRef, consumers: 7, ownConsumers: 1 },
    ],
  });

  it('says what there is, and what of it is about to end', async () => {
    renderPage({ api });
    expect(
      await screen.findByText(
        'The platform offers 3 services; your teams stand on 2 of them.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 of yours is about to end: Legacy Postgres.'),
    ).toBeInTheDocument();

    const databases = within(screen.getByRole('region', { name: 'Database' }));
    const [postgres, legacy] = databases.getAllByRole('article');
    expect(
      within(postgres).getByRole('link', { name: 'Managed PostgreSQL' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/platformservice/managed-postgres',
    );
    expect(postgres).toHaveTextContent('production');
    expect(postgres).toHaveTextContent(
      'Plan Standard: 99.9 % available, restored within 4 hours; 1 more plan',
    );
    expect(postgres).toHaveTextContent('41 consumers, 4 of yours');
    expect(
      within(postgres).getByRole('link', { name: /#data-platform/ }),
    ).toHaveAttribute('href', 'https://help.example.com/postgres');
    expect(legacy).toHaveTextContent('deprecated');
    expect(legacy).toHaveTextContent('No promise yet');
    expect(legacy).toHaveTextContent(/Use .*managed-postgres instead/);
  });

  it('searches as you type, and a link keeps the filters', async () => {
    renderPage({ api, path: '/platform-services?lifecycle=deprecated' });
    const cards = () => screen.queryAllByRole('article').length;
    await screen.findByRole('link', { name: 'Legacy Postgres' });
    expect(cards()).toBe(1);

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the platform services' }),
      'backup',
    );
    expect(
      await screen.findByText('Nothing matches these filters'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(cards()).toBe(3));

    await userEvent.click(
      screen.getByRole('radio', { name: 'Used by my teams 2' }),
    );
    expect(cards()).toBe(2);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'I am' }),
      'developer',
    );
    expect(cards()).toBe(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(
      screen.getByRole('rowheader', { name: /Managed PostgreSQL/ }),
    ).toBeInTheDocument();
  });

  it('says what to paste where there is nothing', async () => {
    renderPage({ api, entities: [] });
    expect(
      await screen.findByText('The platform offers nothing here yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/kind: PlatformService/)).toBeInTheDocument();
  });
});

describe('the tab of those who stand on services', () => {
  it('says which, why, and whom to call', async () => {
    const content = plugin.getExtension(
      'entity-content:platform-services/platform',
    );
    renderTestApp({
      extensions: [createTestEntityPage({ entity: checkout }), content],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: services })],
        [
          platformServicesApiRef,
          new FakePlatformServicesApi({
            servicesOf: { 'component:default/checkout': checkoutServices },
          }),
        ],
      ],
    });
    expect(
      await screen.findByText('checkout stands on 2 platform services.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        '1 is about to end: Legacy Postgres. 1 of them comes through others, who answer for it.',
      ),
    ).toBeInTheDocument();

    const [legacy, postgres] = screen.getAllByRole('article');
    expect(legacy).toHaveTextContent(
      /checkout→checkout-archive→legacy-postgres/,
    );
    expect(legacy).toHaveTextContent(
      'via checkout-archive, answered by orders',
    );
    await waitFor(() =>
      expect(legacy).toHaveTextContent(/Use .*managed-postgres instead/),
    );
    expect(postgres).toHaveTextContent('Whom to call');
    expect(postgres).toHaveTextContent('in business hours');
    expect(postgres).toHaveTextContent(
      'There is no plan gold; there is standard and dedicated.',
    );
    expect(
      within(postgres).getByRole('link', { name: /Runbooks/ }),
    ).toBeInTheDocument();
    expect(
      within(postgres).queryByRole('link', { name: /Not a link/ }),
    ).not.toBeInTheDocument();
  });

  it('says what to paste where there is nothing, and what failed', async () => {
    const content = plugin.getExtension(
      'entity-content:platform-services/platform',
    );
    const api = new FakePlatformServicesApi({
      servicesOf: { 'component:default/checkout': [] },
    });
    const { unmount } = renderTestApp({
      extensions: [createTestEntityPage({ entity: checkout }), content],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: services })],
        [platformServicesApiRef, api],
      ],
    });
    expect(
      await screen.findByText(
        'checkout stands on no platform service that you can see',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/platformServices:/)).toBeInTheDocument();
    unmount();

    const getServicesOf = jest
      .spyOn(api, 'getServicesOf')
      .mockRejectedValue(Object.assign(new Error('no'), { statusCode: 404 }));
    renderTestApp({
      extensions: [createTestEntityPage({ entity: checkout }), content],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: services })],
        [platformServicesApiRef, api],
      ],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read this, or it does not exist.',
    );
    getServicesOf.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/platformServices:/)).toBeInTheDocument();
  });

  it('has a card for the overview', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: checkout }),
        plugin.getExtension('entity-card:platform-services/stands-on'),
      ],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: services })],
        [
          platformServicesApiRef,
          new FakePlatformServicesApi({
            servicesOf: { 'component:default/checkout': checkoutServices },
          }),
        ],
      ],
    });
    expect(
      await screen.findByText('checkout stands on 2 platform services.'),
    ).toBeInTheDocument();
    expect(screen.getByText('deprecated')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /#data-platform/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All about them' }),
    ).toHaveAttribute('href', expect.stringMatching(/\/platform$/));
  });
});

describe('the page of a service', () => {
  function renderCards(entity: Entity) {
    return renderTestApp({
      extensions: [
        createTestEntityPage({ entity }),
        plugin.getExtension('entity-card:platform-services/contacts'),
        plugin.getExtension('entity-card:platform-services/benefit'),
        plugin.getExtension('entity-card:platform-services/offerings'),
      ],
      apis: [[catalogApiRef, catalogApiMock({ entities: services })]],
    });
  }

  it('says whom to call, what is promised, and how to get it', async () => {
    renderCards(managedPostgres);
    expect(await screen.findByText('Whom to call')).toBeInTheDocument();
    for (const name of [
      'data-platform',
      'data-platform-ppo',
      'data-sre',
      'platform-helpdesk',
    ]) {
      expect(screen.getByRole('link', { name })).toBeInTheDocument();
    }
    expect(screen.getByText('Made for developer and SRE.')).toBeInTheDocument();
    expect(
      await screen.findByText('Managed PostgreSQL comes in 2 plans.'),
    ).toBeInTheDocument();
    const row = (name: RegExp) =>
      within(screen.getByRole('rowheader', { name }).closest('tr')!)
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(row(/Standard/)).toEqual([
      '99.9 %',
      '1 hour',
      '4 hours',
      'in business hours',
      'included',
    ]);
    expect(row(/Dedicated/)).toEqual([
      '99.95 %',
      'not promised',
      'not promised',
      'at any hour',
      '',
    ]);
    expect(screen.getByText(/offering: standard/)).toBeInTheDocument();
  });

  it('says what to use instead of a service that is about to end', async () => {
    renderCards(legacyPostgres);
    expect(await screen.findByText(/Use .*instead/)).toHaveTextContent(
      'Use managed-postgres instead.',
    );
    expect(
      await screen.findByText('No plans are described yet.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('How to get it')).not.toBeInTheDocument();
  });

  it('lists the consumers page by page and by owner', async () => {
    const consumers = ['cart', 'checkout', 'search'].map(name => ({
      entityRef: `component:default/${name}`,
      ownerRef: `group:default/${name === 'search' ? 'search' : 'shop'}`,
      uses: [{ offering: 'standard', environment: 'production' }],
    }));
    const tester = (api: FakePlatformServicesApi) =>
      renderTestApp({
        extensions: [
          createTestEntityPage({ entity: managedPostgres }),
          plugin.getExtension('entity-content:platform-services/consumers'),
        ],
        apis: [
          [catalogApiRef, catalogApiMock({ entities: services })],
          [platformServicesApiRef, api],
        ],
      });

    const { unmount } = tester(
      new FakePlatformServicesApi({ consumers, pageSize: 2 }),
    );
    expect(
      await screen.findByText(
        '3 consumers of 2 owners stand on Managed PostgreSQL.',
      ),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(3),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Owner' }),
      'search (1)',
    );
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')).toHaveLength(1),
    );
    expect(screen.getByRole('rowheader')).toHaveTextContent('search');
    unmount();

    tester(new FakePlatformServicesApi({ consumers, counted: false }));
    expect(
      await screen.findByText(
        'These stand on Managed PostgreSQL, as far as you may see them.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('combobox', { name: 'Owner' }),
    ).not.toBeInTheDocument();
  });
});

describe('the plugin', () => {
  it('gives the consumption index to all three frontends', () => {
    const tester = createExtensionTester(
      plugin.getExtension('api:platform-services'),
    );
    expect(tester.snapshot().id).toBe('api:platform-services');
  });
});
