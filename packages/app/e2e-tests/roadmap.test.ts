import { expect, Page, test } from '@playwright/test';
import {
  expectAccessible,
  fetchToken,
  openAs,
  picture,
  setTheme,
  signInAs,
} from './support';
import { putBack } from './time';

const SERVICE = 'key-value-store';
const TAB = `/catalog/default/platformservice/${SERVICE}/roadmap`;
const CONSUMER = '/catalog/default/resource/suggest-cache/roadmap';
const PPO = 'Data platform product owner';
const READER = 'Search developer';

const NEW_ITEM = 'Alerts on the hit rate';
const NOTE = 'The load generator is shared with the sales day.';
const NEED = 'We find out from users that the cache is cold.';
const ANSWER = 'We still look every morning, the alert comes too late.';

/** The two themes, the light one last, so that it stays. */
const THEMES = ['dark', 'light'] as const;

/** Opens the editor of the plan, and waits until it is there. */
async function openPlan(page: Page) {
  await page.goto(TAB);
  await page
    .getByRole('button', { name: /^(Plan|Continue planning)$/ })
    .click();
  await expect(
    page.getByRole('region', { name: 'Editor of the roadmap' }),
  ).toBeVisible();
}

async function publish(page: Page, reason: string) {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish a revision' });
  await dialog.getByRole('textbox', { name: 'Why' }).fill(reason);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/Revision \d+ is published\./)).toBeVisible();
}

/** Loads the page again until something is there that comes by itself. */
async function reloadUntilVisible(page: Page, text: string | RegExp) {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
}

/**
 * One story, told in order: what a test leaves behind is where the next one
 * goes on. The roadmap of the key-value store is read by no other journey.
 */
test.describe.serial('the roadmap of a platform service', () => {
  test.beforeEach(() => {
    test.setTimeout(300_000);
  });

  test('is planned in the browser by its product owner, with the keyboard, and published with a reason', async ({
    page,
  }) => {
    await signInAs(page, PPO);
    await page.goto(TAB);
    await page
      .getByRole('button', { name: 'Edit here instead of in Git…' })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Change the source' })
      .click();
    await openPlan(page);

    await test.step('an item that says for whom and why', async () => {
      const add = page.getByRole('textbox', {
        name: 'New item above the line',
      });
      await add.fill(NEW_ITEM);
      await add.press('Enter');
      const goal = page.getByRole('textbox', { name: 'User-centric goal' });
      await expect(goal).toBeFocused();
      await goal.fill('Hear of a cold cache before the users do.');
      await page.getByRole('button', { name: 'Add a stakeholder' }).click();
      await page
        .getByRole('textbox', { name: 'Who' })
        .fill('group:default/search');
      for (const text of ['Alert rule', 'Runbook', 'Trial with one team']) {
        const deliverable = page.getByRole('textbox', {
          name: 'New deliverable',
        });
        await deliverable.fill(text);
        await deliverable.press('Enter');
      }
      await page.keyboard.press('Escape');
    });

    await test.step('another one goes under the line', async () => {
      await page.getByRole('button', { name: 'Edit Limits per team' }).focus();
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      await expect(
        page.getByText(/^Limits per team: below the line, place 1 of/),
      ).toBeAttached();
    });

    await test.step('the next interval stays out of sight', async () => {
      await page.getByRole('button', { name: 'Add an interval' }).click();
      await expect(
        page.getByText('draft, invisible to readers').first(),
      ).toBeVisible();
    });
    await expect(page.getByText(/^Saved /)).toBeVisible();

    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(
        page.getByRole('region', { name: 'Editor of the roadmap' }),
      ).toBeVisible();
      await expectAccessible(page, 'main');
      await picture(page, `roadmap-plan-${theme}`);
    }
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish a revision' });
    await expect(dialog).toContainText(`"${NEW_ITEM}" is new, above the line.`);
    await expectAccessible(page, '[role="dialog"]');
    await picture(page, 'roadmap-publish-light');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await publish(page, 'Search asked to be warned.');
    await expect(
      page.getByRole('row').filter({ hasText: NEW_ITEM }),
    ).toBeVisible();
    await expect(page.getByText('2026-7')).toHaveCount(0);
  });

  test('is gone through in the weekly meeting, line by line, with the keyboard', async ({
    page,
  }) => {
    await signInAs(page, PPO);
    await page.goto(TAB);
    await page.getByRole('button', { name: 'Review the week' }).click();
    await expect(page.getByText('Line 1 of 6')).toBeVisible();
    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(page.getByText('Line 1 of 6')).toBeVisible();
      await expectAccessible(page, 'main');
      await picture(page, `roadmap-review-${theme}`);
    }
    await page.keyboard.press('n');
    await expect(page.getByText('Line 2 of 6')).toBeVisible();
    const delay = page.getByRole('button', { name: /Possible delay/ });
    const digit = await delay.getAttribute('aria-keyshortcuts');
    await page.keyboard.press('m');
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Escape');
    await page.keyboard.press(digit ?? '');
    for (const line of [3, 4, 5, 6]) {
      await expect(page.getByText(`Line ${line} of 6`)).toBeVisible();
      await page.keyboard.press('n');
    }
    await page.getByRole('button', { name: 'Save the review' }).click();
    await expect(
      page.getByText(/The review is saved as revision \d+\./),
    ).toBeVisible();
    await expect(page.getByText('Reviewed today')).toBeVisible();
  });

  test('tells those who stand on it what may be late and why, and takes what they ask for', async ({
    browser,
  }) => {
    const reader = await openAs(browser, READER);
    await reader.goto(CONSUMER);
    for (const theme of THEMES) {
      await setTheme(reader, theme);
      const risks = reader.getByRole('region', { name: 'Late or at risk' });
      await expect(risks).toContainText('Learn from the three teams');
      await expect(reader.getByText(NOTE).first()).toBeVisible();
      await expectAccessible(reader, 'main');
      await picture(reader, `roadmap-consumer-${theme}`);
    }

    await reader.getByRole('button', { name: 'Subscribe' }).click();
    const subscribe = reader.getByRole('dialog', {
      name: 'Be told about changes',
    });
    await subscribe
      .getByRole('combobox', { name: 'Key-value store' })
      .selectOption({ label: 'Every two weeks' });
    await expectAccessible(reader, '[role="dialog"]');
    await subscribe.getByRole('button', { name: 'Save' }).click();
    await expect(
      reader.getByRole('button', { name: 'Subscribed' }),
    ).toBeVisible();

    await reader.getByRole('button', { name: 'Ask for something' }).click();
    const ask = reader.getByRole('dialog', { name: 'Ask for something' });
    await ask.getByRole('textbox', { name: 'What do you need?' }).fill(NEED);
    await expectAccessible(reader, '[role="dialog"]');
    await ask.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(reader.getByText(/^Your need was sent to/)).toBeAttached();

    await test.step('the digest comes when its period is over', async () => {
      await putBack({ service: SERVICE, days: 21 });
      await reader.goto('/notifications');
      await reloadUntilVisible(reader, /^Key-value store: what changed/);
      await reader.getByText('Show more').click();
      await expect(
        reader.getByText(/is now Possible delay, was Not started/),
      ).toContainText(NOTE);
    });
  });

  test('answers a need with an item', async ({ page }) => {
    await signInAs(page, PPO);
    await page.goto(`${TAB}?view=needs`);
    const need = page.getByRole('listitem').filter({ hasText: NEED });
    for (const theme of THEMES) {
      await setTheme(page, theme);
      await expect(need).toBeVisible();
      await expectAccessible(page, 'main');
      await picture(page, `roadmap-needs-${theme}`);
    }
    await need.getByRole('button', { name: /^Decide/ }).click();
    const decide = page.getByRole('dialog', {
      name: 'What becomes of this need?',
    });
    await decide
      .getByRole('combobox', { name: 'Decision' })
      .selectOption({ label: 'Accepted' });
    await decide
      .getByRole('textbox', { name: /Why/ })
      .fill('An alert is in this interval.');
    await decide.getByRole('checkbox', { name: NEW_ITEM }).check();
    await expectAccessible(page, '[role="dialog"]');
    await decide.getByRole('button', { name: 'Save' }).click();
    await expect(need).toContainText('Accepted');
    await expect(need).toContainText(NEW_ITEM);
  });

  test('closes its interval with a decision on every open line, and asks those who were answered', async ({
    browser,
  }) => {
    const owner = await openAs(browser, PPO);
    await owner.goto(TAB);
    await owner.getByRole('button', { name: 'Close the interval…' }).click();
    for (const theme of THEMES) {
      await setTheme(owner, theme);
      await expect(
        owner.getByRole('heading', { name: '6 open deliverables' }),
      ).toBeVisible();
      await expectAccessible(owner, 'main');
    }
    const decisionOf = (text: string) =>
      owner.getByRole('radiogroup', { name: `What becomes of ${text}` });
    for (const text of ['Alert rule', 'Runbook', 'Trial with one team']) {
      await decisionOf(text).getByRole('radio', { name: 'Done' }).check();
    }
    await owner
      .getByRole('button', { name: 'Carry over all that are left' })
      .click();
    await owner
      .getByRole('group', { name: 'Estimation' })
      .getByRole('textbox', { name: /To improve/ })
      .fill('Ask the sales day before we plan a load test.');
    await picture(owner, 'roadmap-close-light');
    await owner
      .getByRole('button', { name: 'Close the interval', exact: true })
      .click();
    await expect(owner.getByText(/^Interval 2026-6 is closed\./)).toBeVisible();
    await expect(
      owner.getByText('Ask the sales day before we plan a load test.'),
    ).toBeVisible();
    await owner.goto(TAB);
    await expect(
      owner.getByText('carried over from 2026-6').first(),
    ).toBeVisible();

    const reader = await openAs(browser, READER);
    await reader.goto(CONSUMER);
    await reloadUntilVisible(
      reader,
      /A question to you about what has shipped/,
    );
    await reader
      .getByRole('button', { name: `Answer about ${NEW_ITEM}` })
      .click();
    const answer = reader.getByRole('dialog');
    await expect(answer).toContainText('What did you try to do with it?');
    await answer.getByRole('textbox').first().fill(ANSWER);
    await expectAccessible(reader, '[role="dialog"]');
    await answer.getByRole('button', { name: 'Send' }).click();
    await expect(reader.getByText(/^Thank you/)).toBeAttached();

    await owner.goto(`${TAB}?view=needs`);
    await expect(
      owner.getByRole('listitem').filter({ hasText: ANSWER }),
    ).toContainText('Follow-up');
  });

  test('is the same line by line on the page and in the file that it hands out', async ({
    page,
    request,
  }) => {
    const service = 'ci-cd';
    const token = await fetchToken(request, 'user:default/payments-developer');
    const response = await request.get(
      `/api/platform-roadmap/services/default/${service}/export?format=csv`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    expect(response.ok(), await response.text()).toBe(true);
    const lines = (await response.text()).trim().split(/\r?\n/);

    await signInAs(page, 'Payments developer');
    await page.goto(`/catalog/default/platformservice/${service}/roadmap`);
    const rows = page.getByRole('table').first().getByRole('row');
    await expect(rows.first()).toBeVisible();
    expect(lines[0]).toBe(
      (await rows.first().getByRole('columnheader').allTextContents()).join(
        ',',
      ),
    );
    const onPage = (await rows.allTextContents()).slice(1);
    for (const line of lines.slice(1)) {
      const cells = splitLine(line);
      const [project, , goal, deliverable, status] = cells;
      if (deliverable) {
        const row = onPage.find(text => text.includes(deliverable));
        expect(row, deliverable).toBeDefined();
        for (const cell of [project, goal, status]) {
          expect(row).toContain(cell);
        }
      }
    }
    const order = lines
      .slice(1)
      .map(line => splitLine(line)[3])
      .filter(Boolean)
      .map(deliverable => onPage.findIndex(text => text.includes(deliverable)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

/** The cells of a line of CSV without line breaks in it. */
function splitLine(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => (quoted ?? plain).replace(/""/g, '"'),
  );
}
