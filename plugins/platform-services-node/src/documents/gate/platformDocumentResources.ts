import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isPlatformServiceEntity,
  platformRolesOf,
  PlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import { PlatformDocumentResource } from '../../permissions';

/**
 * What rules know of the document of a platform service.
 *
 * @public
 */
export function toPlatformDocumentResource(
  entity: PlatformServiceEntity,
): PlatformDocumentResource {
  return {
    serviceRef: stringifyEntityRef(entity),
    capability: entity.spec.type,
    roles: platformRolesOf(entity),
  };
}

/**
 * Loads documents for the permission framework, by full ref of their service.
 * To be handed to `permissionsRegistry.addResourceType` as `getResources`.
 *
 * @public
 */
export function createPlatformDocumentLoader(options: {
  auth: AuthService;
  catalog: CatalogService;
}): (
  resourceRefs: string[],
) => Promise<Array<PlatformDocumentResource | undefined>> {
  const { auth, catalog } = options;
  return async resourceRefs => {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: resourceRefs },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.map(entity =>
      entity && isPlatformServiceEntity(entity)
        ? toPlatformDocumentResource(entity)
        : undefined,
    );
  };
}
