import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { exampleFile, fetchToken, signInAs } from './support';

const service = (name: string) => `/catalog/default/platformservice/${name}`;

test.describe('matrices and roadmaps from files', () => {
  test('answer 304 to a reader who has them already', async ({ request }) => {
    const token = await fetchToken(request, 'user:default/payments-developer');
    for (const path of [
      '/api/shared-responsibility/components/default/checkout/responsibilities',
      '/api/platform-roadmap/components/default/checkout/roadmap',
    ]) {
      const headers = { authorization: `Bearer ${token}` };
      await expect(async () => {
        const first = await request.get(path, { headers });
        expect(first.status()).toBe(200);
        const { etag } = await first.json();
        expect(first.headers().etag).toBe(`"${etag}"`);

        const second = await request.get(path, {
          headers: { ...headers, 'if-none-match': `"${etag}"` },
        });
        expect(second.status()).toBe(304);
      }).toPass({ timeout: 60_000 });
    }
  });

  test('keep the last good revision when a file is broken, and say where', async ({
    page,
  }) => {
    const file = exampleFile('services/secrets-manager/responsibility.yaml');
    const good = readFileSync(file, 'utf8');
    await signInAs(page, 'Payments developer');
    await page.goto(`${service('secrets-manager')}/responsibilities`);
    await expect(page.getByRole('table')).toBeVisible();

    try {
      writeFileSync(file, good.replace(/^spec:$/m, 'spec:\n  : ['));
      await expect(async () => {
        await page.reload();
        await expect(page.getByRole('alert').first()).toBeVisible({
          timeout: 5_000,
        });
      }).toPass({ timeout: 60_000 });
      await expect(
        page.getByText(/line \d+, column \d+/i).first(),
      ).toBeVisible();
      await expect(page.getByRole('table')).toBeVisible();
    } finally {
      writeFileSync(file, good);
    }
  });

  test('outside of their directory are refused, with the reason', async ({
    page,
  }) => {
    await signInAs(page, 'Payments developer');
    await page.goto(`${service('load-testing')}/responsibilities`);
    await expect(page.getByRole('alert').first()).toContainText(
      'it leads out of the folder of the service',
    );
  });
});
