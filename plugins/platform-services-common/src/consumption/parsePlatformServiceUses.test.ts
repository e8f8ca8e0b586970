import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { parsePlatformServiceUses } from './parsePlatformServiceUses';

function parse(platformServices: JsonValue | undefined, kind = 'Component') {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'shop', namespace: 'web' },
    spec: { type: 'service', platformServices },
  };
  return parsePlatformServiceUses({ entity });
}

describe('parsePlatformServiceUses', () => {
  it('reads names, refs and details', () => {
    expect(
      parse([
        'managed-postgres',
        'PlatformService:Default/Vault',
        {
          service: 'default/observability',
          offering: 'enterprise',
          environment: 'production',
          variant: 'self-service',
        },
        { service: 'default/observability', environment: 'test' },
        'managed-postgres',
      ]),
    ).toEqual({
      uses: [
        { serviceRef: 'platformservice:web/managed-postgres' },
        { serviceRef: 'platformservice:default/vault' },
        {
          serviceRef: 'platformservice:default/observability',
          offering: 'enterprise',
          environment: 'production',
          variant: 'self-service',
        },
        {
          serviceRef: 'platformservice:default/observability',
          environment: 'test',
        },
      ],
      findings: [],
    });
  });

  it('is read on components, resources and systems only', () => {
    expect(parse(undefined)).toEqual({ uses: [], findings: [] });
    expect(parse(['vault'], 'Resource').uses).toHaveLength(1);
    expect(parse(['vault'], 'System').uses).toHaveLength(1);
    expect(parse(['vault'], 'API')).toEqual({ uses: [], findings: [] });
  });

  it('names field, value and what is allowed, and keeps what is right', () => {
    const { uses, findings } = parse([
      'component:default/other',
      'vault',
      { service: 'resource:db' },
      { offering: 'standard' },
      { service: 'vault', enviroment: 'test' },
      { service: 'vault', offering: 7 },
      'not a name',
      3,
    ]);
    expect(uses).toEqual([{ serviceRef: 'platformservice:web/vault' }]);
    expect(findings.map(({ message }) => message).sort()).toEqual(
      [
        'spec.platformServices[0] is "component:default/other"; it must refer to an entity of kind platformservice.',
        'spec.platformServices[2].service is "resource:db"; it must refer to an entity of kind platformservice.',
        'spec.platformServices[3] lacks "service".',
        '"enviroment" is not a field of spec.platformServices[4]; did you mean "environment"?',
        'spec.platformServices[5].offering is 7; it must be text.',
        'spec.platformServices[6] is "not a name"; it must be a reference to an entity, such as group:default/data-platform or data-platform.',
        'spec.platformServices[7] is 3; it must be text or a group of fields.',
      ].sort(),
    );
    expect(parse('vault').findings[0].message).toBe(
      'spec.platformServices is "vault"; it must be a list.',
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const { uses } = parse(JSON.parse(JSON.stringify(value)));
        for (const use of uses) {
          expect(use.serviceRef).toMatch(/^platformservice:/);
        }
      }),
    );
  });
});
