import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSharedResponsibilityApi } from './__fixtures__/FakeSharedResponsibilityApi';
import { sharedResponsibilityApiRef } from './api';
import plugin from '.';

const postgres = 'platformservice:default/managed-postgres';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'checkout' },
  spec: { type: 'service', owner: 'payments' },
};

const direct: ConsumedService = {
  serviceRef: postgres,
  declaredBy: 'component:default/checkout',
  declaredByOwner: 'group:default/payments',
  own: true,
  reasons: [['component:default/checkout', postgres]],
};

const throughOthers: ConsumedService = {
  serviceRef: 'platformservice:default/openshift-on-aws',
  declaredBy: 'resource:default/cluster',
  declaredByOwner: 'group:default/runtime',
  own: false,
  reasons: [
    [
      'component:default/checkout',
      'resource:default/cluster',
      'platformservice:default/openshift-on-aws',
    ],
  ],
};

function renderTab(options: {
  entity: Entity;
  api: FakeSharedResponsibilityApi;
  groups?: string[];
  query?: string;
}) {
  const { entity, api, groups = ['group:default/payments'] } = options;
  const name = entity.kind === 'PlatformService' ? 'service' : 'entity';
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      plugin.getExtension(`entity-content:shared-responsibility/${name}`),
    ],
    initialRouteEntries: [`/${options.query ?? ''}`],
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [sharedResponsibilityApiRef, api],
      mockApis.identity({ ownershipEntityRefs: groups }),
    ],
  });
}

describe('the tab of an entity', () => {
  const api = new FakeSharedResponsibilityApi({
    consumption: [direct, throughOthers],
  });

  it('answers in a sentence, and keeps what another team answers for out of it', async () => {
    renderTab({ entity: checkout, api });
    expect(
      await screen.findByRole('heading', {
        name: 'Your team is accountable for 1 task across 2 platform services.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The layers below you do 2 of 4 tasks for you/),
    ).toHaveTextContent('1 task depends on a fact that is not set.');

    const table = within(
      screen.getByRole('table', { name: 'Responsibilities' }),
    );
    expect(
      table.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Task', 'Provider', 'Platform', 'You']);
    expect(table.getAllByRole('button')).toHaveLength(2);

    await userEvent.click(screen.getByRole('radio', { name: 'All 8' }));
    expect(
      table.getByRole('rowheader', { name: /Logging: recovery/ }),
    ).toHaveTextContent(/via cluster, answered by runtime/);
  });

  it('is read to members of another team about the team that owns it', async () => {
    renderTab({ entity: checkout, api, groups: ['group:default/search'] });
    expect(
      await screen.findByRole('heading', {
        name: /payments is accountable for 1 task/,
      }),
    ).toBeInTheDocument();
  });

  it('says letters with their words, and both outcomes while a fact is missing', async () => {
    renderTab({ entity: checkout, api });
    const restore = (
      await screen.findByRole('rowheader', { name: /Test a restore/ })
    ).closest('tr')!;
    expect(
      within(restore)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['ProviderIinformed', 'PlatformRdoes it', 'YouAaccountable']);
    const plugins = screen.getByRole('rowheader', {
      name: /Network plugin incidents/,
    });
    expect(plugins).toHaveTextContent('undetermined');
    expect(plugins).toHaveTextContent('depends on cni, which is not set');
    expect(plugins.closest('tr')).toHaveTextContent(/accountable if cni is/);
  });

  it('opens a row with the keyboard: duties, why, and a link that opens it again', async () => {
    const { unmount } = renderTab({ entity: checkout, api });
    const toggle = await screen.findByRole('button', {
      name: /Test a restore/,
    });
    toggle.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Check the restored data.')).toBeInTheDocument();
    expect(screen.getByText('Evidence every 90 days')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Runbook/ })).toHaveAttribute(
      'href',
      'https://runbooks.example.com/restore',
    );
    expect(
      screen.getByText(/Revision 12 of .*: Teams know their data\./),
    ).toBeInTheDocument();
    const link = screen.getByRole('link', { name: 'Link to this task' });

    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent(
      'Network plugin incidents',
    );
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    unmount();

    const query = link.getAttribute('href')!.replace(/^[^?]*/, '');
    renderTab({ entity: checkout, api, query });
    expect(
      await screen.findByText('Check the restored data.'),
    ).toBeInTheDocument();
  });

  it('shows of a layer exactly as many tasks as it counts', async () => {
    renderTab({ entity: checkout, api });
    const layer = await screen.findByRole('button', { name: /^Platform/ });
    expect(layer).toHaveTextContent('Platform2');
    await userEvent.click(layer);
    expect(
      within(screen.getByRole('table', { name: 'Responsibilities' }))
        .getAllByRole('button')
        .map(row => row.textContent),
    ).toEqual([
      expect.stringContaining('Take backups'),
      expect.stringContaining('Network plugin incidents'),
    ]);
  });

  it('offers to clear filters that hide everything', async () => {
    renderTab({ entity: checkout, api, query: '?q=nonsense' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('rowheader', { name: /Test a restore/ }),
    ).toBeInTheDocument();
  });

  it('says what to paste when nothing is declared, and what to do when reading fails', async () => {
    const { unmount } = renderTab({
      entity: checkout,
      api: new FakeSharedResponsibilityApi({}),
    });
    expect(await screen.findByText(/platformServices:/)).toBeInTheDocument();
    unmount();

    const failing = new FakeSharedResponsibilityApi({});
    jest
      .spyOn(failing, 'getEntityResponsibilities')
      .mockRejectedValue(Object.assign(new Error('no'), { statusCode: 404 }));
    renderTab({ entity: checkout, api: failing });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The responsibilities could not be read',
    );
  });
});

describe('the tab of a service', () => {
  function service(name: string): Entity {
    return {
      apiVersion: 'plinth/v1alpha1',
      kind: 'PlatformService',
      metadata: { namespace: 'default', name },
      spec: { type: 'database', lifecycle: 'production', owner: 'data' },
    };
  }

  it('shows a published grid as it was published, and as a list', async () => {
    renderTab({
      entity: service('openshift-on-aws'),
      api: new FakeSharedResponsibilityApi({}),
    });
    const grid = within(await screen.findByRole('table'));
    const [, ...rows] = grid.getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'LoggingRed Hat + Customer1Red Hat',
      'Customer dataCustomerCustomer',
    ]);
    expect(
      screen.getByText('With an own network plugin the duty moves.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /The original/ })).toHaveAttribute(
      'href',
      'https://docs.example.com/matrix',
    );

    await userEvent.click(screen.getByRole('radio', { name: 'List' }));
    expect(
      screen.getByRole('rowheader', { name: /Logging: change/ }).closest('tr'),
    ).toHaveTextContent(/joint owner/);
  });

  it('changes with the variant', async () => {
    renderTab({
      entity: service('managed-postgres'),
      api: new FakeSharedResponsibilityApi({}),
    });
    const restore = () =>
      screen.getByRole('rowheader', { name: /Test a restore/ }).closest('tr');
    expect(
      await screen.findByRole('heading', {
        name: /The platform does 2 of 4 tasks for you/,
      }),
    ).toBeInTheDocument();
    expect(restore()).toHaveTextContent('Data platformRdoes it');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Variant' }),
      'self-service',
    );
    expect(restore()).toHaveTextContent('Data platformCconsulted');
  });

  it('keeps the last good revision on the page and says what is wrong with the file', async () => {
    renderTab({
      entity: service('managed-postgres'),
      api: new FakeSharedResponsibilityApi({
        state: {
          sync: {
            status: 'rejected',
            at: '2026-11-22T11:00:00Z',
            message: 'The file has 1 error.',
          },
          findings: [
            {
              rule: 'syntax',
              severity: 'error',
              message: 'Unexpected end of the list',
              path: [],
              line: 14,
              column: 3,
            },
          ],
        },
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file has 1 error.',
    );
    expect(screen.getByText('Unexpected end of the list')).toBeInTheDocument();
    expect(screen.getByText(/14.*3/)).toBeInTheDocument();
    expect(
      screen.getByRole('rowheader', { name: /Test a restore/ }),
    ).toBeInTheDocument();
  });

  it('says what to paste when there is no matrix', async () => {
    renderTab({
      entity: service('unwritten'),
      api: new FakeSharedResponsibilityApi({}),
    });
    expect(
      await screen.findByText(/kind: ResponsibilityMatrix/),
    ).toBeInTheDocument();
  });
});
