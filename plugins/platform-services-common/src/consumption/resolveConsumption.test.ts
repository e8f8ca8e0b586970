import fc from 'fast-check';
import { filterConsumption, refsOfConsumption } from './filterConsumption';
import { ConsumptionEdge, resolveConsumption } from './resolveConsumption';
import { ConsumedServices } from './types';

const SHOP = 'component:default/shop';
const SHOP_DB = 'resource:default/shop-db';
const DISK = 'resource:default/disk';
const POSTGRES = 'platformservice:default/managed-postgres';
const VAULT = 'platformservice:default/vault';
const OWNERS = new Map([
  [SHOP, 'group:default/web'],
  [SHOP_DB, 'group:default/dba'],
]);

function step(
  type: 'resource' | 'system' | 'api' | 'provides',
  source: string,
  target: string,
): ConsumptionEdge {
  return { type, source, target };
}

function use(
  source: string,
  serviceRef: string,
  details: { offering?: string; environment?: string; variant?: string } = {},
): ConsumptionEdge {
  return { type: 'uses', source, serviceRef, ...details };
}

function resolve(edges: ConsumptionEdge[], depth = 2, entityRef = SHOP) {
  return resolveConsumption({
    entityRef,
    graph: { edges, owners: OWNERS },
    depth,
  });
}

describe('resolveConsumption', () => {
  it('finds what the entity declares, two edges to one service as two', () => {
    expect(
      resolve([
        use(SHOP, POSTGRES, { offering: 'standard', environment: 'test' }),
        use(SHOP, POSTGRES, {
          offering: 'dedicated',
          environment: 'production',
        }),
        use(SHOP, VAULT),
        use('component:default/other', VAULT, { offering: 'other' }),
      ]),
    ).toEqual([
      {
        serviceRef: POSTGRES,
        offering: 'dedicated',
        environment: 'production',
        declaredBy: SHOP,
        declaredByOwner: 'group:default/web',
        own: true,
        reasons: [[SHOP, POSTGRES]],
      },
      expect.objectContaining({ offering: 'standard', environment: 'test' }),
      expect.objectContaining({ serviceRef: VAULT }),
    ]);
  });

  it('leads through resources, whose owners answer', () => {
    const edges = [step('resource', SHOP, SHOP_DB), use(SHOP_DB, POSTGRES)];
    expect(resolve(edges)).toEqual([
      {
        serviceRef: POSTGRES,
        declaredBy: SHOP_DB,
        declaredByOwner: 'group:default/dba',
        own: false,
        reasons: [[SHOP, SHOP_DB, POSTGRES]],
      },
    ]);
  });

  it('goes as deep as it is told, every way, the shortest first', () => {
    const edges = [
      step('resource', SHOP, SHOP_DB),
      step('resource', SHOP_DB, DISK),
      step('resource', SHOP, DISK),
      step('resource', DISK, SHOP_DB),
      use(DISK, POSTGRES),
    ];
    expect(resolve(edges, 2)[0].reasons).toEqual([
      [SHOP, DISK, POSTGRES],
      [SHOP, SHOP_DB, DISK, POSTGRES],
    ]);
    expect(resolve(edges, 1)[0].reasons).toEqual([[SHOP, DISK, POSTGRES]]);
    expect(resolve(edges, 0)).toEqual([]);
  });

  it('leads through an API only to the service that provides it', () => {
    const api = 'api:default/pg';
    const edges = [
      step('api', SHOP, api),
      step('provides', POSTGRES, api),
      step('provides', 'platformservice:default/x', 'api:default/y'),
      use(api, VAULT),
    ];
    expect(resolve(edges)).toEqual([
      {
        serviceRef: POSTGRES,
        declaredBy: SHOP,
        declaredByOwner: 'group:default/web',
        own: true,
        reasons: [[SHOP, api, POSTGRES]],
      },
    ]);
    expect(
      resolve([...edges, use(SHOP, POSTGRES, { offering: 'standard' })]),
    ).toEqual([
      expect.objectContaining({
        offering: 'standard',
        reasons: [
          [SHOP, POSTGRES],
          [SHOP, api, POSTGRES],
        ],
      }),
    ]);
  });

  it('inherits from its system, and not from the systems of resources', () => {
    const system = 'system:default/web-shop';
    const edges = [
      step('system', SHOP, system),
      use(system, VAULT),
      step('resource', SHOP, SHOP_DB),
      step('system', SHOP_DB, 'system:default/databases'),
      use('system:default/databases', POSTGRES),
    ];
    expect(resolve(edges)).toEqual([
      {
        serviceRef: VAULT,
        declaredBy: system,
        own: false,
        reasons: [[SHOP, system, VAULT]],
      },
    ]);
    expect(resolve(edges, 2, system)).toEqual([
      {
        serviceRef: VAULT,
        declaredBy: system,
        own: true,
        reasons: [[system, VAULT]],
      },
    ]);
  });
});

const entities = fc.constantFrom(
  ...['a', 'b', 'c', 'd'].map(name => `resource:default/${name}`),
);
const services = fc.constantFrom(POSTGRES, VAULT);
const anyEdge: fc.Arbitrary<ConsumptionEdge> = fc.oneof(
  fc.record({
    type: fc.constant('uses' as const),
    source: entities,
    serviceRef: services,
    environment: fc.constantFrom('production', 'test'),
  }),
  fc.record({
    type: fc.constantFrom('resource' as const, 'system' as const),
    source: entities,
    target: entities,
  }),
  fc.record({
    type: fc.constant('api' as const),
    source: entities,
    target: fc.constant('api:default/pg'),
  }),
  fc.record({
    type: fc.constant('provides' as const),
    source: services,
    target: fc.constant('api:default/pg'),
  }),
);

describe('resolveConsumption on any graph', () => {
  const entityRef = 'resource:default/a';

  it('gives chains of edges that exist, without repetition, in one order', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdge, { maxLength: 20 }),
        fc.integer({ min: 0, max: 4 }),
        (edges, depth) => {
          const items = resolve(edges, depth, entityRef);
          const pairs = new Set(
            edges.flatMap(edge => {
              const target =
                edge.type === 'uses' ? edge.serviceRef : edge.target;
              return [
                `${edge.source} ${target}`,
                // A service is reached from the API that it provides.
                `${target} ${edge.source}`,
              ];
            }),
          );
          for (const { reasons, declaredBy, serviceRef } of items) {
            expect(reasons.length).toBeGreaterThan(0);
            for (const reason of reasons) {
              expect(new Set(reason).size).toBe(reason.length);
              expect(reason[0]).toBe(entityRef);
              expect(reason).toContain(declaredBy);
              expect(reason[reason.length - 1]).toBe(serviceRef);
              reason.slice(1).forEach((ref, index) => {
                expect(pairs).toContain(`${reason[index]} ${ref}`);
              });
            }
          }
          expect(resolve([...edges].reverse(), depth, entityRef)).toEqual(
            items,
          );
        },
      ),
    );
  });

  it('shows a reader nothing that names what may not be read', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdge, { maxLength: 20 }),
        fc.subarray([
          'resource:default/b',
          'resource:default/c',
          POSTGRES,
          'api:default/pg',
        ]),
        (edges, others) => {
          const consumption: ConsumedServices = {
            entityRef,
            items: resolve(edges, 2, entityRef),
            etag: '',
          };
          const readable = new Set([entityRef, ...others]);
          const filtered = filterConsumption({ consumption, readable })!;
          for (const ref of refsOfConsumption(filtered)) {
            expect(readable).toContain(ref);
          }
          for (const item of filtered.items) {
            expect(readable).toContain(item.declaredBy);
          }
          expect(
            filterConsumption({ consumption, readable: new Set(others) }),
          ).toBeUndefined();
        },
      ),
    );
  });
});
