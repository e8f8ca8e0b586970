import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { MyResponsibilitiesItem } from '@plinth/backstage-plugin-shared-responsibility-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSharedResponsibilityApi } from '../../__fixtures__/FakeSharedResponsibilityApi';
import { sharedResponsibilityApiRef } from '../../api';
import plugin from '../..';

function item(name: string, open: number): MyResponsibilitiesItem {
  return {
    entityRef: `component:default/${name}`,
    ownerRef: 'group:default/payments',
    serviceRef: 'platformservice:default/managed-postgres',
    serviceTitle: 'Managed PostgreSQL',
    rows: {
      total: 5,
      open,
      acknowledged: 5 - open,
      disputed: 0,
      excepted: 0,
    },
    firstRows: [
      {
        id: `${name}-restore`,
        title: 'Test a restore',
        area: 'Backup',
        involvement: 'A',
        status: open > 0 ? 'open' : 'acknowledged',
      },
    ],
  };
}

function render(items: MyResponsibilitiesItem[], query = '') {
  const api = new FakeSharedResponsibilityApi({});
  jest
    .spyOn(api, 'getMine')
    .mockImplementation(async options =>
      options?.cursor
        ? { items: items.slice(1) }
        : { items: items.slice(0, 1), nextCursor: items[1] && 'second' },
    );
  return renderTestApp({
    extensions: [plugin.getExtension('page:shared-responsibility/mine')],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    initialRouteEntries: [`/platform-services/my-responsibilities${query}`],
    apis: [
      [catalogApiRef, catalogApiMock()],
      [sharedResponsibilityApiRef, api],
      mockApis.identity({ ownershipEntityRefs: ['group:default/payments'] }),
    ],
  });
}

it('shows what is open first, of all pages that there are, with links to rows', async () => {
  render([item('payouts', 0), item('checkout', 2)]);
  expect(
    await screen.findByRole('heading', {
      name: 'Your groups have a part in 10 tasks of 2 entities; 2 not acknowledged.',
    }),
  ).toBeInTheDocument();
  const [, ...rows] = within(
    screen.getByRole('table', {
      name: 'Responsibilities by entity and service',
    }),
  ).getAllByRole('row');
  expect(rows[0]).toHaveTextContent(/checkout.*2 open3 of 5 acknowledged/);
  expect(rows[1]).toHaveTextContent(/payouts.*nothing open/);
  expect(
    within(rows[0]).getByRole('link', { name: 'Test a restore' }),
  ).toHaveAttribute(
    'href',
    expect.stringContaining(
      '/checkout/responsibilities?show=all&row=checkout-restore',
    ),
  );

  await userEvent.click(screen.getByRole('radio', { name: 'Open 1' }));
  expect(screen.queryByText(/nothing open/)).not.toBeInTheDocument();
});

it('keeps the view in the URL, and goes through many by pages', async () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    item(`component-${String(index).padStart(2, '0')}`, 1),
  );
  render(many, '?page=3&q=restore');
  const pages = within(
    await screen.findByRole('navigation', { name: 'Pages' }),
  );
  expect(await pages.findByText('Page 3 of 3')).toBeInTheDocument();
  expect(screen.getAllByRole('rowheader')).toHaveLength(10);
  await userEvent.click(pages.getByRole('button', { name: 'Previous page' }));
  expect(pages.getByText('Page 2 of 3')).toBeInTheDocument();
});

it('says so when nothing of the groups stands on a service', async () => {
  render([]);
  expect(
    await screen.findByText('Nothing of yours stands on a platform service'),
  ).toBeInTheDocument();
});
