import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import request from 'supertest';
import catalogModule from './index';

jest.setTimeout(60_000);

class TestProvider implements EntityProvider {
  connection?: EntityProviderConnection;

  getProviderName() {
    return 'test';
  }

  async connect(connection: EntityProviderConnection) {
    this.connection = connection;
  }

  async set(entities: Entity[]) {
    await this.connection?.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        locationKey: 'test',
        entity: {
          ...entity,
          metadata: {
            ...entity.metadata,
            annotations: {
              [ANNOTATION_LOCATION]: 'url:https://example.com',
              [ANNOTATION_ORIGIN_LOCATION]: 'url:https://example.com',
            },
          },
        },
      })),
    });
  }
}

async function eventually<T>(
  read: () => Promise<T>,
  check: (value: T) => boolean,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const value = await read();
    if (check(value) || attempt === 100) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function vault(spec: Record<string, string>): Entity {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: { name: 'vault' },
    spec: {
      type: 'secrets',
      lifecycle: 'production',
      owner: 'security',
      ...spec,
    },
  };
}

describe('the module in a catalog', () => {
  it('takes platform services in, and keeps the last good state of one that goes bad', async () => {
    const provider = new TestProvider();
    const { server } = await startTestBackend({
      features: [
        catalogBackend,
        catalogModule,
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test-provider',
          register(env) {
            env.registerInit({
              deps: { catalog: catalogProcessingExtensionPoint },
              async init({ catalog }) {
                catalog.addEntityProvider(provider);
              },
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: { catalog: { processingInterval: { seconds: 1 } } },
        }),
      ],
    });
    const read = async (): Promise<Entity> => {
      const response = await request(server).get(
        '/api/catalog/entities/by-name/platformservice/default/vault',
      );
      return response.body;
    };

    await provider.set([
      vault({ benefit: 'Secrets rotate by themselves.' }),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'shop' },
        spec: {
          type: 'service',
          lifecycle: 'production',
          owner: 'web',
          platformServices: ['vault'],
        },
      },
    ]);
    const good = await eventually(read, entity => entity.spec !== undefined);
    expect(good.relations).toEqual([
      { type: 'ownedBy', targetRef: 'group:default/security' },
    ]);
    const shop = await eventually(
      async () =>
        (
          await request(server).get(
            '/api/catalog/entities/by-name/component/default/shop',
          )
        ).body,
      (entity: Entity) => entity.relations !== undefined,
    );
    expect(shop.relations).toContainEqual({
      type: 'dependsOn',
      targetRef: 'platformservice:default/vault',
    });

    await provider.set([vault({ benefit: 'x', lifecycle: 'live' })]);
    const bad = await eventually(read, entity =>
      JSON.stringify(entity).includes('"live\\"'),
    );
    expect(bad.spec).toMatchObject({
      lifecycle: 'production',
      benefit: 'Secrets rotate by themselves.',
    });
    expect(JSON.stringify(bad)).toContain(
      'spec.lifecycle is \\"live\\"; use one of experimental, production, deprecated, retired',
    );
  });
});
