import { expect, test } from '@playwright/test';
import { expectAccessible, picture, setTheme, signInAs } from './support';

const service = (name: string) => `/catalog/default/platformservice/${name}`;

test.describe('platform services', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'Payments developer');
  });

  test('are found by searching and filtering, and a link shows the same', async ({
    page,
  }) => {
    await page.goto('/platform-services');
    await expect(
      page.getByRole('heading', { name: /The platform offers \d+ services/ }),
    ).toBeVisible();
    await expectAccessible(page, 'main');
    await picture(page, 'storefront-light');

    await page.getByRole('searchbox').fill('postgres');
    await expect(page.getByRole('article')).toHaveCount(2);
    await page
      .getByRole('combobox', { name: 'Lifecycle' })
      .selectOption('deprecated');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.reload();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article')).toContainText('Legacy Postgres');

    await page.getByRole('searchbox').fill('nothing is called like this');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByRole('article').nth(10)).toBeAttached();

    await setTheme(page, 'dark');
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectAccessible(page, 'main');
    await picture(page, 'storefront-dark');
  });

  test('say whom to call and what each plan promises', async ({ page }) => {
    await page.goto(service('managed-postgres'));
    await expect(page.getByText('#data-platform').first()).toBeVisible();
    await expect(
      page.getByRole('cell', { name: /99\.9/ }).first(),
    ).toBeVisible();
    await expectAccessible(page, 'main');
    await picture(page, 'service-light');

    await setTheme(page, 'dark');
    await expect(
      page.getByRole('cell', { name: /99\.9/ }).first(),
    ).toBeVisible();
    await expectAccessible(page, 'main');
    await picture(page, 'service-dark');
  });

  test('show who stands on them, and with which plan', async ({ page }) => {
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      await page.goto(`${service('managed-postgres')}/consumers`);
      await expect(
        page.getByRole('table').getByRole('link', { name: 'Checkout' }).first(),
      ).toBeVisible();
      await expectAccessible(page, 'main');
    }
  });

  test('show a published matrix as it was published: 14 areas by 5 activities', async ({
    page,
  }) => {
    await page.goto(`${service('openshift-on-aws')}/responsibilities`);
    const grid = page.getByRole('region', {
      name: 'Who carries each area, by activity',
    });
    await expect(grid.getByRole('columnheader')).toHaveCount(6);
    await expect(grid.getByRole('rowheader')).toHaveCount(14);
    await expect(grid.getByRole('cell')).toHaveCount(70);
    await expect(
      grid.getByRole('cell', { name: 'AWS', exact: true }),
    ).toHaveCount(10);
    await expectAccessible(page, 'main');
    await picture(page, 'matrix-published-light');

    await setTheme(page, 'dark');
    await expect(grid.getByRole('cell')).toHaveCount(70);
    await expectAccessible(page, 'main');
    await picture(page, 'matrix-published-dark');
  });

  test('show their roadmap as the table of the weekly meeting', async ({
    page,
  }) => {
    await page.goto(`${service('ci-cd')}/roadmap`);
    const table = page.getByRole('table').first();
    await expect(table.getByRole('columnheader')).toHaveText([
      'Project',
      'Stakeholders',
      'User-centric goal',
      'Deliverables',
      'Deliverable status',
    ]);
    const pilot = table.getByRole('row').filter({ hasText: 'New CI pilot' });
    await expect(pilot).toContainText('User interviews, findings shared');
    await expect(pilot).toContainText('Done');

    await page.goto(`${service('managed-postgres')}/roadmap`);
    await expect(
      page.getByRole('heading', { name: /Interval 2026-6/ }),
    ).toBeVisible();
    await expectAccessible(page, 'main');
    await picture(page, 'roadmap-service-light');
    await setTheme(page, 'dark');
    await expect(
      page.getByRole('heading', { name: /Interval 2026-6/ }),
    ).toBeVisible();
    await expectAccessible(page, 'main');
    await picture(page, 'roadmap-service-dark');
  });
});
