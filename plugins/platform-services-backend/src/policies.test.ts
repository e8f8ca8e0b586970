import { createBackendModule } from '@backstage/backend-plugin-api';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
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
  entity('PlatformService', 'gateway', 'web', {}),
  entity('PlatformService', 'postgres', 'data', {}),
  entity('Component', 'shop', 'web', {
    platformServices: [{ service: 'vault', offering: 'standard' }],
    dependsOn: ['resource:shop-db'],
  }),
  entity('Component', 'web_app', 'web', {
    dependsOn: ['platformservice:vault'],
  }),
  entity('Component', 'billing', 'data', {
    dependsOn: ['platformservice:vault'],
  }),
  entity('Resource', 'shop-db', 'data', {
    dependsOn: ['platformservice:postgres'],
  }),
];

/**
 * A real catalog, which applies the conditions of this policy. Without one,
 * permissions are off, as `permission.enabled: false` has it.
 */
async function start(decide?: (isCatalogRead: boolean) => PolicyDecision) {
  const { server } = await startTestBackend({
    features: [
      catalogBackend,
      catalogModule,
      platformServicesPlugin,
      permissionsRegistryServiceFactory,
      eventsServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: decide !== undefined },
          catalog: { processingInterval: { seconds: 1 } },
          events: { useEventBus: 'never' },
        },
      }),
      decide ? decideInTheTest(decide) : permissionsServiceFactory,
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
    if (body.totalItems === 3) {
      break;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return { get, server };
}

/** Decides as the permission backend does, in the process of the test. */
function decideInTheTest(decide: (isCatalogRead: boolean) => PolicyDecision) {
  return mockServices.permissions.mock({
    authorizeConditional: async (queries, options) =>
      queries.map(({ permission }) =>
        options &&
        'credentials' in options &&
        mockServices.auth().isPrincipal(options.credentials, 'service')
          ? { result: AuthorizeResult.ALLOW }
          : decide(isResourcePermission(permission, 'catalog-entity')),
      ),
  }).factory;
}

function refsIn(body: { items: Array<{ serviceRef?: string }> }) {
  return body.items.map(item => item.serviceRef);
}

describe('in a host with a real catalog', () => {
  it.each([
    ['with permissions off', undefined],
    [
      'under a policy that allows all',
      () => ({ result: AuthorizeResult.ALLOW } as const),
    ],
  ])('takes hints, and answers %s', async (_, decide) => {
    const { get } = await start(decide);
    const { body } = await get('/components/default/shop/services');
    expect(refsIn(body)).toEqual([
      'platformservice:default/postgres',
      'platformservice:default/vault',
    ]);
    const consumers = await get('/services/default/vault/consumers');
    expect(consumers.body.totalItems).toBe(3);
    const { items } = (await get('/services/default/vault/consumers?text=_'))
      .body;
    expect(items).toMatchObject([{ entityRef: 'component:default/web_app' }]);
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
      totalItems: 2,
      owners: [{ ownerRef: WEB, count: 2 }],
      nextCursor: expect.any(String),
    });
    const { nextCursor } = consumers.body;
    for (const [path, status] of [
      [`vault/consumers?cursor=${nextCursor}`, 200],
      [`gateway/consumers?cursor=${nextCursor}`, 400],
    ]) {
      const response = await get(`/services/default/${path}`);
      expect([path, response.status]).toEqual([path, status]);
    }
    // Signs that a database takes for "anything" stand for themselves
    for (const [text, found] of [
      ['%25', []],
      ['_', ['component:default/web_app']],
      ['w_b', []],
      ['%5C', []],
      ['B_A', ['component:default/web_app']],
    ]) {
      const { body: page } = await get(
        `/services/default/vault/consumers?text=${text}`,
      );
      expect([
        text,
        page.items.map((item: { entityRef: string }) => item.entityRef),
        page.totalItems,
      ]).toEqual([text, found, found.length]);
    }
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
