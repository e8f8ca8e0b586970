import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { PlatformRoles } from '@plinth/backstage-plugin-platform-services-common';

/**
 * What rules know of a document of a platform service: of its matrix or its
 * roadmap.
 *
 * @public
 */
export interface PlatformDocumentResource {
  /** Full ref of the platform service. */
  serviceRef: string;
  /** `spec.type` of the service, such as `database`. */
  capability: string;
  roles: PlatformRoles;
}

/**
 * What rules know of the part of the matrices that falls to one entity.
 *
 * @public
 */
export interface ResponsibilitySliceResource {
  /** Full ref of the entity that declares the use of the service. */
  entityRef: string;
  /** Full refs of its owners. */
  ownerRefs: string[];
}

/**
 * What has to be true of a resource for it to be selected.
 *
 * @public
 */
export interface PlatformDocumentQuery {
  key: 'role' | 'capability';
  values: string[];
  /** With `role`: which roles count; absent: all of them. */
  roles?: string[];
}

/**
 * What has to be true of a slice for it to be selected.
 *
 * @public
 */
export interface ResponsibilitySliceQuery {
  key: 'owner';
  values: string[];
}

/**
 * The matrix of a platform service.
 *
 * @public
 */
export const responsibilityMatrixResourceRef = createPermissionResourceRef<
  PlatformDocumentResource,
  PlatformDocumentQuery
>().with({
  pluginId: 'shared-responsibility',
  resourceType: 'responsibility-matrix',
});

/**
 * What falls to one consuming entity.
 *
 * @public
 */
export const responsibilitySliceResourceRef = createPermissionResourceRef<
  ResponsibilitySliceResource,
  ResponsibilitySliceQuery
>().with({
  pluginId: 'shared-responsibility',
  resourceType: 'responsibility-slice',
});

/**
 * The roadmap of a platform service.
 *
 * @public
 */
export const platformRoadmapResourceRef = createPermissionResourceRef<
  PlatformDocumentResource,
  PlatformDocumentQuery
>().with({ pluginId: 'platform-roadmap', resourceType: 'platform-roadmap' });
