import { Server } from 'node:http';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  BackendFeature,
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ServiceConsumer } from '@plinth/backstage-plugin-platform-services-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request, { Test } from 'supertest';
import {
  platformServicesServiceRef,
  UnfilteredConsumption,
} from '../consumption';
import { declaringEntities } from './declaringEntities';

/** Groups by user. */
const GROUPS: Record<string, string[]> = {
  'user:default/stranger': [],
  'user:default/reader': ['group:default/shop'],
  'user:default/helpdesk': ['group:default/helpdesk'],
  'user:default/ppo': [],
  'user:default/operator': ['group:default/data-sre'],
  'user:default/owner': ['group:default/data'],
};

/**
 * What the policy of a test host says.
 *
 * @public
 */
export interface TestPolicy {
  /**
   * About reading the catalog. Under `some` the user `stranger` may read
   * nothing, the others everything without the tag `hidden`.
   */
  mayRead: 'all' | 'none' | 'some';
  /**
   * About every other permission; a condition only on its type of resource. A
   * function is called with the refs that the asker goes by, as policies get
   * them.
   */
  write: PolicyDecision | ((claims: string[]) => PolicyDecision);
  /** Nobody asks it: `permission.enabled: false`, and Backstage's own service. */
  off?: boolean;
}

/**
 * The policy under which everybody may do everything.
 *
 * @public
 */
export const ALLOW_ALL: TestPolicy = {
  mayRead: 'all',
  write: { result: AuthorizeResult.ALLOW },
};

/**
 * A host in which permissions are switched off.
 *
 * @public
 */
export const PERMISSIONS_OFF: TestPolicy = { ...ALLOW_ALL, off: true };

/**
 * What {@link startTestHost} needs.
 *
 * @public
 */
export interface TestHostOptions {
  /** The plugin under test. */
  plugin: BackendFeature;
  pluginId: string;
  /** What is in the catalog. */
  entities: Entity[];
  /** What the consumption index says. */
  consumption?: UnfilteredConsumption[];
  /** Who declares a service, by full ref of the service. */
  consumers?: Record<string, ServiceConsumer[]>;
  /** More of the host, such as a service that is looked at. */
  features?: BackendFeature[];
  /** More of the configuration. */
  config?: JsonObject;
  /** Default: everybody may do everything. */
  policy?: TestPolicy;
  /** Default: a new database in memory. */
  knex?: Knex;
}

/**
 * A plugin in a running test host.
 *
 * @public
 */
export interface TestHost {
  /** The HTTP server. */
  server: Server;
  /** How often the host was asked since the start. */
  asked: { permissions: number; catalog: number; index: number };
  /**
   * Asks the plugin as a user of the default namespace, default `reader`;
   * `anonymous` sends nothing, `service` is another backend.
   */
  get(path: string, user?: string, headers?: Record<string, string>): Test;
  /** See `get`. */
  post(path: string, user?: string): Test;
  /** See `get`. */
  put(path: string, user?: string): Test;
  /** See `get`. */
  delete(path: string, user?: string): Test;
}

/**
 * Starts a plugin in a host whose catalog, index and policy are given. Its
 * users are `stranger`, and by their role on what {@link serviceEntity} gives
 * `ppo`, `operator`, `owner` and `helpdesk`; `reader` belongs to the owner of
 * what {@link consumerEntity} gives. Ends with the test.
 *
 * @public
 */
export async function startTestHost(
  options: TestHostOptions,
): Promise<TestHost> {
  const {
    plugin,
    entities,
    consumption = [],
    consumers = {},
    features = [],
    config = {},
    policy = ALLOW_ALL,
    knex,
  } = options;
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
      ...features,
      permissionsRegistryServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: !policy.off },
          plinth: { documents: { file: { enabled: true } } },
          ...config,
        },
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
            ownershipEntityRefs: claimsOf(userEntityRef),
          };
        },
      }).factory,
      policy.off ? permissionsServiceFactory : decideAs({ policy, asked }),
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
          getConsumersOf: async serviceRef => ({
            items: consumers[serviceRef] ?? [],
          }),
          getDeclaringEntities: async filter => ({
            items: declaringEntities({ ...filter, consumption }),
          }),
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
  const base = `/api/${options.pluginId}`;
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
    put: (path: string, user = 'reader') =>
      request(server).put(`${base}${path}`).set('Authorization', as(user)),
    delete: (path: string, user = 'reader') =>
      request(server).delete(`${base}${path}`).set('Authorization', as(user)),
  };
}

/** The refs that a user goes by. */
function claimsOf(userEntityRef: string | undefined): string[] {
  return userEntityRef ? [userEntityRef, ...(GROUPS[userEntityRef] ?? [])] : [];
}

/** Answers as a permission backend with this policy would. */
function decideAs(options: { policy: TestPolicy; asked: TestHost['asked'] }) {
  const { policy, asked } = options;
  return mockServices.permissions.mock({
    authorizeConditional: async ([{ permission }], requestOptions) => {
      asked.permissions += 1;
      const principal = requestOptions?.credentials.principal as {
        type?: string;
        userEntityRef?: string;
      };
      if (principal?.type === 'service') {
        return [{ result: AuthorizeResult.ALLOW }];
      }
      if (permission.name !== 'catalog.entity.read') {
        const decision =
          typeof policy.write === 'function'
            ? policy.write(claimsOf(principal?.userEntityRef))
            : policy.write;
        return [
          isAbout(permission, decision)
            ? decision
            : { result: AuthorizeResult.DENY },
        ];
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
  }).factory;
}

/** A condition on one type of resource grants nothing on another. */
function isAbout(permission: Permission, decision: PolicyDecision): boolean {
  return (
    decision.result !== AuthorizeResult.CONDITIONAL ||
    (isResourcePermission(permission) &&
      permission.resourceType === decision.resourceType)
  );
}
