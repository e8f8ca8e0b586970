import {
  createPermissionRule,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { heldPlatformRoles } from '@plinth/backstage-plugin-platform-services-common';
import { z } from 'zod/v3';
import {
  PlatformDocumentQuery,
  PlatformDocumentResource,
  ResponsibilitySliceQuery,
  ResponsibilitySliceResource,
} from './resources';

const claims = z
  .array(z.string())
  .describe('Refs of the user and of the groups that the user belongs to');

/**
 * The rules for documents of a platform service, for one type of document.
 *
 * @public
 */
export function createPlatformDocumentRules<
  TResourceType extends string,
  TPluginId extends string,
>(options: {
  resourceRef: PermissionResourceRef<
    PlatformDocumentResource,
    PlatformDocumentQuery,
    TResourceType,
    TPluginId
  >;
}) {
  const { resourceRef } = options;
  return {
    hasPlatformRole: createPermissionRule({
      name: 'HAS_PLATFORM_ROLE',
      description:
        'Allow documents of platform services on which one of the claims has a role',
      resourceRef,
      paramsSchema: z.object({
        claims,
        roles: z
          .array(z.enum(['owner', 'product-owner', 'operator']))
          .optional()
          .describe('The roles that count; all of them when left out'),
      }),
      apply: (resource, params) =>
        heldPlatformRoles({
          roles: resource.roles,
          refs: params.claims,
        }).some(role => !params.roles || params.roles.includes(role)),
      toQuery: params => ({
        key: 'role' as const,
        values: params.claims,
        roles: params.roles,
      }),
    }),
    hasCapability: createPermissionRule({
      name: 'HAS_CAPABILITY',
      description:
        'Allow documents of platform services of one of the capabilities',
      resourceRef,
      paramsSchema: z.object({
        capabilities: z
          .array(z.string())
          .describe('Values of spec.type, such as database'),
      }),
      apply: (resource, { capabilities }) =>
        capabilities.includes(resource.capability),
      toQuery: ({ capabilities }) => ({
        key: 'capability' as const,
        values: capabilities,
      }),
    }),
  };
}

/**
 * The rules for what falls to a consuming entity.
 *
 * @public
 */
export function createConsumerRules<
  TResourceType extends string,
  TPluginId extends string,
>(options: {
  resourceRef: PermissionResourceRef<
    ResponsibilitySliceResource,
    ResponsibilitySliceQuery,
    TResourceType,
    TPluginId
  >;
}) {
  return {
    isConsumerOwner: createPermissionRule({
      name: 'IS_CONSUMER_OWNER',
      description: 'Allow what falls to entities that one of the claims owns',
      resourceRef: options.resourceRef,
      paramsSchema: z.object({ claims }),
      apply: (resource, params) =>
        resource.ownerRefs.some(owner => params.claims.includes(owner)),
      toQuery: params => ({ key: 'owner' as const, values: params.claims }),
    }),
  };
}
