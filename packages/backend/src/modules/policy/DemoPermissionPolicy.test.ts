import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  platformRoadmapPublishPermission,
  platformRoadmapVotePermission,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  responsibilityMatrixPublishPermission,
  responsibilitySliceAcknowledgePermission,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

const developer: PolicyQueryUser = {
  credentials: mockCredentials.user('user:default/payments-developer'),
  info: {
    userEntityRef: 'user:default/payments-developer',
    ownershipEntityRefs: [
      'user:default/payments-developer',
      'group:default/payments',
    ],
  },
};

describe('DemoPermissionPolicy', () => {
  const policy = new DemoPermissionPolicy();

  it('shows confidential entities to their owners only', async () => {
    await expect(
      policy.handle({ permission: catalogEntityReadPermission }, developer),
    ).resolves.toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        anyOf: [
          {
            not: expect.objectContaining({
              rule: 'HAS_METADATA',
              params: { key: 'tags', value: 'confidential' },
            }),
          },
          expect.objectContaining({
            rule: 'IS_ENTITY_OWNER',
            params: { claims: developer.info.ownershipEntityRefs },
          }),
        ],
      },
    });
  });

  it('lets nobody take anything out of the catalog, and nobody in who is not signed in', async () => {
    await expect(
      policy.handle({ permission: catalogEntityDeletePermission }, developer),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
    await expect(
      policy.handle({ permission: catalogEntityReadPermission }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it.each([
    {
      permission: platformRoadmapPublishPermission,
      rule: 'HAS_PLATFORM_ROLE',
    },
    {
      permission: responsibilityMatrixPublishPermission,
      rule: 'HAS_PLATFORM_ROLE',
    },
    {
      permission: responsibilitySliceAcknowledgePermission,
      rule: 'IS_CONSUMER_OWNER',
    },
  ])('grants $permission.name by $rule', async ({ permission, rule }) => {
    await expect(policy.handle({ permission }, developer)).resolves.toEqual(
      expect.objectContaining({
        result: AuthorizeResult.CONDITIONAL,
        resourceType: permission.resourceType,
        conditions: expect.objectContaining({
          rule,
          params: { claims: developer.info.ownershipEntityRefs },
        }),
      }),
    );
  });

  it('lets everybody vote', async () => {
    await expect(
      policy.handle({ permission: platformRoadmapVotePermission }, developer),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('allows the rest to whoever is signed in', async () => {
    await expect(
      policy.handle({ permission: catalogEntityRefreshPermission }, developer),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });
});
