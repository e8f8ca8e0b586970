import { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { CAPABILITIES, capabilityTitle } from './capabilities';
import { isPlatformServiceEntity } from './isPlatformServiceEntity';
import { REFERENCE_FIELDS, referencesOf } from './references';
import { heldPlatformRoles, platformRolesOf } from './roles';
import { PlatformServiceEntity } from './types';
import { validatePlatformService } from './validatePlatformService';

const complete = {
  apiVersion: 'plinth/v1alpha1',
  kind: 'PlatformService',
  metadata: {
    name: 'managed-postgres',
    namespace: 'data',
    title: 'Managed PostgreSQL',
    annotations: { 'plinth/roadmap': './roadmap.yaml' },
  },
  spec: {
    type: 'database',
    lifecycle: 'production',
    owner: 'group:default/data-platform',
    productOwner: 'user:default/data-platform-ppo',
    operatedBy: ['group:default/data-sre'],
    supportedBy: ['platform-helpdesk'],
    system: 'data-platform',
    tier: 'tier-1',
    personas: ['developer', 'sre'],
    links: [{ kind: 'docs', url: 'https://docs.example.com/postgres' }],
    benefit: 'Patching, backup and restore are done for you.',
    support: {
      channel: '#data-platform',
      hours: 'business',
      url: 'mailto:data-platform@example.com',
    },
    offerings: [
      {
        name: 'standard',
        commitments: {
          availability: 99.9,
          rpo: 'PT1H',
          rto: 'PT4H',
          supportHours: 'business',
        },
        price: { text: 'included' },
      },
    ],
    implementedBy: ['component:default/pg-operator'],
    providesApis: ['api:default/pg-provisioning'],
    dependsOn: ['platformservice:default/block-storage'],
    requestTemplates: ['template:default/new-postgres'],
    supersedes: ['platformservice:default/legacy-postgres'],
  },
} satisfies JsonObject;

function messagesFor(spec: Record<string, JsonValue | undefined>): string[] {
  const entity = JSON.parse(
    JSON.stringify({ ...complete, spec: { ...complete.spec, ...spec } }),
  );
  return validatePlatformService({ entity }).map(({ message }) => message);
}

describe('validatePlatformService', () => {
  it('accepts everything that the kind can say', () => {
    expect(validatePlatformService({ entity: complete })).toEqual([]);
    expect(
      isPlatformServiceEntity(complete as unknown as PlatformServiceEntity),
    ).toBe(true);
  });

  it('names the field, the value and what is allowed', () => {
    expect(messagesFor({ lifecycle: 'prodution' })).toEqual([
      'spec.lifecycle is "prodution"; use one of experimental, production, deprecated, retired (did you mean "production"?).',
    ]);
    expect(messagesFor({ owner: undefined })).toEqual(['spec lacks "owner".']);
    expect(messagesFor({ operatedby: ['data-sre'] })).toEqual([
      '"operatedby" is not a field of spec; did you mean "operatedBy"?',
    ]);
    expect(messagesFor({ personas: ['sre', 'pilot'] })).toEqual([
      expect.stringMatching(/^spec\.personas\[1\] is "pilot"; use one of /),
    ]);
    expect(
      messagesFor({
        offerings: [
          { name: 'standard', commitments: { availability: 101, rpo: '1h' } },
          { name: 'standard' },
        ],
      }),
    ).toEqual([
      'spec.offerings[0].commitments.availability is 101; it must be <= 100.',
      'spec.offerings[0].commitments.rpo is "1h"; it must be an ISO 8601 duration, such as P90D or PT4H.',
    ]);
    expect(
      messagesFor({ offerings: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] }),
    ).toEqual([
      'spec.offerings[2].name is "a"; another offering has this name, and each needs its own.',
    ]);
    expect(
      validatePlatformService({
        entity: { ...complete, apiVersion: 'backstage.io/v1alpha1' },
      }),
    ).toEqual([
      expect.objectContaining({
        path: ['apiVersion'],
        message:
          'apiVersion is "backstage.io/v1alpha1"; it must be "plinth/v1alpha1".',
      }),
    ]);
  });

  it('refuses references to kinds that make no sense', () => {
    expect(messagesFor({ operatedBy: ['data-sre', 'component:shop'] })).toEqual(
      [
        'spec.operatedBy[1] is "component:shop"; it must refer to an entity of kind group or user.',
      ],
    );
    expect(messagesFor({ supersedes: ['Component:default/shop'] })).toEqual([
      'spec.supersedes[0] is "Component:default/shop"; it must refer to an entity of kind platformservice.',
    ]);
    expect(messagesFor({ owner: 'a b' })).toEqual([
      expect.stringMatching(/^spec\.owner is "a b"; it must be a reference/),
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'https://example.com/\u0000',
    '//example.com',
    'file:///etc/passwd',
  ])('refuses the address %j in links and support', url => {
    expect(messagesFor({ links: [{ kind: 'docs', url }] })).toEqual([
      expect.stringMatching(/^spec\.links\[0\]\.url is .*; it must be an addr/),
    ]);
    expect(messagesFor({ support: { url } })).toEqual([
      expect.stringMatching(/^spec\.support\.url is .*; it must be an address/),
    ]);
  });

  it('answers anything with findings, never with an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const findings = validatePlatformService({
          entity: JSON.parse(JSON.stringify(value)),
        });
        expect(findings.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(complete.spec)),
        fc.jsonValue(),
        (field, value) => {
          for (const message of messagesFor({ [field]: value as JsonValue })) {
            expect(message).toContain('spec');
            expect(message).toMatch(/[.?]$/);
          }
        },
      ),
    );
  });
});

describe('references and roles', () => {
  const entity = complete as unknown as PlatformServiceEntity;

  it('completes references with the first kind and the own namespace', () => {
    const refsIn = (name: string) =>
      REFERENCE_FIELDS.filter(({ field }) => field === name).flatMap(field =>
        referencesOf({ entity, field }),
      );
    expect(refsIn('supportedBy')).toEqual([
      { kind: 'group', namespace: 'data', name: 'platform-helpdesk' },
    ]);
    expect(refsIn('system')).toEqual([
      { kind: 'system', namespace: 'data', name: 'data-platform' },
    ]);
    expect(refsIn('dependsOn')).toEqual([
      { kind: 'platformservice', namespace: 'default', name: 'block-storage' },
    ]);
  });

  it('gives roles to owner, product owner and operators, not to support', () => {
    const roles = platformRolesOf(entity);
    expect(roles).toEqual({
      owner: ['group:default/data-platform'],
      'product-owner': ['user:default/data-platform-ppo'],
      operator: ['group:default/data-sre'],
    });
    expect(
      heldPlatformRoles({
        roles,
        refs: ['user:default/data-platform-ppo', 'group:default/data-sre'],
      }),
    ).toEqual(['product-owner', 'operator']);
    expect(
      heldPlatformRoles({ roles, refs: ['group:data/platform-helpdesk'] }),
    ).toEqual([]);
  });
});

describe('capabilityTitle', () => {
  it('knows the recommended ones and makes do with others', () => {
    expect(CAPABILITIES).toHaveLength(17);
    expect(capabilityTitle({ type: 'ci-cd' })).toBe('Build and deployment');
    expect(capabilityTitle({ type: 'edge-compute' })).toBe('Edge compute');
  });
});
