import {
  AuthService,
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import {
  isPlatformServiceEntity,
  PlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  PlatformDocumentQuery,
  PlatformDocumentResource,
  PlatformRoleGate,
} from '../../permissions';
import { toPlatformDocumentResource } from './platformDocumentResources';

/**
 * Whose document, and who asks.
 *
 * @public
 */
export interface DocumentCall {
  /** Full ref of the service. */
  serviceRef: string;
  credentials: BackstageCredentials;
}

/**
 * What {@link DocumentGate} needs.
 *
 * @public
 */
export interface DocumentGateOptions {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  roleGate: PlatformRoleGate;
  /** The type of resource that these documents are for policies. */
  resourceRef: PermissionResourceRef<
    PlatformDocumentResource,
    PlatformDocumentQuery
  >;
}

/**
 * Who was let pass, and to what.
 *
 * @public
 */
export interface PassedGate {
  entity: PlatformServiceEntity;
  /** Full ref of the user, or the name of the other backend. */
  by: string;
}

/**
 * The two gates before whatever is done to a document: a rule of our own, which
 * holds with permissions off and under any policy, and the policy. Conditions
 * of the policy are applied here, to the service as it is now.
 *
 * @public
 */
export class DocumentGate {
  readonly #options: DocumentGateOptions;

  static create(options: DocumentGateOptions): DocumentGate {
    return new DocumentGate(options);
  }

  private constructor(options: DocumentGateOptions) {
    this.#options = options;
  }

  /**
   * Lets pass users who have a role on the service.
   *
   * @param options - `anyOf`: one of these permissions is enough
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when one of the gates is closed
   */
  async passWithRole(
    options: DocumentCall & { anyOf: ResourcePermission[] },
  ): Promise<PassedGate> {
    const { auth, roleGate } = this.#options;
    const { service: entity } = await roleGate.requireRole(options);
    await this.#requirePermission({ ...options, entity });
    if (!auth.isPrincipal(options.credentials, 'user')) {
      throw new NotAllowedError('Only users may do this');
    }
    return { entity, by: options.credentials.principal.userEntityRef };
  }

  /**
   * Lets pass who may read the service, other backends too.
   *
   * @param options - `anyOf`: one of these permissions is enough
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the policy says no
   */
  async passAsReader(
    options: DocumentCall & { anyOf: ResourcePermission[] },
  ): Promise<PassedGate> {
    const entity = await this.readService(options);
    await this.#requirePermission({ ...options, entity });
    return { entity, by: this.#nameOf(options.credentials) };
  }

  /**
   * The service, as the caller may read it.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   */
  async readService(call: DocumentCall): Promise<PlatformServiceEntity> {
    const { serviceRef, credentials } = call;
    const entity = await this.#options.catalog.getEntityByRef(serviceRef, {
      credentials,
    });
    if (!entity || !isPlatformServiceEntity(entity)) {
      throw new NotFoundError(`No platform service ${serviceRef}`);
    }
    return entity;
  }

  async #requirePermission(options: {
    entity: PlatformServiceEntity;
    anyOf: ResourcePermission[];
    credentials: BackstageCredentials;
  }): Promise<void> {
    const { entity, anyOf, credentials } = options;
    const { permissions, permissionsRegistry, resourceRef } = this.#options;
    const isAllowed = createConditionAuthorizer(
      permissionsRegistry.getPermissionRuleset(resourceRef),
    );
    const resource = toPlatformDocumentResource(entity);
    for (const permission of anyOf) {
      const [decision] = await permissions.authorizeConditional(
        [{ permission }],
        { credentials },
      );
      if (isAllowed(decision, resource)) {
        return;
      }
    }
    throw new NotAllowedError(`The permission ${anyOf[0].name} is not granted`);
  }

  #nameOf(credentials: BackstageCredentials): string {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    return auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'nobody';
  }
}
