import { createBackendModule } from '@backstage/backend-plugin-api';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import catalogModule from '@plinth/backstage-plugin-catalog-backend-module-platform-services';
import request from 'supertest';
import platformServicesPlugin from './index';

jest.setTimeout(120_000);

const USER = 'user:default/web-developer';
const WEB = 'group:default/web';

function entity(
  kind: string,
  name: string,
  owner: string,
  spec: Entity['spec'],
): Entity {
  return {
    apiVersion:
      kind === 'PlatformService' ? 'plinth/v1alpha1' : 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        [ANNOTATION_LOCATION]: 'url:https://example.com',
        [ANNOTATION_ORIGIN_LOCATION]: 'url:https://example.com',
      },
    },
    spec: { type: 'test', lifecycle: 'production', owner, ...spec },
  };
}

const ENTITIES = [
  entity('PlatformService', 'vault', 'web', {}),
  entity('PlatformService', 'postgres', 'data', {}),
  entity('Component', 'shop', 'web', {
    platformServices: [{ service: 'vault', offering: 'standard' }],
    dependsOn: ['resource:shop-db'],
  }),
  entity('Component', 'billing', 'data', {
    dependsOn: ['platformservice:vault'],
  }),
  entity('Resource', 'shop-db', 'data', {
    dependsOn: ['platformservice:postgres'],
  }),
];

/** A real catalog, which applies the conditions of this policy. */
async function start(decide: (isCatalogRead: boolean) => PolicyDecision) {
  const { server } = await startTestBackend({
    features: [
      catalogBackend,
      catalogModule,
      platformServicesPlugin,
      permissionsRegistryServiceFactory,
      eventsServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          catalog: { processingInterval: { seconds: 1 } },
          events: { useEventBus: 'never' },
        },
      }),
      // Decides as the permission backend does, in the process of the test.
      mockServices.permissions.mock({
        authorizeConditional: async (queries, options) =>
          queries.map(({ permission }) =>
            options &&
            'credentials' in options &&
            mockServices.auth().isPrincipal(options.credentials, 'service')
              ? { result: AuthorizeResult.ALLOW }
              : decide(isResourcePermission(permission, 'catalog-entity')),
          ),
      }).factory,
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test-provider',
        register(env) {
          env.registerInit({
            deps: { catalog: catalogProcessingExtensionPoint },
            async init({ catalog }) {
              catalog.addEntityProvider({
                getProviderName: () => 'test',
                connect: connection =>
                  connection.applyMutation({
                    type: 'full',
                    entities: ENTITIES.map(item => ({
                      entity: item,
                      locationKey: 'test',
                    })),
                  }),
              });
            },
          });
        },
      }),
    ],
  });
  const get = async (
    path: string,
    header = mockCredentials.user.header(USER),
  ) =>
    request(server)
      .get(`/api/platform-services${path}`)
      .set('Authorization', header);
  const service = mockCredentials.service.header();
  for (let attempt = 0; attempt < 150; attempt++) {
    const { body } = await get('/services/default/vault/consumers', service);
    if (body.totalItems === 2) {
      break;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return { get, server };
}

function refsIn(body: { items: Array<{ serviceRef?: string }> }) {
  return body.items.map(item => item.serviceRef);
}

describe('in a host with a real catalog', () => {
  it('takes hints, and answers under a policy that allows all', async () => {
    const { get } = await start(() => ({ result: AuthorizeResult.ALLOW }));
    const { body } = await get('/components/default/shop/services');
    expect(refsIn(body)).toEqual([
      'platformservice:default/postgres',
      'platformservice:default/vault',
    ]);
    const consumers = await get('/services/default/vault/consumers');
    expect(consumers.body.totalItems).toBe(2);
  });

  it('answers under a policy for owners only what they may read', async () => {
    const { get } = await start(isCatalogRead =>
      isCatalogRead
        ? createCatalogConditionalDecision(
            {
              type: 'resource',
              resourceType: 'catalog-entity',
              name: 'catalog.entity.read',
              attributes: {},
            },
            catalogConditions.isEntityOwner({ claims: [WEB] }),
          )
        : { result: AuthorizeResult.ALLOW },
    );
    const { body } = await get('/components/default/shop/services');
    expect(refsIn(body)).toEqual(['platformservice:default/vault']);
    const consumers = await get('/services/default/vault/consumers?limit=1');
    expect(consumers.body).toEqual({
      items: [
        {
          entityRef: 'component:default/shop',
          ownerRef: WEB,
          uses: [{ offering: 'standard' }],
        },
      ],
      totalItems: 1,
      owners: [{ ownerRef: WEB, count: 1 }],
    });
    expect((await get('/services/default/postgres/consumers')).status).toBe(
      404,
    );
  });

  it('is empty under a policy that denies all', async () => {
    const { get } = await start(() => ({ result: AuthorizeResult.DENY }));
    expect((await get('/components/default/shop/services')).status).toBe(404);
    expect((await get('/services/default/vault/consumers')).status).toBe(404);
  });
});
