import { AxeBuilder } from '@axe-core/playwright';
import { APIRequestContext, Browser, expect, Page } from '@playwright/test';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** The theme of the app, as the settings page stores it. */
export type Theme = 'light' | 'dark';

/**
 * Signs in on the demo's sign-in page, and waits for the app. The catalog may
 * still be reading the example company: then it is tried again.
 *
 * @param role - the title in app-config.yaml, such as "Payments developer", or
 * "guest"
 */
export async function signInAs(page: Page, role: string) {
  const button = page.getByRole('button', { name: `Sign in as ${role}` });
  const menu = page.getByRole('navigation').getByRole('link').first();

  await page.goto('/');
  await expect(async () => {
    if (await button.isVisible()) {
      await button.click();
    }
    await expect(menu).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 45_000 });
}

/**
 * Opens a browser of its own for a role, beside those of the others, and signs
 * in. It closes with its context.
 *
 * @param role - the title in app-config.yaml
 */
export async function openAs(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, role);
  return page;
}

/**
 * Chooses the theme for this page and all that it opens, also across reloads.
 * An open page is loaded again, and keeps its address.
 */
export async function setTheme(page: Page, theme: Theme) {
  await page.emulateMedia({ colorScheme: theme });
  await page.addInitScript(
    value => window.localStorage.setItem('theme', value),
    theme,
  );
  if (page.url().startsWith('http')) {
    await page.reload();
  }
}

/**
 * Asserts that axe finds nothing against WCAG 2.2 AA inside our part of the
 * page.
 *
 * @param selector - CSS, of the element that holds our part
 */
export async function expectAccessible(page: Page, selector: string) {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} (${target}) ${html}`),
  );
  expect(findings).toEqual([]);
}

/**
 * Takes a picture for the README and the documentation, but only when pictures
 * are wanted (PLINTH_PICTURES=1): an ordinary test run changes no file.
 *
 * @param name - of docs/images/NAME.png
 */
export async function picture(page: Page, name: string) {
  if (process.env.PLINTH_PICTURES === '1') {
    await page.screenshot({
      path: join(root, 'docs/images', `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  }
}

/**
 * A token for calls to the HTTP API.
 *
 * @param userRef - of app-config.yaml, such as user:default/payments-developer
 */
export async function fetchToken(
  request: APIRequestContext,
  userRef: string,
): Promise<string> {
  const response = await request.get('/api/auth/role/refresh', {
    headers: { 'x-sign-in-as': userRef, 'x-requested-with': 'XMLHttpRequest' },
  });
  expect(response.ok()).toBe(true);
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/**
 * A file of the examples as the tested backend reads it: a copy, so that a test
 * may change it.
 *
 * @param path - relative to the folder examples
 */
export function exampleFile(path: string): string {
  const port = process.env.PLINTH_E2E_PORT;
  if (!port) {
    throw new Error('PLINTH_E2E_PORT is set by playwright.config.ts');
  }
  return join(root, '.plinth/e2e', port, 'examples', path);
}
