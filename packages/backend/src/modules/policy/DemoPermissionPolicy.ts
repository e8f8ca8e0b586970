import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  platformRoadmapSubscribePermission,
  platformRoadmapVotePermission,
  RESOURCE_TYPE_PLATFORM_ROADMAP,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  createPlatformRoadmapDecision,
  createResponsibilityMatrixDecision,
  createResponsibilitySliceDecision,
  platformRoadmapConditions,
  responsibilityMatrixConditions,
  responsibilitySliceConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  RESOURCE_TYPE_RESPONSIBILITY_MATRIX,
  RESOURCE_TYPE_RESPONSIBILITY_SLICE,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** Entities with this tag are for their owners only. */
const CONFIDENTIAL_TAG = 'confidential';

/**
 * The policy of the demo.
 *
 * - Whoever is signed in reads everything that is not confidential.
 * - Nobody takes anything out of the catalog.
 * - Matrices and roadmaps are for those who have a role on the service.
 * - Duties are acknowledged and disputed by those on whom they fall.
 * - Everybody votes for what they need, and follows what they like.
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const { permission } = request;

    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const claims = user.info.ownershipEntityRefs;

    if (isPermission(permission, catalogEntityReadPermission)) {
      return createCatalogConditionalDecision(permission, {
        anyOf: [
          {
            not: catalogConditions.hasMetadata({
              key: 'tags',
              value: CONFIDENTIAL_TAG,
            }),
          },
          catalogConditions.isEntityOwner({ claims }),
        ],
      });
    }

    if (
      isPermission(permission, catalogEntityDeletePermission) ||
      isPermission(permission, catalogLocationDeletePermission)
    ) {
      return { result: AuthorizeResult.DENY };
    }

    if (
      isPermission(permission, platformRoadmapVotePermission) ||
      isPermission(permission, platformRoadmapSubscribePermission)
    ) {
      return { result: AuthorizeResult.ALLOW };
    }

    if (isResourcePermission(permission, RESOURCE_TYPE_PLATFORM_ROADMAP)) {
      return createPlatformRoadmapDecision(
        permission,
        platformRoadmapConditions.hasPlatformRole({ claims }),
      );
    }

    if (isResourcePermission(permission, RESOURCE_TYPE_RESPONSIBILITY_MATRIX)) {
      return createResponsibilityMatrixDecision(
        permission,
        responsibilityMatrixConditions.hasPlatformRole({ claims }),
      );
    }

    if (isResourcePermission(permission, RESOURCE_TYPE_RESPONSIBILITY_SLICE)) {
      return createResponsibilitySliceDecision(
        permission,
        responsibilitySliceConditions.isConsumerOwner({ claims }),
      );
    }

    return { result: AuthorizeResult.ALLOW };
  }
}
