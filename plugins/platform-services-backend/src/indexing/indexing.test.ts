import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DatabaseConsumptionStore } from '../store';
import { CatalogReader } from './CatalogReader';
import { HintWorker } from './HintWorker';
import { Indexer } from './Indexer';
import { Sweep } from './Sweep';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const signal = new AbortController().signal;
const SHOP = 'component:default/shop';

function component(name: string, etag = '1', uid = `uid-${name}`): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', uid, etag },
    spec: { owner: 'web', platformServices: ['vault'] },
  };
}

async function setUp(entities: Entity[]) {
  const knex = await databases.init('SQLITE_3');
  const store = await DatabaseConsumptionStore.create({
    database: { getClient: async () => knex },
  });
  const state = { entities, reads: [] as string[][] };
  const client = () => catalogServiceMock({ entities: state.entities });
  const catalog = new CatalogReader({
    auth: mockServices.auth(),
    catalog: catalogServiceMock.mock({
      getEntitiesByRefs: async request => {
        state.reads.push(request.entityRefs);
        return client().getEntitiesByRefs(request);
      },
      queryEntities: async request => client().queryEntities(request),
    }),
  });
  const indexer = new Indexer({ catalog, store });
  const logger = mockServices.logger.mock();
  const sweep = new Sweep({
    catalog,
    indexer,
    logger,
    store,
    intervalMs: 300_000,
  });
  const indexed = async () =>
    (await store.listKnown({})).map(({ ref, etag }) => `${ref} ${etag}`).sort();
  return { state, store, indexer, sweep, logger, indexed };
}

describe('Sweep', () => {
  it('waits for a catalog with something in it, then for its interval', async () => {
    const { state, store, sweep, indexed } = await setUp([]);
    await sweep.run({ signal });
    await sweep.run({ signal });
    expect(await store.getSweepState()).toEqual({});

    state.entities = [component('shop')];
    await sweep.run({ signal });
    expect(await indexed()).toEqual([`${SHOP} 1`]);
    expect(await store.getSweepState()).toEqual({
      finishedAt: expect.any(Number),
    });

    state.entities = [component('shop', '2')];
    await sweep.run({ signal });
    expect(await indexed()).toEqual([`${SHOP} 1`]);
    await store.saveSweepState({ finishedAt: Date.now() - 300_001 });
    await sweep.run({ signal });
    expect(await indexed()).toEqual([`${SHOP} 2`]);
  });

  it('reads what has changed only, and drops what is gone', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) =>
      component(`c${String(index).padStart(4, '0')}`),
    );
    const { state, store, sweep, indexed } = await setUp(many);
    await sweep.run({ signal });
    expect(await indexed()).toHaveLength(1_200);

    state.reads = [];
    state.entities = many
      .filter((_, index) => ![0, 600, 1_199].includes(index))
      .map(entity =>
        entity.metadata.name === 'c0700' ? component('c0700', '2') : entity,
      )
      // Made anew under its name: another uid.
      .map(entity =>
        entity.metadata.name === 'c0800'
          ? component('c0800', '3', 'uid-c9999')
          : entity,
      );
    await store.saveSweepState({ finishedAt: 1 });
    await sweep.run({ signal });
    expect((await indexed()).filter(line => !line.endsWith(' 1'))).toEqual([
      'component:default/c0700 2',
      'component:default/c0800 3',
    ]);
    expect(await indexed()).toHaveLength(1_197);
    expect(new Set(state.reads.flat())).toEqual(
      new Set(
        ['c0000', 'c0600', 'c0700', 'c0800', 'c1199'].map(
          name => `component:default/${name}`,
        ),
      ),
    );
  });

  it('goes on where it was stopped', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) =>
      component(`c${String(index).padStart(4, '0')}`),
    );
    const { store, sweep, indexed } = await setUp(many);
    const stopped = AbortSignal.abort();
    await sweep.run({ signal: stopped });
    expect(await indexed()).toHaveLength(500);
    expect(await store.getSweepState()).toEqual({
      cursor: expect.any(String),
      lastUid: 'uid-c0499',
    });
    await sweep.run({ signal: stopped });
    await sweep.run({ signal: stopped });
    expect(await indexed()).toHaveLength(1_200);
    expect(await store.getSweepState()).toEqual({
      finishedAt: expect.any(Number),
    });
  });

  it('begins anew when the catalog does not take its cursor', async () => {
    const { store, sweep, indexed } = await setUp([component('shop')]);
    await store.saveSweepState({ cursor: '%', lastUid: 'uid-x' });
    await expect(sweep.run({ signal })).rejects.toThrow();
    await sweep.run({ signal });
    expect(await indexed()).toEqual([`${SHOP} 1`]);
  });
});

describe('HintWorker', () => {
  it('looks ever more seldom for a minute and a half, until the etag has moved', async () => {
    const looks: Array<{ at: number; refs: string[] }> = [];
    jest.useFakeTimers({ now: 0 });
    try {
      const lookAt = jest.fn(async (refs: string[]) => {
        looks.push({ at: Date.now(), refs });
        return new Map(
          refs.map(ref => [
            ref,
            ref === 'a' && Date.now() >= 3_000
              ? ('changed' as const)
              : ('unchanged' as const),
          ]),
        );
      });
      const logger = mockServices.logger.mock();
      const worker = new HintWorker({ indexer: { lookAt }, logger });
      worker.add(['a', 'b']);
      await jest.advanceTimersByTimeAsync(200_000);
      expect(looks).toEqual([
        { at: 1_000, refs: ['a', 'b'] },
        { at: 3_000, refs: ['a', 'b'] },
        { at: 10_000, refs: ['b'] },
        { at: 30_000, refs: ['b'] },
        { at: 90_000, refs: ['b'] },
      ]);

      looks.length = 0;
      lookAt.mockRejectedValueOnce(new Error('away'));
      worker.add(['a']);
      await jest.advanceTimersByTimeAsync(20_000);
      expect(looks).toEqual([{ at: 203_000, refs: ['a'] }]);
      expect(logger.warn).toHaveBeenCalledTimes(1);

      looks.length = 0;
      worker.add(Array.from({ length: 450 }, (_, index) => `c${index}`));
      await jest.advanceTimersByTimeAsync(1_500);
      expect(looks.map(({ refs }) => refs.length)).toEqual([200, 200, 50]);

      looks.length = 0;
      worker.stop();
      worker.add(['d']);
      await jest.advanceTimersByTimeAsync(20_000);
      expect(looks).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('Indexer', () => {
  it('takes over, leaves alone, and drops at once', async () => {
    const { state, indexer, indexed } = await setUp([
      component('shop'),
      component('other'),
      { ...component('somebody'), kind: 'User' },
    ]);
    const refs = [...state.entities.map(e => stringifyEntityRef(e)), 'a:b/c'];
    await expect(indexer.lookAt(refs)).resolves.toEqual(
      new Map([
        [SHOP, 'changed'],
        ['component:default/other', 'changed'],
        ['user:default/somebody', 'missing'],
        ['a:b/c', 'missing'],
      ]),
    );
    await expect(indexer.lookAt([SHOP])).resolves.toEqual(
      new Map([[SHOP, 'unchanged']]),
    );
    state.entities = [];
    await expect(indexer.lookAt([SHOP])).resolves.toEqual(
      new Map([[SHOP, 'changed']]),
    );
    expect(await indexed()).toEqual(['component:default/other 1']);
  });
});
