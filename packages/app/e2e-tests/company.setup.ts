import { expect, test } from '@playwright/test';
import { fetchToken } from './support';

/**
 * The catalog reads the example company in the background. The journeys begin
 * when what checkout stands on has come through to the last document.
 */
test('the example company is there', async ({ request }) => {
  test.setTimeout(180_000);
  await expect(async () => {
    const token = await fetchToken(request, 'user:default/payments-developer');
    const read = async (path: string) => {
      const response = await request.get(path, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status()).toBe(200);
      return response.json();
    };
    const { matrices } = await read(
      '/api/shared-responsibility/components/default/checkout/responsibilities',
    );
    expect(matrices).toHaveLength(7);
    const { services } = await read(
      '/api/platform-roadmap/components/default/checkout/roadmap',
    );
    expect(
      services.filter((service: { roadmap?: object }) => service.roadmap),
    ).toHaveLength(7);
  }).toPass({ timeout: 170_000, intervals: [2_000] });
});
