import { expect, test } from '@playwright/test';
import { acknowledgeAll, publishTask } from './matrices';
import { expectAccessible, picture, setTheme, signInAs } from './support';

const SERVICE = 'object-storage';
const SERVICE_TAB = `/catalog/default/platformservice/${SERVICE}/responsibilities`;
const TASK = 'Test a restore';
const REASON = 'Only the teams can tell whether a restored file is right.';
const DUTY = 'Restore a file of your own, and check it.';

const inSection = (name: string) => `${SERVICE_TAB}?section=${name}`;

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
});
