import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { IndexedEntity } from '../indexing';
import { DatabaseConsumptionStore } from './DatabaseConsumptionStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const VAULT = 'platformservice:default/vault';
const POSTGRES = 'platformservice:default/postgres';
const WEB = 'group:default/web';
const DATA = 'group:default/data';

function entity(ref: string, more: Partial<IndexedEntity> = {}): IndexedEntity {
  return {
    ref,
    uid: `uid-${ref}`,
    etag: '1',
    attributes: {},
    uses: [],
    resources: [],
    systems: [],
    apis: [],
    providedApis: [],
    ...more,
  };
}

describe.each(databases.eachSupportedId())(
  'DatabaseConsumptionStore on %s',
  id => {
    let knex: Knex;
    let store: DatabaseConsumptionStore;

    beforeEach(async () => {
      knex = await databases.init(id);
      store = await DatabaseConsumptionStore.create({
        database: { getClient: async () => knex },
      });
    });

    async function countsFromEdges() {
      const rows: Array<{ service: string; owner: string; count: number }> =
        await knex('edges as e')
          .join('entities as s', 's.id', 'e.target_id')
          .join('entities as c', 'c.id', 'e.source_id')
          .where('e.type', 'uses')
          .select({ service: 's.ref', owner: 'c.owner_ref' })
          .countDistinct({ count: 'c.id' })
          .groupBy('s.ref', 'c.owner_ref');
      return rows
        .map(row => `${row.service} ${row.owner ?? ''} ${Number(row.count)}`)
        .sort();
    }

    async function countsFromCounter() {
      const lines = await Promise.all(
        [VAULT, POSTGRES].map(async service =>
          (
            await store.getOwnerCounts(service)
          ).map(row => `${service} ${row.ownerRef ?? ''} ${row.count}`),
        ),
      );
      return lines.flat().sort();
    }

    it('gives everything within reach of an entity', async () => {
      await store.put([
        entity('component:default/shop', {
          title: 'Shop',
          ownerRef: WEB,
          attributes: { spec: { type: 'service' } },
          uses: [
            {
              serviceRef: VAULT,
              offering: 'a',
              environment: 'b',
              variant: 'c',
            },
            { serviceRef: VAULT },
          ],
          resources: ['resource:default/r1'],
          systems: ['system:default/shop'],
          apis: ['api:default/pg', 'api:default/other'],
        }),
        entity('resource:default/r1', {
          resources: ['resource:default/r2'],
          systems: ['system:default/far'],
        }),
        entity('resource:default/r2', {
          resources: ['resource:default/r1', 'resource:default/r3'],
          uses: [{ serviceRef: POSTGRES }],
        }),
        entity('resource:default/r3', { uses: [{ serviceRef: VAULT }] }),
        entity('system:default/shop', { uses: [{ serviceRef: POSTGRES }] }),
        entity('system:default/far', { uses: [{ serviceRef: POSTGRES }] }),
        entity(POSTGRES, { providedApis: ['api:default/pg'] }),
        entity('component:default/stranger', { uses: [{ serviceRef: VAULT }] }),
      ]);
      const { nodes, edges } = await store.getGraph({
        entityRef: 'component:default/shop',
        depth: 2,
      });
      expect(nodes.get('component:default/shop')).toEqual({
        indexed: true,
        uid: 'uid-component:default/shop',
        title: 'Shop',
        ownerRef: WEB,
        attributes: { spec: { type: 'service' } },
      });
      expect(nodes.get(VAULT)).toEqual({ indexed: false, attributes: {} });
      expect(nodes.get(POSTGRES)).toMatchObject({ indexed: true });
      const shown = edges
        .map(edge =>
          edge.type === 'uses'
            ? `${edge.source} ${edge.serviceRef} ${edge.offering} ${edge.environment} ${edge.variant}`
            : `${edge.source} ${edge.type} ${edge.target}`,
        )
        .sort();
      expect(shown).toEqual(
        [
          `component:default/shop ${VAULT} a b c`,
          `component:default/shop ${VAULT} undefined undefined undefined`,
          'component:default/shop resource resource:default/r1',
          'component:default/shop system system:default/shop',
          'component:default/shop api api:default/pg',
          'component:default/shop api api:default/other',
          'resource:default/r1 resource resource:default/r2',
          'resource:default/r1 system system:default/far',
          'resource:default/r2 resource resource:default/r1',
          'resource:default/r2 resource resource:default/r3',
          `resource:default/r2 ${POSTGRES} undefined undefined undefined`,
          `system:default/shop ${POSTGRES} undefined undefined undefined`,
          `${POSTGRES} provides api:default/pg`,
        ].sort(),
      );

      const near = await store.getGraph({
        entityRef: 'component:default/shop',
        depth: 0,
      });
      expect(near.edges.map(edge => edge.source)).not.toContain(
        'resource:default/r1',
      );
      const unknown = await store.getGraph({ entityRef: 'a:b/c', depth: 2 });
      expect(unknown).toEqual({ nodes: new Map(), edges: [] });
    });

    it('follows changes and deletions, with the counts', async () => {
      await store.put([
        entity(VAULT),
        entity('component:default/a', {
          ownerRef: WEB,
          uses: [
            { serviceRef: VAULT, environment: 'production' },
            { serviceRef: VAULT, environment: 'test' },
            { serviceRef: POSTGRES },
          ],
        }),
        entity('component:default/b', {
          ownerRef: WEB,
          uses: [{ serviceRef: VAULT }],
        }),
        entity('component:default/c', { uses: [{ serviceRef: VAULT }] }),
      ]);
      expect(await countsFromCounter()).toEqual([
        `${POSTGRES} ${WEB} 1`,
        `${VAULT}  1`,
        `${VAULT} ${WEB} 2`,
      ]);
      expect(await countsFromCounter()).toEqual(await countsFromEdges());

      await expect(
        store.getCounts({
          serviceRefs: [VAULT, POSTGRES, 'platformservice:default/unused'],
          ownerRefs: [WEB, 'user:default/somebody'],
        }),
      ).resolves.toEqual(
        new Map([
          [VAULT, { all: 3, owned: 2 }],
          [POSTGRES, { all: 1, owned: 1 }],
        ]),
      );
      await expect(
        store.getCounts({ serviceRefs: [VAULT], ownerRefs: [] }),
      ).resolves.toEqual(new Map([[VAULT, { all: 3, owned: 0 }]]));

      await store.put([
        entity('component:default/a', {
          etag: '2',
          ownerRef: DATA,
          uses: [{ serviceRef: VAULT, environment: 'test' }],
        }),
      ]);
      expect(await countsFromCounter()).toEqual([
        `${VAULT}  1`,
        `${VAULT} ${DATA} 1`,
        `${VAULT} ${WEB} 1`,
      ]);
      expect(await countsFromCounter()).toEqual(await countsFromEdges());
      await expect(
        store.getEtags(['component:default/a', POSTGRES]),
      ).resolves.toEqual(new Map([['component:default/a', '2']]));

      await store.remove(['component:default/b', 'component:default/unknown']);
      await store.remove([VAULT]);
      expect(await countsFromCounter()).toEqual([
        `${VAULT}  1`,
        `${VAULT} ${DATA} 1`,
      ]);
      await expect(
        store.getEtags(['component:default/b', VAULT]),
      ).resolves.toEqual(new Map());
      await expect(
        store.listConsumers({ serviceRef: VAULT, limit: 10 }),
      ).resolves.toEqual([
        {
          entityRef: 'component:default/a',
          ownerRef: DATA,
          uses: [{ environment: 'test' }],
        },
        { entityRef: 'component:default/c', uses: [{}] },
      ]);
    });

    it('counts right when replicas write the same entities together', async () => {
      const owners = [WEB, DATA];
      await Promise.all(
        Array.from({ length: 10 }, (_, round) =>
          store.put(
            Array.from({ length: 20 }, (_unused, index) => {
              const number = (index * 7 + round * 3) % 20;
              return entity(`component:default/c${number}`, {
                ownerRef: owners[(number + round) % 2],
                uses:
                  round % 3 === 0
                    ? [{ serviceRef: VAULT }, { serviceRef: POSTGRES }]
                    : [{ serviceRef: VAULT }],
              });
            }),
          ),
        ),
      );
      expect(await countsFromCounter()).toEqual(await countsFromEdges());
      await expect(store.countConsumers({ serviceRef: VAULT })).resolves.toBe(
        20,
      );
    });

    it('pages and filters consumers', async () => {
      await store.put(
        ['a_1', 'ab1', 'b', 'c'].map((name, index) =>
          entity(`component:default/${name}`, {
            title: name === 'c' ? 'Über 100% safe' : undefined,
            ownerRef: index < 2 ? WEB : DATA,
            uses: [{ serviceRef: VAULT }],
          }),
        ),
      );
      const list = async (options: { text?: string; ownerRef?: string }) =>
        (
          await store.listConsumers({
            serviceRef: VAULT,
            limit: 10,
            ...options,
          })
        ).map(({ entityRef }) => entityRef.split('/')[1]);

      const first = await store.listConsumers({ serviceRef: VAULT, limit: 3 });
      expect(first).toHaveLength(3);
      const second = await store.listConsumers({
        serviceRef: VAULT,
        limit: 3,
        after: first[2].entityRef,
      });
      expect(
        [...first, ...second].map(({ entityRef }) => entityRef).sort(),
      ).toEqual([
        'component:default/a_1',
        'component:default/ab1',
        'component:default/b',
        'component:default/c',
      ]);

      expect(await list({ ownerRef: DATA })).toEqual(['b', 'c']);
      expect(await list({ text: 'A_1' })).toEqual(['a_1']);
      expect(await list({ text: '0% S' })).toEqual(['c']);
      expect(await list({ text: "'; drop table edges; --" })).toEqual([]);
      expect(await list({ text: '\\' })).toEqual([]);
      await expect(
        store.countConsumers({ serviceRef: VAULT, text: 'a', ownerRef: WEB }),
      ).resolves.toBe(2);
      await expect(
        store.getConsumers({
          serviceRef: VAULT,
          consumerRefs: ['component:default/b', 'component:default/x'],
        }),
      ).resolves.toEqual([
        { entityRef: 'component:default/b', ownerRef: DATA, uses: [{}] },
      ]);
      await expect(
        store.listConsumersOfOwners({
          serviceRefs: [VAULT, POSTGRES],
          ownerRefs: [WEB],
        }),
      ).resolves.toEqual(
        expect.arrayContaining([
          { serviceRef: VAULT, consumerRef: 'component:default/a_1' },
          { serviceRef: VAULT, consumerRef: 'component:default/ab1' },
        ]),
      );
    });

    it('takes many entities at once and remembers how far a sweep is', async () => {
      await store.put(
        Array.from({ length: 1_100 }, (_, index) =>
          entity(`component:default/c${index}`, {
            uid: String(index).padStart(4, '0'),
            uses: [{ serviceRef: VAULT }],
          }),
        ),
      );
      await expect(store.countConsumers({ serviceRef: VAULT })).resolves.toBe(
        1_100,
      );
      await expect(
        store.listKnown({ after: '0099', upTo: '0102' }),
      ).resolves.toHaveLength(3);
      await expect(store.listKnown({ after: '1097' })).resolves.toHaveLength(2);

      await expect(store.getSweepState()).resolves.toEqual({});
      await store.saveSweepState({ cursor: 'c', lastUid: 'u', finishedAt: 12 });
      await expect(store.getSweepState()).resolves.toEqual({
        cursor: 'c',
        lastUid: 'u',
        finishedAt: 12,
      });
      await store.saveSweepState({ finishedAt: 1_800_000_000_000 });
      await expect(store.getSweepState()).resolves.toEqual({
        finishedAt: 1_800_000_000_000,
      });
    });

    it('can be migrated down and up again with data in it', async () => {
      const directory = `${__dirname}/../../migrations`;
      await store.put([
        entity('component:default/a', { uses: [{ serviceRef: VAULT }] }),
      ]);
      await store.saveSweepState({ finishedAt: 1 });
      await knex.migrate.rollback({ directory }, true);
      await expect(knex.schema.hasTable('entities')).resolves.toBe(false);
      await knex.migrate.latest({ directory });
      await store.put([
        entity('component:default/a', { uses: [{ serviceRef: VAULT }] }),
      ]);
      await expect(store.countConsumers({ serviceRef: VAULT })).resolves.toBe(
        1,
      );
    });
  },
);
