import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Memberships } from './Memberships';
import { PlatformRoleGate } from './PlatformRoleGate';

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

const entities: Entity[] = [
  group('company'),
  group('data-platform', 'company'),
  group('postgres-team', 'data-platform'),
  group('circle-a', 'circle-b'),
  group('circle-b', 'circle-a'),
  group('web', 'company'),
  {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: { name: 'managed-postgres', namespace: 'default' },
    spec: {
      type: 'database',
      lifecycle: 'production',
      owner: 'data-platform',
      productOwner: 'user:default/data-platform-ppo',
      operatedBy: ['data-sre'],
      supportedBy: ['helpdesk'],
    },
  },
];

function setUp(options: { user: string; groups: string[] }) {
  const catalog = catalogServiceMock({ entities });
  const memberships = Memberships.create({
    auth: mockServices.auth(),
    catalog,
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: [
        options.user,
        ...options.groups.map(name => `group:default/${name}`),
      ],
    }),
  });
  const gate = PlatformRoleGate.create({ catalog, memberships });
  const credentials = mockCredentials.user(options.user);
  return {
    memberships,
    credentials,
    require: (serviceRef = 'platformservice:default/managed-postgres') =>
      gate.requireRole({ serviceRef, credentials }),
    gate,
  };
}

describe('PlatformRoleGate', () => {
  it('opens for those with a role, through groups above too', async () => {
    const ppo = setUp({ user: 'user:default/data-platform-ppo', groups: [] });
    await expect(ppo.require()).resolves.toMatchObject({
      roles: ['product-owner'],
      service: { kind: 'PlatformService' },
    });
    const member = setUp({
      user: 'user:default/database-engineer',
      groups: ['postgres-team', 'data-sre', 'circle-a'],
    });
    await expect(member.require()).resolves.toMatchObject({
      roles: ['owner', 'operator'],
    });
  });

  it('says who may when it stays shut', async () => {
    const helpdesk = setUp({
      user: 'user:default/agent',
      groups: ['helpdesk', 'company'],
    });
    await expect(helpdesk.require()).rejects.toThrow(
      'Only the owner, the product owner and the operators of platformservice:default/managed-postgres may do this: group:default/data-platform, user:default/data-platform-ppo, group:default/data-sre',
    );
    await expect(
      helpdesk.require('platformservice:default/unknown'),
    ).rejects.toThrow('No platform service platformservice:default/unknown');
    await expect(
      helpdesk.require('group:default/company'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('gives services no role', async () => {
    const { gate } = setUp({ user: 'user:default/x', groups: [] });
    await expect(
      gate.requireRole({
        serviceRef: 'platformservice:default/managed-postgres',
        credentials: mockCredentials.service(),
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('Memberships', () => {
  it('belongs to the groups whose notifications would arrive', async () => {
    const { memberships, credentials } = setUp({
      user: 'user:default/database-engineer',
      groups: ['postgres-team', 'circle-a', 'gone'],
    });
    await expect(memberships.refsOf(credentials)).resolves.toEqual(
      new Set([
        'user:default/database-engineer',
        'group:default/postgres-team',
        'group:default/data-platform',
        'group:default/company',
        'group:default/circle-a',
        'group:default/circle-b',
        'group:default/gone',
      ]),
    );
    await expect(
      memberships.isMemberOf({ credentials, refs: ['group:default/company'] }),
    ).resolves.toBe(true);
    await expect(
      memberships.isMemberOf({ credentials, refs: ['group:default/web'] }),
    ).resolves.toBe(false);
  });
});
