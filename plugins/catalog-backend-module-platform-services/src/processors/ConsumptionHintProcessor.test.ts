import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import { HintPublisher } from '../hints';
import { ConsumptionHintProcessor } from './ConsumptionHintProcessor';

class MemoryCache implements CatalogProcessorCache {
  readonly #values = new Map<string, JsonValue>();

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    return this.#values.get(key) as T | undefined;
  }

  async set<T extends JsonValue>(key: string, value: T): Promise<void> {
    this.#values.set(key, value);
  }
}

const shop: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', etag: '1' },
  spec: { owner: 'web' },
};

describe('ConsumptionHintProcessor', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('hints once per change that matters, together and later', async () => {
    const events = mockServices.events.mock({ publish: jest.fn() });
    const logger = mockServices.logger.mock();
    const processor = new ConsumptionHintProcessor({
      publisher: new HintPublisher({ events, logger }),
    });
    const cache = new MemoryCache();
    const process = (entity: Entity, itsCache = cache) =>
      processor.postProcessEntity(
        entity,
        { type: 'url', target: 'https://example.com' },
        () => {},
        itsCache,
      );

    await expect(process(shop)).resolves.toBe(shop);
    await process({ ...shop, metadata: { ...shop.metadata, etag: '2' } });
    await process(
      { ...shop, kind: 'PlatformService', metadata: { name: 'vault' } },
      new MemoryCache(),
    );
    await process({ ...shop, kind: 'Group' }, new MemoryCache());
    expect(events.publish).not.toHaveBeenCalled();

    await jest.advanceTimersByTimeAsync(1_000);
    expect(events.publish.mock.calls).toEqual([
      [
        {
          topic: 'platform-services.consumption-hint',
          eventPayload: {
            entityRefs: [
              'component:default/shop',
              'platformservice:default/vault',
            ],
          },
        },
      ],
    ]);

    await process(shop);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(events.publish).toHaveBeenCalledTimes(1);

    events.publish.mockRejectedValueOnce(new Error('away'));
    await process({ ...shop, spec: { owner: 'other' } });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(events.publish).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
