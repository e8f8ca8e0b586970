import {
  createPlatformRoadmapDecision,
  platformRoadmapConditions,
  platformRoadmapRules,
  responsibilityMatrixConditions,
  responsibilityMatrixRules,
  responsibilitySliceConditions,
  responsibilitySliceRules,
} from './conditions';
import { PlatformDocumentResource } from './resources';

const resource: PlatformDocumentResource = {
  serviceRef: 'platformservice:default/managed-postgres',
  capability: 'database',
  roles: {
    owner: ['group:default/data-platform'],
    'product-owner': ['user:default/data-platform-ppo'],
    operator: ['group:default/data-sre'],
  },
};

describe('rules', () => {
  it('HAS_PLATFORM_ROLE looks at claims and, if told, at certain roles', () => {
    const { hasPlatformRole } = responsibilityMatrixRules;
    const claims = ['user:default/x', 'group:default/data-sre'];
    expect(hasPlatformRole.apply(resource, { claims })).toBe(true);
    expect(
      hasPlatformRole.apply(resource, { claims, roles: ['operator'] }),
    ).toBe(true);
    expect(
      hasPlatformRole.apply(resource, {
        claims,
        roles: ['owner', 'product-owner'],
      }),
    ).toBe(false);
    expect(hasPlatformRole.apply(resource, { claims: [] })).toBe(false);
    expect(hasPlatformRole.toQuery({ claims, roles: ['owner'] })).toEqual({
      key: 'role',
      values: claims,
      roles: ['owner'],
    });
  });

  it('HAS_CAPABILITY looks at the type of the service', () => {
    const { hasCapability } = platformRoadmapRules;
    expect(hasCapability.apply(resource, { capabilities: ['database'] })).toBe(
      true,
    );
    expect(hasCapability.apply(resource, { capabilities: ['logging'] })).toBe(
      false,
    );
  });

  it('IS_CONSUMER_OWNER looks at the owners of the entity', () => {
    const { isConsumerOwner } = responsibilitySliceRules;
    const slice = {
      entityRef: 'component:default/shop',
      ownerRefs: ['group:default/web'],
    };
    expect(
      isConsumerOwner.apply(slice, { claims: ['group:default/web'] }),
    ).toBe(true);
    expect(isConsumerOwner.apply(slice, { claims: ['group:default/x'] })).toBe(
      false,
    );
  });

  it('become conditions under their own resource types', () => {
    expect([
      responsibilityMatrixConditions.hasPlatformRole({ claims: [] }),
      responsibilitySliceConditions.isConsumerOwner({ claims: [] }),
      platformRoadmapConditions.hasCapability({ capabilities: ['logging'] }),
    ]).toEqual([
      {
        rule: 'HAS_PLATFORM_ROLE',
        resourceType: 'responsibility-matrix',
        params: { claims: [] },
      },
      {
        rule: 'IS_CONSUMER_OWNER',
        resourceType: 'responsibility-slice',
        params: { claims: [] },
      },
      {
        rule: 'HAS_CAPABILITY',
        resourceType: 'platform-roadmap',
        params: { capabilities: ['logging'] },
      },
    ]);
    expect(
      createPlatformRoadmapDecision(
        {
          type: 'resource',
          name: 'platform-roadmap.publish',
          attributes: { action: 'update' },
          resourceType: 'platform-roadmap',
        },
        platformRoadmapConditions.hasPlatformRole({ claims: [] }),
      ),
    ).toMatchObject({ pluginId: 'platform-roadmap', result: 'CONDITIONAL' });
  });
});
