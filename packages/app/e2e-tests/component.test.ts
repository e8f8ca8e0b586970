import { expect, test } from '@playwright/test';
import { expectAccessible, picture, setTheme, signInAs } from './support';

const CHECKOUT = '/catalog/default/component/checkout';

test.describe('the page of a component', () => {
  test.beforeEach(async ({ page }) => {
    await signInAs(page, 'Payments developer');
  });

  test('shows which services it stands on, why, and whom to call', async ({
    page,
  }) => {
    await page.goto(`${CHECKOUT}/platform`);
    await expect(
      page.getByRole('heading', { name: /stands on \d+ platform services/ }),
    ).toBeVisible();
    const postgres = page.getByRole('article').filter({
      has: page.getByRole('link', { name: 'Managed PostgreSQL' }).first(),
      hasText: 'Checkout database',
    });
    await expect(postgres.first()).toContainText('Whom to call');
    await expect(postgres.first()).toContainText('#data-platform');
    await expectAccessible(page, 'main');
    await picture(page, 'platform-light');
  });

  test('composes the responsibilities of all of them, with reasons', async ({
    page,
  }) => {
    await page.goto(`${CHECKOUT}/responsibilities`);
    await expect(
      page.getByRole('heading', {
        name: /Your team is accountable for \d+ tasks across \d+ platform services/,
      }),
    ).toBeVisible();
    await picture(page, 'responsibilities-light');
    await expectAccessible(page, 'main');

    // From at least three services, one of them through a resource
    await page
      .getByRole('combobox', { name: 'Group by' })
      .selectOption('service');
    const table = page.getByRole('table', { name: 'Responsibilities' });
    for (const service of [
      'Managed PostgreSQL',
      'Private connectivity',
      'Single sign-on',
    ]) {
      await expect(
        table.getByRole('rowheader', { name: service, exact: true }),
      ).toBeVisible();
    }
    const restore = table
      .getByRole('button', { name: /Test a restore/ })
      .first();
    await restore.focus();
    await page.keyboard.press('ArrowRight');
    await expect(
      page.getByRole('heading', { name: 'Why is this yours?' }),
    ).toBeVisible();
    await expect(
      table.getByRole('link', { name: 'Checkout database' }).first(),
    ).toBeVisible();
    await expect(page).toHaveURL(/row=/);
    await expectAccessible(page, 'main');
    await picture(page, 'responsibilities-open-light');
  });

  test('shows what is coming, first what needs the team', async ({ page }) => {
    await page.goto(`${CHECKOUT}/roadmap`);
    await expect(
      page.getByRole('heading', { name: /platform services are working on/ }),
    ).toBeVisible();
    for (const box of ['Needs you', 'Late or at risk', 'Just shipped']) {
      await expect(
        page.getByRole('heading', { name: box, exact: true }),
      ).toBeVisible();
    }
    await expectAccessible(page, 'main');
    await picture(page, 'roadmap-component-light');
  });

  test('stays readable in the dark and on a telephone', async ({ page }) => {
    await setTheme(page, 'dark');
    for (const tab of ['platform', 'responsibilities', 'roadmap']) {
      await page.setViewportSize({ width: 1400, height: 900 });
      await page.goto(`${CHECKOUT}/${tab}`);
      await expect(
        page.getByRole('heading', { level: 2 }).first(),
      ).toBeVisible();
      await expectAccessible(page, 'main');
      await picture(
        page,
        tab === 'roadmap' ? 'roadmap-component-dark' : `${tab}-dark`,
      );

      await page.setViewportSize({ width: 360, height: 800 });
      await expect(
        page.getByRole('heading', { level: 2 }).first(),
      ).toBeVisible();
      const overflow = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      if (tab === 'responsibilities') {
        // A task has the width of the telephone, not that of a column
        const task = page
          .getByRole('table', { name: 'Responsibilities' })
          .locator('th[scope="row"]')
          .first();
        await expect(task).toBeVisible();
        expect((await task.boundingBox())?.width).toBeGreaterThan(200);
      }
    }
  });
});
