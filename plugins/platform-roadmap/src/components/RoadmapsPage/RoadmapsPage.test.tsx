import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ListedItem,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../..';
import { roadmapApi } from '../../__fixtures__/roadmapApi';
import { POSTGRES, postgresState } from '../../__fixtures__/roadmaps';
import { PlatformRoadmapApi, platformRoadmapApiRef } from '../../api';

const postgres: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: { namespace: 'default', name: 'managed-postgres' },
  spec: { type: 'database', owner: 'group:default/data-platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/data-platform' }],
};

function listed(roadmap: RoadmapView): ListedItem[] {
  const [{ committed }] = roadmap.intervals;
  return committed.map(item => ({
    ...item,
    serviceRef: POSTGRES,
    roadmapTitle: roadmap.title,
    votes: 7,
  }));
}

function renderPage(parts: Partial<PlatformRoadmapApi> = {}, query = '') {
  const roadmap = postgresState().roadmap!;
  const getItems = jest.fn(async () => ({
    items: listed(roadmap),
    total: 2,
  }));
  renderTestApp({
    extensions: [plugin.getExtension('page:platform-roadmap')],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    initialRouteEntries: [`/platform-roadmap${query}`],
    config: { backend: { baseUrl: 'https://plinth.example.com' } },
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [postgres] })],
      [platformRoadmapApiRef, roadmapApi({ getItems, ...parts })],
      mockApis.identity({ ownershipEntityRefs: ['user:default/guest'] }),
    ],
  });
  return { getItems };
}

// A busy machine takes its time over whole pages.
jest.setTimeout(120_000);

describe('the page of all roadmaps', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
  });
  afterEach(() => jest.restoreAllMocks());

  it('lists items of all services and keeps what is looked for in the URL', async () => {
    const { getItems } = renderPage({}, '?status=attention&horizon=committed');
    const table = await screen.findByRole('table', {
      name: 'Items of all services',
    });
    expect(
      within(table).getByRole('row', { name: /Point-in-time recovery/ }),
    ).toHaveTextContent(
      /committed.*managed-postgres.*Possible delay.*December.*7/,
    );
    expect(
      within(table).getByRole('link', { name: 'Point-in-time recovery' }),
    ).toHaveAttribute('href', expect.stringMatching(/roadmap#item-pitr$/));
    expect(getItems).toHaveBeenLastCalledWith(
      expect.objectContaining({
        status: 'possible-delay,at-risk,blocked',
        horizon: 'committed',
      }),
    );
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Capability' }),
      await screen.findByRole('option', { name: 'Database' }),
    );
    await waitFor(() =>
      expect(getItems).toHaveBeenLastCalledWith(
        expect.objectContaining({ capability: 'database' }),
      ),
    );
  });

  it('makes the report of a month from all roadmaps', async () => {
    const getChanges = jest.fn(async () => ({ items: [] }));
    renderPage(
      {
        getChanges,
        getSummaries: async () => [{ serviceRef: POSTGRES, workingOn: 2 }],
        getServiceRoadmap: async () => postgresState(),
      },
      '?show=report&month=2026-10',
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Platform roadmap, October 2026',
      }),
    ).toBeInTheDocument();
    expect(getChanges).toHaveBeenCalledWith(
      expect.objectContaining({ since: '2026-10-01' }),
    );
    expect(
      screen.getByRole('row', { name: /Managed PostgreSQL/ }),
    ).toBeInTheDocument();
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy Markdown' }));
    expect(
      await screen.findByText('Copied to the clipboard'),
    ).toBeInTheDocument();
    expect(writeText.mock.calls[0][0]).toMatch(
      /^# Platform roadmap, October 2026\n/,
    );
    for (const name of ['Download Markdown', 'Print']) {
      expect(screen.getByRole('button', { name })).toBeEnabled();
    }
  });

  it('shows a new token once, and ends old ones only when asked twice', async () => {
    const token = {
      id: 't1',
      title: 'Calendar',
      createdAt: '2026-11-01T09:00:00Z',
    };
    const revokeFeedToken = jest.fn(async () => {});
    renderPage(
      {
        revokeFeedToken,
        getFeedTokens: async () => [token],
        getSubscriptions: async () => [
          {
            serviceRef: POSTGRES,
            period: 'monthly',
            since: '2026-11-01T09:00:00Z',
          },
        ],
        createFeedToken: async title => ({
          ...token,
          id: 't2',
          title,
          token: 'secret',
          atomPath: '/api/platform-roadmap/feeds/secret/atom.xml',
          calendarPath: '/api/platform-roadmap/feeds/secret/calendar.ics',
        }),
      },
      '?show=mine',
    );
    expect(
      await screen.findByRole('button', {
        name: 'Unsubscribe from managed-postgres',
      }),
    ).toBeInTheDocument();
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'What is it for?' }),
      'Reader',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Make a token' }));
    const addresses = await screen.findByRole('region', {
      name: 'Addresses of “Reader”',
    });
    expect(addresses).toHaveTextContent(
      'https://plinth.example.com/api/platform-roadmap/feeds/secret/calendar.ics',
    );
    expect(addresses).toHaveTextContent('they are not shown again');

    await userEvent.click(
      screen.getByRole('button', { name: 'Revoke Calendar' }),
    );
    expect(revokeFeedToken).not.toHaveBeenCalled();
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Revoke',
      }),
    );
    await waitFor(() => expect(revokeFeedToken).toHaveBeenCalledWith('t1'));
  });
});
