import {
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  mockCredentials,
  MockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  platformServicesServiceRef,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import request from 'supertest';
import plugin from '../index';

/** Groups by user. */
const GROUPS: Record<string, string[]> = {
  'user:default/stranger': [],
  'user:default/reader': ['group:default/shop'],
  'user:default/helpdesk': ['group:default/helpdesk'],
  'user:default/ppo': [],
  'user:default/operator': ['group:default/data-sre'],
  'user:default/owner': ['group:default/data'],
};

/** What the policy says about reading the catalog and about writing. */
export interface TestPolicy {
  /** Under `some` the stranger may read nothing, the others everything but `hidden`. */
  mayRead: 'all' | 'none' | 'some';
  write: PolicyDecision;
}

export const ALLOW_ALL: TestPolicy = {
  mayRead: 'all',
  write: { result: AuthorizeResult.ALLOW },
};

export interface TestHostOptions {
  entities: Entity[];
  consumption?: UnfilteredConsumption[];
  directory: MockDirectory;
  policy?: TestPolicy;
  knex?: Knex;
}

/** The plugin in a host whose catalog, index and policy are given. */
export async function startHost(options: TestHostOptions) {
  const { entities, consumption = [], policy = ALLOW_ALL, knex } = options;
  const catalog = catalogServiceMock({ entities });
  const asked = { permissions: 0, catalog: 0, index: 0 };

  const canRead = (entity: Entity, credentials: BackstageCredentials) => {
    const principal = credentials.principal as {
      type?: string;
      userEntityRef?: string;
    };
    if (principal.type !== 'user' || policy.mayRead === 'all') {
      return true;
    }
    return (
      policy.mayRead === 'some' &&
      principal.userEntityRef !== 'user:default/stranger' &&
      !entity.metadata.tags?.includes('hidden')
    );
  };

  const { server } = await startTestBackend({
    features: [
      plugin,
      permissionsRegistryServiceFactory,
      mockServices.rootConfig.factory({
        data: { plinth: { documents: { file: { enabled: true } } } },
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ...(knex ? [mockServices.database.factory({ knex })] : []),
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const { userEntityRef } = credentials.principal as {
            userEntityRef: string;
          };
          return {
            userEntityRef,
            ownershipEntityRefs: [
              userEntityRef,
              ...(GROUPS[userEntityRef] ?? []),
            ],
          };
        },
      }).factory,
      mockServices.permissions.mock({
        authorizeConditional: async ([{ permission }], requestOptions) => {
          asked.permissions += 1;
          const principal = requestOptions?.credentials.principal as {
            type?: string;
          };
          if (principal?.type === 'service') {
            return [{ result: AuthorizeResult.ALLOW }];
          }
          if (permission.name !== 'catalog.entity.read') {
            return [policy.write];
          }
          switch (policy.mayRead) {
            case 'all':
              return [{ result: AuthorizeResult.ALLOW }];
            case 'none':
              return [{ result: AuthorizeResult.DENY }];
            default:
              return [
                {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'catalog',
                  resourceType: 'catalog-entity',
                  conditions: {
                    rule: 'IS_ENTITY_OWNER',
                    resourceType: 'catalog-entity',
                  },
                },
              ];
          }
        },
      }).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => ({
          ...catalog,
          queryEntities: catalog.queryEntities.bind(catalog),
          getEntityByRef: async (ref, { credentials }) => {
            asked.catalog += 1;
            const entity = await catalog.getEntityByRef(ref, { credentials });
            return entity && canRead(entity, credentials) ? entity : undefined;
          },
          getEntitiesByRefs: async (query, { credentials }) => {
            asked.catalog += 1;
            const { items } = await catalog.getEntitiesByRefs(
              { entityRefs: query.entityRefs },
              { credentials },
            );
            return {
              items: items.map(entity =>
                entity && canRead(entity, credentials) ? entity : undefined,
              ),
            };
          },
        }),
      }),
      createServiceFactory({
        service: platformServicesServiceRef,
        deps: {},
        factory: () => ({
          getServicesOf: async entityRef => {
            asked.index += 1;
            const found = consumption.find(
              ({ entityRef: ref }) => ref === entityRef,
            );
            if (!found) {
              throw new NotFoundError(entityRef);
            }
            return found;
          },
          getConsumersOf: async () => ({ items: [] }),
        }),
      }),
    ],
  });

  const as = (user: string) => {
    switch (user) {
      case 'anonymous':
        return mockCredentials.none.header();
      case 'service':
        return mockCredentials.service.header();
      default:
        return mockCredentials.user.header(`user:default/${user}`);
    }
  };
  const base = '/api/platform-roadmap';
  return {
    server,
    asked,
    get: (
      path: string,
      user = 'reader',
      headers: Record<string, string> = {},
    ) =>
      request(server)
        .get(`${base}${path}`)
        .set('Authorization', as(user))
        .set(headers),
    post: (path: string, user = 'reader') =>
      request(server).post(`${base}${path}`).set('Authorization', as(user)),
  };
}

/** A platform service whose own file lies in a folder of its name. */
export function serviceEntity(options: {
  directory: MockDirectory;
  name: string;
  roadmap?: string;
  tags?: string[];
  type?: string;
  annotations?: Record<string, string>;
}): Entity {
  const { directory, name, roadmap = './roadmap.yaml', tags, type } = options;
  const location = `file:${directory.resolve(name, 'catalog-info.yaml')}`;
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${name}`,
      ...(tags && { tags }),
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'plinth/roadmap': roadmap,
        ...options.annotations,
      },
    },
    spec: {
      type: type ?? 'database',
      lifecycle: 'production',
      owner: 'group:default/data',
      productOwner: 'user:default/ppo',
      operatedBy: ['group:default/data-sre'],
      supportedBy: ['group:default/helpdesk'],
    },
  };
}

/** A component or resource that is asked about or stands in between. */
export function consumerEntity(ref: string, tags?: string[]): Entity {
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'component' ? 'Component' : 'Resource',
    metadata: { name, namespace, uid: `uid-${name}`, ...(tags && { tags }) },
    spec: { owner: 'group:default/shop' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
  };
}

/** The answer of the index for an entity that declares each use itself, or through another. */
export function consumptionOf(
  entityRef: string,
  uses: Array<{ service: string; via?: string; variant?: string }>,
  attributes: Record<string, string> = {},
): UnfilteredConsumption {
  const ownerRef = 'group:default/shop';
  const declarers = [entityRef, ...uses.flatMap(({ via }) => via ?? [])];
  return {
    entityRef,
    ownerRef,
    etag: JSON.stringify([uses, attributes]),
    items: uses.map(({ service, via, variant }) => ({
      serviceRef: service,
      declaredBy: via ?? entityRef,
      declaredByOwner: ownerRef,
      own: true,
      ...(variant && { variant }),
      reasons: [via ? [entityRef, via, service] : [entityRef, service]],
    })),
    declaring: Object.fromEntries(
      declarers.map(ref => [
        ref,
        { ownerRef, attributes: { metadata: { annotations: attributes } } },
      ]),
    ),
  };
}
