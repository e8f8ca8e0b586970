import {
  AuthService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createPlatformDocumentLoader,
  ResponsibilitySliceResource,
  responsibilityMatrixResourceRef,
  responsibilityMatrixRules,
  responsibilitySliceResourceRef,
  responsibilitySliceRules,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  responsibilityMatrixPermissions,
  responsibilitySlicePermissions,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * Tells the permission framework about matrices and slices, and about every
 * permission on them: policies are written against these names.
 */
export function registerPermissions(options: {
  auth: AuthService;
  catalog: CatalogService;
  permissionsRegistry: PermissionsRegistryService;
}): void {
  const { permissionsRegistry } = options;
  permissionsRegistry.addResourceType({
    resourceRef: responsibilityMatrixResourceRef,
    permissions: responsibilityMatrixPermissions,
    rules: Object.values(responsibilityMatrixRules),
    getResources: createPlatformDocumentLoader(options),
  });
  permissionsRegistry.addResourceType({
    resourceRef: responsibilitySliceResourceRef,
    permissions: responsibilitySlicePermissions,
    rules: Object.values(responsibilitySliceRules),
    getResources: createSliceLoader(options),
  });
}

/** Loads slices by the full ref of the consuming entity. */
function createSliceLoader(options: {
  auth: AuthService;
  catalog: CatalogService;
}) {
  const { auth, catalog } = options;
  return async (
    entityRefs: string[],
  ): Promise<Array<ResponsibilitySliceResource | undefined>> => {
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.map(
      entity =>
        entity && {
          entityRef: stringifyEntityRef(entity),
          ownerRefs: (entity.relations ?? [])
            .filter(({ type }) => type === RELATION_OWNED_BY)
            .map(({ targetRef }) => targetRef),
        },
    );
  };
}
