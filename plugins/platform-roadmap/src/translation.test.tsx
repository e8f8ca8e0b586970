import { Entity } from '@backstage/catalog-model';
import {
  ExtensionDefinition,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import {
  FollowUp,
  MyRoadmapView,
  Need,
  lintRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import {
  createPseudoTranslationApi,
  findUntranslated,
  textsIn,
} from '@plinth/backstage-plugin-platform-services-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '.';
import { FakeRoadmapApi } from './__fixtures__/FakeRoadmapApi';
import { everyChange } from './__fixtures__/everyChange';
import {
  CHECKOUT,
  LEGACY,
  NETWORK,
  POSTGRES,
  checkoutRoadmap,
  postgresRoadmap,
  postgresState,
} from './__fixtures__/roadmaps';
import { PlatformRoadmapApi, platformRoadmapApiRef } from './api';
import { RoadmapNews } from './components/RoadmapNews';

// Whole pages, with a query by role at each step.
jest.setTimeout(240_000);

const PPO = 'user:default/data-platform-ppo';

const postgres: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    namespace: 'default',
    name: 'managed-postgres',
    title: 'Managed PostgreSQL',
  },
  spec: {
    type: 'database',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
    productOwner: PPO,
  },
};

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', owner: 'payments' },
};

const need: Need = {
  id: 'n1',
  serviceRef: POSTGRES,
  text: 'Restore a single table',
  kind: 'customer',
  channel: 'interview',
  importance: 'high',
  askedBy: 'user:default/payments-developer',
  entityRef: CHECKOUT,
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-05T09:00:00Z',
  items: ['pitr'],
  conflictsWith: ['n2'],
  decision: 'accepted',
  reason: 'Comes with the restore',
  decidedAt: '2026-11-05T09:00:00Z',
  decidedBy: PPO,
  etag: 'n1',
};

const needs: Need[] = [
  need,
  {
    ...need,
    id: 'n2',
    text: 'Keep backups of 30 days',
    askedBy: undefined,
    askedByName: undefined,
    decision: 'merged',
    mergedInto: 'n1',
    items: [],
    conflictsWith: [],
  },
];

const mine: MyRoadmapView = {
  changes: [{ serviceRef: POSTGRES, changes: everyChange }],
  lastSeen: '2026-11-12T09:00:00Z',
  seenEtag: 'seen',
  subscriptions: [],
  votes: { [POSTGRES]: { pitr: { count: 3, mine: true } } },
  roles: [],
};

const followUp: FollowUp = {
  id: 'f1',
  serviceRef: POSTGRES,
  item: { key: 'metrics', project: 'Slow query metrics' },
  need: { id: 'n1', text: need.text },
  questions: ['What did you try to do? What happened?'],
  askedAt: '2026-11-02T09:00:00Z',
};

const token = {
  id: 't1',
  title: 'Calendar',
  createdAt: '2026-11-01T09:00:00Z',
};

/** Answers everything that the screens ask for. */
function everything(): PlatformRoadmapApi {
  return {
    ...FakeRoadmapApi.postgres().api(),
    getEntityRoadmap: async () => checkoutRoadmap(),
    getMyRoadmap: async () => mine,
    getFollowUps: async () => [followUp],
    getNeeds: async () => ({
      items: needs,
      counts: { open: 0, accepted: 1, merged: 1, declined: 0, parked: 0 },
    }),
    getDeliverableHistory: async (serviceRef, deliverable) => ({
      serviceRef,
      deliverable,
      changes: [
        {
          deliverable,
          from: 'not-started',
          to: 'in-progress',
          at: '2026-11-10T09:00:00Z',
          revision: 1,
          by: PPO,
          why: 'Disks are here',
        },
      ],
    }),
    getItems: async () => ({
      items: postgresState().roadmap!.intervals[0].committed.map(item => ({
        ...item,
        serviceRef: POSTGRES,
        roadmapTitle: 'Managed PostgreSQL',
        votes: 7,
      })),
      total: 2,
    }),
    getSubscriptions: async () => [
      { serviceRef: POSTGRES, period: 'monthly', since: token.createdAt },
      { period: 'two-weekly', since: token.createdAt },
    ],
    getFeedTokens: async () => [token],
    getSummaries: async () => [{ serviceRef: POSTGRES, workingOn: 2 }],
    getChanges: async () => ({
      items: [
        {
          serviceRef: POSTGRES,
          revision: 9,
          title: 'Managed PostgreSQL',
          message: 'Week 3',
          publishedAt: '2026-11-17T09:00:00Z',
          changes: everyChange,
        },
      ],
    }),
  };
}

function apis() {
  return [
    [translationApiRef, createPseudoTranslationApi(mockApis.translation())],
    [catalogApiRef, catalogApiMock({ entities: [postgres, checkout] })],
    [platformRoadmapApiRef, everything()],
    [
      platformServicesApiRef,
      {
        getSummaries: async () => [
          { serviceRef: POSTGRES, consumers: 41, ownConsumers: 1 },
        ],
        getServicesOf: async (entityRef: string) => ({
          entityRef,
          etag: 'x',
          items: [
            {
              serviceRef: POSTGRES,
              declaredBy: entityRef,
              own: true,
              reasons: [[entityRef, POSTGRES]],
            },
          ],
        }),
      },
    ],
    mockApis.identity({ ownershipEntityRefs: [PPO] }),
  ] as const;
}

function renderTab(options: {
  entity: Entity;
  name: 'service' | 'entity';
  query?: string;
}) {
  const { entity, name, query = '' } = options;
  const extensions: ExtensionDefinition[] = [
    createTestEntityPage({ entity }),
    plugin.getExtension(`entity-content:platform-roadmap/${name}`),
  ];
  return renderTestApp({
    extensions,
    initialRouteEntries: [`/${query}`],
    apis: apis(),
  });
}

function renderPage(query: string) {
  return renderTestApp({
    extensions: [plugin.getExtension('page:platform-roadmap')],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/platform-roadmap${query}`],
    config: { backend: { baseUrl: 'https://plinth.example.com' } },
    apis: apis(),
  });
}

function untranslated() {
  return findUntranslated({
    root: document.body,
    data: textsIn(
      postgres,
      checkout,
      postgresRoadmap(),
      checkoutRoadmap(),
      needs,
      followUp,
      token,
      // What lint says comes in English, from wherever it is run.
      lintRoadmap(postgresRoadmap()).findings,
      LEGACY,
      NETWORK,
      {
        words: ['Managed PostgreSQL', 'Week 3', 'Disks are here'],
        // Examples of what is written in a field.
        examples: [
          'platformservice:default/…',
          'group:default/…',
          'user:default/…',
          'https://',
        ],
        // Keys of the keyboard.
        keys: ['N'],
        // Of the extension; an app sets other ones in its configuration.
        titles: ['Platform roadmap'],
      },
    ),
  });
}

describe('in another language', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['table', 'table'],
    ['timeline', 'table'],
    ['balance', 'table'],
    ['needs', 'list'],
    ['history&deliverable=restore', 'list'],
  ] as const)(
    'everything about a service is in that language: %s',
    async (view, role) => {
      renderTab({ entity: postgres, name: 'service', query: `?view=${view}` });
      await screen.findByRole('button', { name: '⟦Review the week⟧' });
      const panel = within(await screen.findByRole('tabpanel'));
      expect((await panel.findAllByRole(role)).length).toBeGreaterThan(0);
      expect(untranslated()).toEqual([]);
    },
  );

  it.each([
    ['planning', 'edit=1&item=2026-6/pitr', '⟦Editor of the roadmap⟧'],
    ['reviewing', 'review=1', '⟦Weekly review⟧'],
    ['what was reviewed', 'review=1&line=summary', '⟦Weekly review⟧'],
    ['closing', 'close=2026-6', '⟦Closing of the interval⟧'],
  ])('%s is in that language', async (_what, query, name) => {
    renderTab({ entity: postgres, name: 'service', query: `?${query}` });
    await screen.findByRole('region', { name });
    expect(untranslated()).toEqual([]);
  });

  it.each(['list', 'timeline'])(
    'everything that is coming for an entity is in that language: %s',
    async view => {
      renderTab({ entity: checkout, name: 'entity', query: `?view=${view}` });
      await screen.findByRole('table');
      expect(untranslated()).toEqual([]);
    },
  );

  it('being told about it, asking and answering are in that language', async () => {
    renderTab({ entity: checkout, name: 'entity' });
    for (const [open, close] of [
      ['⟦Subscribe⟧', '⟦Cancel⟧'],
      ['⟦Ask for something⟧', '⟦Cancel⟧'],
      [/^⟦Answer about/, '⟦Cancel⟧'],
    ]) {
      await userEvent.click(await screen.findByRole('button', { name: open }));
      const dialog = await screen.findByRole('dialog');
      expect(untranslated()).toEqual([]);
      await userEvent.click(
        within(dialog).getByRole('button', { name: close }),
      );
    }
  });

  it.each([
    ['items', '?', '⟦Items of all services⟧', 'table'],
    ['mine', '?show=mine', '⟦My tokens⟧', 'list'],
  ] as const)(
    'the page of all roadmaps is in that language: %s',
    async (_show, query, name, role) => {
      renderPage(query);
      await screen.findByRole(role, { name });
      expect(untranslated()).toEqual([]);
    },
  );

  it('the widget of the home page is in that language', async () => {
    renderInTestApp(<RoadmapNews />, {
      apis: apis(),
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    await screen.findByText(/has shipped/);
    expect(untranslated()).toEqual([]);
  });
});
