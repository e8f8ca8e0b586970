import {
  AuthService,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createPlatformDocumentLoader,
  platformRoadmapResourceRef,
  platformRoadmapRules,
} from '@plinth/backstage-plugin-platform-services-node';
import { platformRoadmapPermissions } from '@plinth/backstage-plugin-platform-roadmap-common';

/**
 * Tells the permission framework about roadmaps, and about every permission on
 * them: policies are written against these names.
 */
export function registerPermissions(options: {
  auth: AuthService;
  catalog: CatalogService;
  permissionsRegistry: PermissionsRegistryService;
}): void {
  options.permissionsRegistry.addResourceType({
    resourceRef: platformRoadmapResourceRef,
    permissions: platformRoadmapPermissions,
    rules: Object.values(platformRoadmapRules),
    getResources: createPlatformDocumentLoader(options),
  });
}
