import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  heldPlatformRoles,
  isPlatformServiceEntity,
  PlatformRole,
  PlatformRoles,
  platformRolesOf,
  PlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import { Memberships } from './Memberships';

/**
 * The first gate before a document of a platform service is changed: whoever
 * changes it has a role on the service. It holds with permissions off and
 * under any policy.
 *
 * @public
 */
export class PlatformRoleGate {
  readonly #catalog: CatalogService;
  readonly #memberships: Memberships;

  static create(options: {
    catalog: CatalogService;
    memberships: Memberships;
  }): PlatformRoleGate {
    return new PlatformRoleGate(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    memberships: Memberships;
  }) {
    this.#catalog = options.catalog;
    this.#memberships = options.memberships;
  }

  /** The roles of the caller on a service; none for callers that are not users. */
  async rolesOn(options: {
    roles: PlatformRoles;
    credentials: BackstageCredentials;
  }): Promise<PlatformRole[]> {
    return heldPlatformRoles({
      roles: options.roles,
      refs: await this.#memberships.refsOf(options.credentials),
    });
  }

  /**
   * The service, if the caller has a role on it.
   *
   * @throws NotFoundError when there is no such service or the caller may not
   * read it
   * @throws NotAllowedError when the caller has no role on it
   */
  async requireRole(options: {
    serviceRef: string;
    credentials: BackstageCredentials;
  }): Promise<{ service: PlatformServiceEntity; roles: PlatformRole[] }> {
    const { serviceRef, credentials } = options;
    const service = await this.#catalog.getEntityByRef(serviceRef, {
      credentials,
    });
    if (!service || !isPlatformServiceEntity(service)) {
      throw new NotFoundError(`No platform service ${serviceRef}`);
    }
    const holders = platformRolesOf(service);
    const roles = await this.rolesOn({ roles: holders, credentials });
    if (roles.length === 0) {
      throw new NotAllowedError(
        `Only the owner, the product owner and the operators of ${serviceRef} may do this: ${[
          ...new Set(Object.values(holders).flat()),
        ].join(', ')}`,
      );
    }
    return { service, roles };
  }
}
