import { expect, Page, test } from '@playwright/test';
import {
  acknowledgeAll,
  discardDraft,
  keepInEditor,
  ServiceCall,
} from './matrices';
import {
  expectAccessible,
  openAs,
  picture,
  setTheme,
  signInAs,
} from './support';

const SERVICE = 'key-value-store';
const EDITOR = `/catalog/default/platformservice/${SERVICE}/responsibilities?edit=1`;

const asOperator = (request: ServiceCall['request']): ServiceCall => ({
  request,
  service: SERVICE,
  userRef: 'user:default/data-sre',
});

const gridOf = (page: Page) =>
  page.getByRole('grid', { name: 'Responsibilities, editable' });

/** The cell of a task, by the number of the party. */
const cellOf = (page: Page, task: string, party: number) =>
  gridOf(page)
    .getByRole('row')
    .filter({ hasText: task })
    .getByRole('gridcell')
    .nth(party);

const PLATFORM = 1;
const CONSUMER = 2;

/** The key-value store is not read by any other journey. */
test.describe('the editor of a matrix', () => {
  test.beforeEach(async ({ request }) => {
    test.setTimeout(300_000);
    await keepInEditor(asOperator(request));
    await discardDraft(asOperator(request));
  });

  test('opens nothing again when a task is only put in better words', async ({
    page,
    browser,
    request,
  }) => {
    const entity = 'resource/default/suggest-cache';
    await acknowledgeAll({
      request,
      service: SERVICE,
      userRef: 'user:default/search-developer',
      entity,
    });
    const words =
      'Open a pull request with the name, the size, and the keys per second that you expect.';

    await signInAs(page, 'Data SRE');
    await page.goto(EDITOR);
    const order = cellOf(page, 'Order a store', CONSUMER);
    await order.click();
    await page.keyboard.press('Enter');
    const duty = page
      .getByRole('region', { name: 'Product team' })
      .getByRole('textbox', { name: 'Duty in words' });
    await expect(duty).toBeFocused();
    await duty.fill(words);
    await expect(page.getByText(/^Saved /)).toBeVisible();

    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish a revision' });
    const teams = dialog.getByRole('region', { name: 'Product team' });
    await expect(teams).toContainText('duty reworded');
    await teams.getByRole('checkbox', { name: /^Only reworded/ }).check();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Better words.');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText(/Revision \d+ is published\./)).toBeVisible();

    const team = await openAs(browser, 'Search developer');
    await team.goto(
      '/catalog/default/resource/suggest-cache/responsibilities?show=all',
    );
    const row = team
      .getByRole('rowheader')
      .filter({ hasText: 'Order a store' });
    await row.getByRole('button').click();
    await expect(team.getByText(words)).toBeVisible();
    await expect(row).not.toContainText('reworded');
    await team.goto(
      `/platform-services/my-responsibilities?service=platformservice:default/${SERVICE}`,
    );
    await expect(
      team.getByRole('row').filter({ hasText: 'Suggestion cache' }),
    ).toContainText('nothing open');
    await team.context().close();
  });

  test('loses nothing when two people change the same draft', async ({
    browser,
    request,
  }) => {
    const operator = await openAs(browser, 'Data SRE');
    const productOwner = await openAs(browser, 'Data platform product owner');
    for (const page of [operator, productOwner]) {
      await page.goto(EDITOR);
      await expect(gridOf(page)).toBeVisible();
    }

    await cellOf(operator, 'Rotate the password', PLATFORM).click();
    await operator.keyboard.press('i');
    await cellOf(operator, 'Set a lifetime on every key', PLATFORM).click();
    await operator.keyboard.press('i');
    await expect(operator.getByText(/^Saved /)).toBeVisible();

    await cellOf(productOwner, 'Rotate the password', PLATFORM).click();
    await productOwner.keyboard.press('r');
    const conflict = productOwner.getByRole('dialog', {
      name: 'Somebody else has changed the draft too',
    });
    await expect(conflict).toContainText('Data SRE');
    const both = conflict
      .getByRole('listitem')
      .filter({ hasText: 'Rotate the password' });
    await expect(both).toContainText('Changed by both');
    await expect(both).toContainText('Data platform: RC');
    await expect(both).toContainText('Data platform: CI');
    await expect(
      conflict
        .getByRole('listitem')
        .filter({ hasText: 'Set a lifetime on every key' }),
    ).toContainText('Changed by them');
    await expectAccessible(productOwner, '[role="dialog"]');

    // Nothing has to be decided to lose nothing: theirs stays where only they were.
    await both.getByRole('radio', { name: 'Theirs' }).check();
    await conflict.getByRole('button', { name: 'Keep what is chosen' }).click();
    await expect(conflict).toBeHidden();
    await cellOf(productOwner, 'Delete the store', CONSUMER).click();
    await productOwner.keyboard.press('i');
    await expect(productOwner.getByText(/^Saved /)).toBeVisible();

    await operator.reload();
    for (const page of [operator, productOwner]) {
      for (const [task, party] of [
        ['Rotate the password', PLATFORM],
        ['Set a lifetime on every key', PLATFORM],
        ['Delete the store', CONSUMER],
      ] as const) {
        await expect(cellOf(page, task, party)).toContainText(
          /consulted.*informed/,
        );
      }
      await page.context().close();
    }
    await discardDraft(asOperator(request));
  });

  test('suppresses a warning where it stands, and keeps the settings of the matrix', async ({
    page,
    request,
  }) => {
    await signInAs(page, 'Data SRE');
    await page.goto(EDITOR);
    const findings = page.getByRole('region', { name: 'Findings' });
    const finding = /^The consumer does "Order a store" and has no runbook/;
    const suppressed = page.getByRole('region', {
      name: 'Suppressed for a while',
    });

    await cellOf(page, 'Order a store', CONSUMER).click();
    await page
      .getByRole('region', { name: 'Product team' })
      .getByRole('textbox', { name: 'Runbook' })
      .fill('');
    await expect(findings.getByRole('button', { name: finding })).toBeVisible();

    await test.step('without a mouse', async () => {
      await findings
        .getByRole('button', {
          name: /^Suppress… W14: The consumer does "Order a store"/,
        })
        .focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', {
        name: 'Suppress W14 for a while',
      });
      await expectAccessible(page, '[role="dialog"]');
      await dialog
        .getByRole('textbox', { name: 'Reason' })
        .fill('The form is being rebuilt.');
      await dialog.getByLabel('Until').fill('2099-12-31');
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(suppressed).toBeFocused();
    });
    await expect(findings.getByRole('button', { name: finding })).toBeHidden();

    await page.getByRole('button', { name: 'Matrix settings' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    const review = page.getByRole('region', { name: 'Review' });
    await review.locator('summary').press('Enter');
    await review.getByRole('button', { name: 'Plan reviews' }).click();
    await expect(page.getByText(/^Saved /)).toBeVisible();

    for (const theme of ['dark', 'light'] as const) {
      await setTheme(page, theme);
      await expect(suppressed).toContainText(
        'W14 Order a store: The form is being rebuilt.',
      );
      await expect(
        findings.getByRole('button', { name: finding }),
      ).toBeHidden();
      await page.getByRole('button', { name: 'Matrix settings' }).click();
      await expect(page.getByRole('region', { name: 'Review' })).toContainText(
        'Reviewed today',
      );
      await expectAccessible(page, 'main');
      await picture(page, `matrix-settings-${theme}`);
    }

    await suppressed.getByRole('button', { name: /^Take back W14/ }).click();
    await expect(findings.getByRole('button', { name: finding })).toBeVisible();
    await expect(page.getByText(/^Saved /)).toBeVisible();
    await discardDraft(asOperator(request));
  });
});
