import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import {
  heldPlatformRoles,
  isPlatformServiceEntity,
  PlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  Memberships,
  PlatformRoleGate,
  responsibilityMatrixResourceRef,
  responsibilitySliceResourceRef,
  toPlatformDocumentResource,
} from '@plinth/backstage-plugin-platform-services-node';

/** An entity that declares uses, as the catalog has it at this moment. */
export interface OwnedEntity {
  entityRef: string;
  entityUid: string;
  /** Full refs, the first one first. */
  ownerRefs: string[];
}

/**
 * Both gates before anything is said about rows. Gate 1 holds whatever the
 * policy: rows belong to the owner group of the entity that declares the use,
 * answers to those who have a role on the service. Gate 2 is the policy.
 */
export class SliceGate {
  readonly #catalog: CatalogService;
  readonly #memberships: Memberships;
  readonly #permissions: PermissionsService;
  readonly #permissionsRegistry: PermissionsRegistryService;
  readonly #roleGate: PlatformRoleGate;

  static create(options: {
    catalog: CatalogService;
    memberships: Memberships;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    roleGate: PlatformRoleGate;
  }): SliceGate {
    return new SliceGate(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    memberships: Memberships;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    roleGate: PlatformRoleGate;
  }) {
    this.#catalog = options.catalog;
    this.#memberships = options.memberships;
    this.#permissions = options.permissions;
    this.#permissionsRegistry = options.permissionsRegistry;
    this.#roleGate = options.roleGate;
  }

  /**
   * The entities by ref, if the caller belongs to an owner of each of them and
   * the policy agrees.
   *
   * @throws NotFoundError when one is not there or may not be read
   * @throws NotAllowedError when the caller may not do this for one of them
   */
  async requireOwner(options: {
    entityRefs: string[];
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<Map<string, OwnedEntity>> {
    const { entityRefs, permission, credentials } = options;
    const [entities, claims] = await Promise.all([
      this.#readEntities(entityRefs, credentials),
      this.#memberships.refsOf(credentials),
    ]);
    const owned = entities.map((entity, index) => {
      if (!entity) {
        throw new NotFoundError(
          `No entity ${entityRefs[index]} in the catalog`,
        );
      }
      return toOwnedEntity(entity);
    });
    for (const { entityRef, ownerRefs } of owned) {
      if (!ownerRefs.some(ref => claims.has(ref))) {
        throw new NotAllowedError(
          `Only members of the team that owns ${entityRef} may do this: ${
            ownerRefs.join(', ') || 'nobody owns it'
          }`,
        );
      }
    }
    const isGranted = await this.#ask({
      permission,
      resourceRef: responsibilitySliceResourceRef,
      credentials,
    });
    if (!owned.every(isGranted)) {
      throw notGranted(permission);
    }
    return new Map(owned.map(each => [each.entityRef, each]));
  }

  /** Which of the permissions the caller has for an entity, after both gates. */
  async grantedForEntity(options: {
    entityRef: string;
    permissions: ResourcePermission[];
    credentials: BackstageCredentials;
  }): Promise<boolean[]> {
    const { entityRef, permissions, credentials } = options;
    const [[entity], claims] = await Promise.all([
      this.#readEntities([entityRef], credentials),
      this.#memberships.refsOf(credentials),
    ]);
    const owned = entity && toOwnedEntity(entity);
    if (!owned?.ownerRefs.some(ref => claims.has(ref))) {
      return permissions.map(() => false);
    }
    return Promise.all(
      permissions.map(async permission => {
        const isGranted = await this.#ask({
          permission,
          resourceRef: responsibilitySliceResourceRef,
          credentials,
        });
        return isGranted(owned);
      }),
    );
  }

  /**
   * The service, if the caller has a role on it.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the caller has no role on it, or the policy says no
   */
  async requireRole(options: {
    serviceRef: string;
    permissions: ResourcePermission[];
    credentials: BackstageCredentials;
  }): Promise<PlatformServiceEntity> {
    const { permissions, credentials } = options;
    const { service } = await this.#roleGate.requireRole(options);
    for (const permission of permissions) {
      const isGranted = await this.#ask({
        permission,
        resourceRef: responsibilityMatrixResourceRef,
        credentials,
      });
      if (!isGranted(toPlatformDocumentResource(service))) {
        throw notGranted(permission);
      }
    }
    return service;
  }

  /** For each permission the services for which the caller has it, after both gates. */
  async grantedForServices(options: {
    serviceRefs: string[];
    permissions: ResourcePermission[];
    credentials: BackstageCredentials;
  }): Promise<string[][]> {
    const { serviceRefs, permissions, credentials } = options;
    const claims = await this.#memberships.refsOf(credentials);
    if (claims.size === 0 || serviceRefs.length === 0) {
      return permissions.map(() => []);
    }
    const services = (await this.#readEntities(serviceRefs, credentials))
      .flatMap(entity =>
        entity && isPlatformServiceEntity(entity) ? [entity] : [],
      )
      .map(toPlatformDocumentResource)
      .filter(
        ({ roles }) => heldPlatformRoles({ roles, refs: claims }).length > 0,
      );
    if (services.length === 0) {
      return permissions.map(() => []);
    }
    return Promise.all(
      permissions.map(async permission => {
        const isGranted = await this.#ask({
          permission,
          resourceRef: responsibilityMatrixResourceRef,
          credentials,
        });
        return services.filter(isGranted).map(({ serviceRef }) => serviceRef);
      }),
    );
  }

  /** Every ref that the caller goes by: its own and those of its groups. */
  async claimsOf(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    return this.#memberships.refsOf(credentials);
  }

  async #ask<TResource, TQuery>(options: {
    permission: ResourcePermission;
    resourceRef: PermissionResourceRef<TResource, TQuery>;
    credentials: BackstageCredentials;
  }): Promise<(resource: TResource) => boolean> {
    const { permission, resourceRef, credentials } = options;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    const isAllowed = createConditionAuthorizer(
      this.#permissionsRegistry.getPermissionRuleset(resourceRef),
    );
    return resource => isAllowed(decision, resource);
  }

  async #readEntities(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Array<Entity | undefined>> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    return items;
  }
}

function toOwnedEntity(entity: Entity): OwnedEntity {
  return {
    entityRef: stringifyEntityRef(entity),
    entityUid: entity.metadata.uid ?? '',
    ownerRefs: (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_OWNED_BY)
      .map(({ targetRef }) => targetRef),
  };
}

function notGranted(permission: ResourcePermission): NotAllowedError {
  return new NotAllowedError(
    `The permission ${permission.name} is not granted`,
  );
}
