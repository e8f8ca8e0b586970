import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '.';
import { roadmapApi } from './__fixtures__/roadmapApi';
import { checkoutRoadmap, postgresState } from './__fixtures__/roadmaps';
import { PlatformRoadmapApi, platformRoadmapApiRef } from './api';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
};

const postgres: Entity = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: { namespace: 'default', name: 'managed-postgres' },
  spec: {
    type: 'database',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
    productOwner: 'user:default/data-platform-ppo',
  },
};

function renderTab(options: {
  entity: Entity;
  api: PlatformRoadmapApi;
  path?: string;
  /** Who is signed in; default: somebody without a role. */
  reader?: string;
}) {
  const { entity, api, path, reader = 'user:default/guest' } = options;
  const name = entity.kind === 'PlatformService' ? 'service' : 'entity';
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension(`entity-content:platform-roadmap/${name}`),
    ],
    ...(path && { initialRouteEntries: [path] }),
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [platformRoadmapApiRef, api],
      mockApis.identity({ ownershipEntityRefs: [reader] }),
    ],
  });
}

function renderService(
  state: ServiceRoadmap,
  options: { path?: string; reader?: string } = {},
) {
  const getServiceRoadmap = jest.fn(async () => state);
  const syncServiceRoadmap = jest.fn(async () => {});
  const api = roadmapApi({ getServiceRoadmap, syncServiceRoadmap });
  return { ...renderTab({ entity: postgres, api, ...options }), ...api };
}

/** The cells of a table row by row, as they are read. */
function cellsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent?.trim() ?? ''));
}

// A busy machine takes its time over whole pages.
jest.setTimeout(60_000);

describe('the tab of a platform service', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T10:00:00Z'));
  });
  afterEach(() => jest.restoreAllMocks());

  it('shows the table with the line, statuses, slips and reasons', async () => {
    renderService(postgresState());
    expect(
      await screen.findByRole('heading', {
        name: 'Interval 2026-6 · 2 Nov – 13 Dec · week 3 of 6',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Reviewed 4 days ago')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Read the file now' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByText(
        'The last day moved from 6 Dec 2026 to 13 Dec 2026: Holidays',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/revision 9/)).toBeInTheDocument();
    expect(
      screen.getByRole('region', {
        name: 'Committed work: target 50 / 30 / 20',
      }),
    ).toHaveTextContent('Technical debt 50 %, target 30 %');

    const table = screen.getByRole('table', { name: 'Items of 2026-6' });
    const rows = cellsOf(table);
    expect(rows[0]).toEqual([
      'Project',
      'Stakeholders',
      'User-centric goal',
      'Deliverables',
      'Deliverable status',
    ]);
    expect(rows[1]).toEqual([
      expect.stringMatching(/^Point-in-time recovery.*feature · December/),
      expect.stringMatching(/payments user.*Audit customer/),
      'Undo a bad migration within minutes without calling anyone.',
      'Interview four teams',
      'Done',
    ]);
    expect(rows[2]).toEqual([
      'Restore to any minute\u00a0load test next week',
      'In progress',
    ]);
    expect(rows[3]).toEqual([
      'Self-service in the portal',
      'Possible delaysince 16 Nov, was In progress',
    ]);
    expect(rows[4][0]).toMatch(/^Major upgrades without downtime/);
    expect(rows[4][2]).toMatch(
      /You will have to: Test your queries on the new version\.$/,
    );
    expect(rows[6]).toEqual([expect.stringMatching(/committed above.*below/)]);
    expect(rows[7][0]).toMatch(
      /^Read replicas per region.*waits for Major upgrades without downtime/,
    );
    expect(rows).toHaveLength(8);

    const header = within(table)
      .getAllByText('Major upgrades without downtime')[0]
      .closest('th')!;
    expect(header).toHaveAttribute('rowspan', '2');
    expect(within(header).getByRole('deletion')).toHaveTextContent('10 Nov');
    expect(within(header).getByText('Late')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Link to Point-in-time recovery' }),
    ).toHaveAttribute('href', expect.stringMatching(/#item-pitr$/));
    expect(
      screen.getByRole('link', { name: 'Life of Restore to any minute' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\?view=history&deliverable=restore$/),
    );
    expect(screen.getByRole('link', { name: /Design/ })).toHaveAttribute(
      'href',
      'https://example.com/design',
    );

    expect(
      within(screen.getByRole('region', { name: 'Next' })).getByRole('table'),
    ).toHaveTextContent(/Retire Legacy Postgres.*31 Mar 2027/);
    expect(
      within(screen.getByRole('region', { name: 'Later' })).getByRole('table'),
    ).toHaveTextContent(/Vector search.*first half of 2027/);
  });

  it('unfolds earlier intervals with their retrospective', async () => {
    renderService(postgresState());
    const earlier = await screen.findByRole('region', {
      name: 'Earlier intervals',
    });
    const fold = within(earlier).getByRole('button', {
      name: /Interval 2026-5 · 21 Sept? – 1 Nov 2026 · closed.*1 of 2 deliverables done/,
    });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(within(earlier).queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(fold);
    expect(within(earlier).getByRole('table')).toHaveTextContent(
      /Alerts.*Why: Moved to 2027/,
    );
    expect(
      within(earlier).getByRole('region', { name: 'Retrospective' }),
    ).toHaveTextContent(
      /Estimation.*Went well.*Sizes were right.*To improve.*Ask earlier.*Actions.*data-platform-ppo/,
    );
  });

  it('keeps interval and filters in the URL', async () => {
    renderService(postgresState());
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Status' }),
      'Needs attention',
    );
    const table = screen.getByRole('table', { name: 'Items of 2026-6' });
    expect(table).toHaveTextContent('Major upgrades');
    expect(table).not.toHaveTextContent('Read replicas');
    expect(table).toHaveTextContent('Nothing here matches the filters.');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find an item' }),
      'nonsense',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('Read replicas per region')).toBeVisible();

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Interval' }),
      '2026-5 (closed)',
    );
    expect(
      await screen.findByRole('table', { name: 'Items of 2026-5' }),
    ).toHaveTextContent('Slow query metrics');
    expect(
      screen.queryByRole('region', { name: 'Next' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Retrospective' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Link to Slow query metrics' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\?interval=2026-5#item-metrics$/),
    );
  });

  it('goes to the item that the link names', async () => {
    renderService(postgresState(), {
      path: '/?type=feature#item-replicas',
    });
    const project = await screen.findByText('Read replicas per region');
    await waitFor(() => expect(project.closest('tbody')).toHaveFocus());
    expect(screen.queryByText('Blue/green rehearsal')).not.toBeInTheDocument();
  });

  it('says when the newest file was not taken over, and where it is wrong', async () => {
    const { syncServiceRoadmap } = renderService(
      postgresState({
        sync: { status: 'rejected', at: '2026-11-21T09:55:00Z' },
        findings: [
          {
            rule: 'M02',
            severity: 'error',
            message: 'Interval 2026-6 ends before it starts.',
            path: ['spec', 'intervals', 0, 'end'],
            line: 9,
            column: 12,
          },
        ],
      }),
      { reader: 'user:default/data-platform-ppo' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The newest file was not taken over because of errors in it.',
    );
    expect(screen.getByRole('region', { name: '1 finding' })).toHaveTextContent(
      /M02.*ends before it starts.*line 9, column 12/,
    );
    expect(
      screen.getByRole('table', { name: 'Items of 2026-6' }),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read the file now' }),
    );
    expect(syncServiceRoadmap).toHaveBeenCalled();
    expect(await screen.findByText('The file was read.')).toBeInTheDocument();
  });

  it('tells its empty states apart', async () => {
    const nothing = { serviceRef: 'x', findings: [] };
    const first = renderService(nothing);
    expect(
      await screen.findByText('This service has no roadmap yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/plinth\/roadmap: /)).toBeInTheDocument();
    first.unmount();

    const second = renderService({
      ...nothing,
      source: { type: 'git' },
      sync: {
        status: 'refused',
        at: '2026-11-21T09:55:00Z',
        message: 'The file is outside the folder of its entity.',
      },
    });
    expect(
      await screen.findByText('No roadmap is published yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The file is outside the folder of its entity.',
    );
    second.unmount();

    renderTab({
      entity: postgres,
      api: roadmapApi({
        getServiceRoadmap: async () => {
          throw Object.assign(new Error('no'), { statusCode: 403 });
        },
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The roadmap could not be read.*You may not read this/,
    );
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('says that a copy of a published roadmap is one', async () => {
    const state = postgresState();
    renderService({
      ...state,
      roadmap: state.roadmap && {
        ...state.roadmap,
        source: 'published',
        url: 'https://example.com/roadmap',
        intervals: [],
        next: [],
        later: [],
      },
    });
    expect(
      await screen.findByText(/As published by its maker/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /The original/ })).toHaveAttribute(
      'href',
      'https://example.com/roadmap',
    );
    expect(
      screen.getByText(
        'This roadmap has no active interval and nothing planned.',
      ),
    ).toBeInTheDocument();
  });
});

describe('the tab of those who stand on services', () => {
  function renderEntity() {
    return renderTab({
      entity: checkout,
      api: roadmapApi({ getEntityRoadmap: async () => checkoutRoadmap() }),
    });
  }

  it('says what comes, what is late, and what it asks', async () => {
    renderEntity();
    expect(
      await screen.findByRole('heading', {
        name: '2 platform services are working on 3 things; 2 are late or at risk, 2 will need you.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No roadmap is published yet for/),
    ).toHaveTextContent('legacy-postgres');

    const box = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('listitem')
        .map(item => item.textContent);
    expect(box('Needs you')).toEqual([
      'Major upgrades without downtimeTest your queries on the new version. · managed-postgres',
      'Retire Legacy Postgreslegacy-postgres goes away on 31 Mar 2027 · managed-postgres',
    ]);
    expect(box('Late or at risk')).toEqual([
      expect.stringMatching(/^Major upgrades without downtimeAt risk.*Late/),
      expect.stringMatching(/^Point-in-time recoveryPossible delay December/),
    ]);
    expect(box('Just shipped')).toEqual([
      expect.stringMatching(/^Traces for batch jobs/),
    ]);
    expect(
      within(screen.getByRole('region', { name: 'Needs you' })).getByRole(
        'link',
        { name: 'Retire Legacy Postgres' },
      ),
    ).toHaveAttribute('href', expect.stringMatching(/\/roadmap#item-retire$/));

    const rows = cellsOf(screen.getByRole('table')).map(row => row[0]);
    expect(rows).toEqual([
      'Service and item',
      expect.stringMatching(
        /^managed-postgres.*checkout.*checkout-db.*Reviewed 4 days ago$/,
      ),
      'Point-in-time recovery committed',
      'Major upgrades without downtime committed',
      'Read replicas per region not committed',
      'Retire Legacy Postgres next, not committed',
      'Vector search later, not committed',
      expect.stringMatching(
        /^private-connectivity.*direct.*Stale: last reviewed 17 days ago$/,
      ),
      'Second link to the data centre committed',
      'Traces for batch jobs committed',
    ]);
  });

  it('searches, and shows only what is committed', async () => {
    renderEntity();
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Committed only' }),
    );
    const table = () => screen.getByRole('table');
    expect(table()).not.toHaveTextContent('Read replicas');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find an item' }),
      'data centre',
    );
    await waitFor(() =>
      expect(table()).not.toHaveTextContent('Point-in-time recovery'),
    );
    expect(table()).toHaveTextContent('Second link');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find an item' }),
      ' nonsense',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(table()).toHaveTextContent('Read replicas');
  });

  it('tells its empty states apart', async () => {
    const entityApi = (services: string[]) =>
      roadmapApi({
        getEntityRoadmap: async () => ({
          ...checkoutRoadmap(),
          services: services.map(serviceRef => ({ serviceRef, reasons: [] })),
        }),
      });
    const first = renderTab({ entity: checkout, api: entityApi([]) });
    expect(
      await screen.findByText('Nothing here stands on a platform service'),
    ).toBeInTheDocument();
    first.unmount();

    const second = renderTab({
      entity: checkout,
      api: entityApi(['platformservice:default/x']),
    });
    expect(
      await screen.findByText('None of these services has published a roadmap'),
    ).toBeInTheDocument();
    second.unmount();

    renderTab({ entity: checkout, api: roadmapApi({}) });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The roadmaps could not be read',
    );
  });
});
