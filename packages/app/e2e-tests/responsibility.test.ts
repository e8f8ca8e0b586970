import { expect, Page, test } from '@playwright/test';
import { acknowledgeAll, publishTask } from './matrices';
import {
  expectAccessible,
  openAs,
  picture,
  setTheme,
  signInAs,
} from './support';

const SERVICE = 'object-storage';
const SERVICE_TAB = `/catalog/default/platformservice/${SERVICE}/responsibilities`;
const MINE = `/platform-services/my-responsibilities?service=platformservice:default/${SERVICE}`;
const TASK = 'Test a restore';
const REASON = 'Only the teams can tell whether a restored file is right.';
const DUTY = 'Restore a file of your own, and check it.';
const REFUSAL = 'The mirror holds copies only; nothing of it is ever restored.';

const inSection = (name: string) => `${SERVICE_TAB}?section=${name}`;
const rowsOf = (entity: string) =>
  `/catalog/default/${entity}/responsibilities?show=all&service=platformservice:default/${SERVICE}`;

/** Loads the page again until something is there that comes by itself. */
async function reloadUntilVisible(page: Page, text: string) {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 90_000 });
}

/** The two themes, the light one last, so that it stays. */
const THEMES = ['dark', 'light'] as const;

/**
 * One story, told in order: what a test leaves behind is where the next one
 * goes on. Object storage is not read by any other journey.
 */
test.describe
  .serial('a task that moves from the platform to the product teams', () => {
  test.beforeEach(() => {
    test.setTimeout(300_000);
  });

  test('belongs to a matrix that moves from Git into the editor, with its history', async ({
    page,
  }) => {
    await signInAs(page, 'Data SRE');
    await page.goto(SERVICE_TAB);
    await page
      .getByRole('button', { name: 'Edit here instead of in Git…' })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Change the source' })
      .click();
    await expect(
      page.getByRole('button', { name: 'Edit', exact: true }),
    ).toBeVisible();

    await page.getByRole('tab', { name: 'Revisions' }).click();
    const first = page
      .getByRole('region', { name: 'Revisions' })
      .getByRole('row')
      .filter({ hasText: 'Taken from the wiki page as it was.' });
    await expect(first).toContainText('in force');
  });

  test('is moved by an SRE with the keyboard, who publishes it with a reason', async ({
    page,
    request,
  }) => {
    await test.step('the platform tests restores, and all teams have agreed', async () => {
      const revision = await publishTask({
        request,
        service: SERVICE,
        userRef: 'user:default/data-sre',
        message: 'Restores are tested once a quarter.',
        task: {
          id: 'restore-test',
          title: TASK,
          area: 'operation',
          phase: 'operate',
          canonical: 'backup.restore-test',
          assignments: {
            platform: {
              involvement: 'RA',
              duty: 'Restore a sample of every bucket.',
            },
            consumer: 'I',
          },
          overrides: [
            {
              when: { 'data-class': 'confidential' },
              note: 'Confidential data is restored by the platform only.',
              assignments: {
                platform: {
                  involvement: 'RA',
                  duty: 'Restore it in the presence of two people.',
                },
                consumer: 'C',
              },
            },
          ],
        },
      });
      for (const [user, entity] of [
        ['payments-developer', 'component/default/payment-reconciliation'],
        ['developer-experience-ppo', 'component/default/registry-mirror'],
        ['security-engineer', 'resource/default/incident-vault-store'],
      ]) {
        await acknowledgeAll({
          request,
          service: SERVICE,
          userRef: `user:default/${user}`,
          entity,
          revision,
        });
      }
    });

    await signInAs(page, 'Data SRE');
    await page.goto(SERVICE_TAB);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const grid = page.getByRole('grid', { name: 'Responsibilities, editable' });
    const row = grid.getByRole('row').filter({ hasText: TASK });
    const [provider, platform, consumer] = [0, 1, 2].map(column =>
      row.getByRole('gridcell').nth(column),
    );
    await expect(platform).toContainText('accountable');

    await test.step('without a mouse', async () => {
      await grid.locator('[tabindex="0"]').focus();
      await page.keyboard.press('Control+End');
      await expect(consumer).toBeFocused();
      for (const letter of ['i', 'r', 'a']) {
        await page.keyboard.press(letter);
      }
      await expect(consumer).toContainText(/accountable.*does it/);
      await page.keyboard.press('ArrowLeft');
      await expect(platform).toBeFocused();
      await page.keyboard.press('Delete');
      await expect(platform).not.toContainText('accountable');
      await page.keyboard.press('c');
      await expect(platform).toContainText('consulted');
      await expect(provider).toContainText('no part');

      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const duty = page
        .getByRole('region', { name: 'Product team' })
        .getByRole('textbox', { name: 'Duty in words' });
      await expect(duty).toBeFocused();
      await page.keyboard.type(DUTY);
      await page.keyboard.press('Escape');
      await expect(consumer).toBeFocused();
      await expect(consumer).toContainText(DUTY);
    });
    await expect(page.getByText(/^Saved /)).toBeVisible();

    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(consumer).toContainText(DUTY);
      await row.scrollIntoViewIfNeeded();
      await consumer.click();
      await expectAccessible(page, 'main');
      await picture(page, `matrix-editor-${theme}`);

      await page.getByRole('button', { name: 'Publish…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish a revision' });
      const teams = dialog.getByRole('region', { name: 'Product team' });
      await expect(teams).toContainText('comes to them');
      await expect(teams).toContainText(TASK);
      await expect(teams).toContainText(
        /Reaches \d+ components of \d+ teams\./,
      );
      await dialog.getByRole('textbox', { name: 'Why' }).fill(REASON);
      await expectAccessible(page, '[role="dialog"]');
      await picture(page, `matrix-publish-${theme}`);
    }
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Publish', exact: true })
      .click();
    await expect(page.getByText('Revision 3 is published.')).toBeVisible();

    for (const theme of THEMES) {
      await setTheme(page, theme);
      await page.goto(inSection('revisions'));
      const changed = page.getByRole('region', { name: 'What changed' });
      await expect(
        changed.getByRole('region', { name: 'Product team' }),
      ).toContainText('comes to them');
      await expectAccessible(page, 'main');
      await picture(page, `revisions-${theme}`);
    }
  });

  test('tells the team that it reaches, which sees what moved and why, and agrees', async ({
    page,
  }) => {
    await signInAs(page, 'Payments developer');
    await page.goto('/notifications');
    const news = 'Object storage: 1 task is now yours';
    await reloadUntilVisible(page, news);
    await expect(page.getByText(REASON).first()).toBeVisible();
    await page.getByRole('link', { name: news }).click();
    await expect(page).toHaveURL(/my-responsibilities\?service=/);

    const item = page
      .getByRole('row')
      .filter({ hasText: 'Object storage' })
      .filter({ hasText: 'Reconciliation' });
    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(item).toContainText('1 open');
      await expectAccessible(page, 'main');
      await picture(page, `my-responsibilities-${theme}`);
    }
    await item.getByRole('link', { name: TASK }).click();

    const row = page
      .getByRole('rowheader')
      .filter({ hasText: TASK })
      .filter({ hasText: 'Object storage' });
    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(row).toContainText('moved to you');
      await expect(
        page.getByRole('heading', {
          name: /1 is new since you last looked/,
        }),
      ).toBeVisible();
      await expect(
        page.getByText(
          'Your part: was informed, is now accountable and does it',
        ),
      ).toBeVisible();
      await expect(page.getByText(REASON)).toBeVisible();
      await row.scrollIntoViewIfNeeded();
      await expectAccessible(page, 'main');
      await picture(page, `what-moved-${theme}`);
    }
    await page
      .getByRole('button', { name: 'Acknowledge', exact: true })
      .click();
    await expect(page.getByText('Acknowledged 1 task.')).toBeVisible();
    await expect(row).not.toContainText('moved to you');
    await page.goto(MINE);
    await expect(item).toContainText('nothing open');
  });

  test('is disputed by another team, which is granted an exception', async ({
    browser,
  }) => {
    const team = await openAs(browser, 'Developer experience product owner');
    await team.goto(rowsOf('component/registry-mirror'));
    const row = team
      .getByRole('rowheader')
      .filter({ hasText: TASK })
      .filter({ hasText: 'Object storage' });
    await row.getByRole('button').click();
    await team.getByRole('button', { name: 'Dispute…' }).click();
    const refusal = team.getByRole('dialog');
    await refusal.getByRole('textbox').fill(REFUSAL);
    await expectAccessible(team, '[role="dialog"]');
    await refusal.getByRole('button', { name: 'Dispute', exact: true }).click();
    await expect(row).toContainText('disputed');

    const operator = await openAs(browser, 'Data SRE');
    await operator.goto(inSection('disputes'));
    const dispute = operator
      .getByRole('listitem')
      .filter({ hasText: 'Registry mirror' });
    await expect(dispute).toContainText(REFUSAL);
    await dispute.getByRole('button', { name: 'Answer…' }).click();
    const answer = operator.getByRole('dialog');
    await answer
      .getByRole('combobox', { name: 'What follows' })
      .selectOption('exception');
    await answer
      .getByRole('textbox', { name: 'Answer' })
      .fill('Agreed, as long as the mirror can be filled again.');
    const letters = (party: string) =>
      answer.getByRole('group', { name: `Part of ${party}` });
    for (const [party, letter] of [
      ['Product team', 'R does it'],
      ['Product team', 'A accountable'],
      ['Product team', 'I informed'],
      ['Storage platform', 'C consulted'],
      ['Storage platform', 'R does it'],
      ['Storage platform', 'A accountable'],
    ]) {
      await letters(party).getByRole('button', { name: letter }).click();
    }
    const until = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000);
    await answer.getByLabel('Until').fill(until.toISOString().slice(0, 10));
    await expectAccessible(operator, '[role="dialog"]');
    await answer.getByRole('button', { name: 'Send the answer' }).click();
    await expect(answer).toBeHidden();
    await operator.context().close();

    await reloadUntilVisible(team, 'An exception was granted.');
    await expect(row).toContainText('exception');
    await expect(row).not.toContainText('disputed');
    await expect(team.getByText(/By exception, granted by/)).toBeVisible();
    await team.context().close();
  });

  test('shows in the coverage: who agreed, who is excepted, who has not said a word', async ({
    page,
  }) => {
    await signInAs(page, 'Data SRE');
    await page.goto(inSection('coverage'));
    const coverage = page.getByRole('region', { name: 'Coverage' });
    const team = (name: string) =>
      coverage.getByRole('row').filter({ hasText: name });
    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(
        page.getByRole('heading', {
          name: /1 of \d+ teams have acknowledged everything/,
        }),
      ).toBeVisible();
      await expect(team('Payments')).toContainText('everything acknowledged');
      await expect(team('Developer experience')).toContainText(
        'something is open',
      );
      await expect(team('Insights')).toContainText('something is open');
      await expectAccessible(page, 'main');
      await picture(page, `coverage-${theme}`);
    }
    await page.getByRole('radio', { name: 'By component' }).check();
    const cells = team('Registry mirror').getByRole('cell');
    const exceptions = await coverage
      .getByRole('columnheader')
      .allTextContents()
      .then(names => names.indexOf('Exceptions'));
    // The first column is the row's heading.
    await expect(cells.nth(exceptions - 1)).toHaveText('1');
    await expect(team('Registry mirror')).toContainText(
      'everything acknowledged',
    );
    await expect(team('Reconciliation')).toContainText(
      'everything acknowledged',
    );
  });

  test('asks nothing of a team whose data stays with the platform', async ({
    page,
  }) => {
    await signInAs(page, 'Security engineer');
    await page.goto(MINE);
    await expect(
      page.getByRole('row').filter({ hasText: 'Incident vault store' }),
    ).toContainText('nothing open');
    await page.goto('/notifications');
    await expect(
      page.getByText('Restores are tested once a quarter.').first(),
    ).toBeVisible();
    await expect(page.getByText(REASON)).toHaveCount(0);
  });
});
