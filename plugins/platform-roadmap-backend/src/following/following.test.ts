import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  DB,
  ENTITY,
  ITEM,
  SERVICE,
  startFollowingHost,
  VAULT,
} from '../__testUtils__/followingHost';
import { ALLOW_ALL, TestPolicy } from '../__testUtils__/startHost';
import { encodeTimeCursor } from './cursors';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const SOME: TestPolicy = { ...ALLOW_ALL, mayRead: 'some' };

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('following, on %s', databaseId => {
  const directory = createMockDirectory();

  async function start(policy?: TestPolicy) {
    const knex = await databases.init(databaseId);
    const host = await startFollowingHost({ directory, knex, policy });
    return { ...host, knex };
  }

  it('says what changed since the last look, and to whom it was shown', async () => {
    const host = await start();
    const first = await host.get(`${ENTITY}/roadmap/me`).expect(200);
    expect(first.body).toEqual({
      changes: [],
      seenEtag: expect.any(String),
      subscriptions: [],
      votes: {},
      roles: [],
    });
    await host
      .put(`${ENTITY}/seen`)
      .send({ etag: first.body.seenEtag })
      .expect(204);
    await host.publish({ service: 'db', status: 'at-risk', note: 'No disk' });
    await host.put(`${SERVICE}/items/${ITEM}/vote`, 'ppo').expect(200);
    const second = await host.get(`${ENTITY}/roadmap/me`).expect(200);
    expect(second.body).toMatchObject({
      changes: [
        {
          serviceRef: DB,
          changes: expect.arrayContaining([
            expect.objectContaining({
              kind: 'deliverable-status',
              from: 'in-progress',
              to: 'at-risk',
            }),
          ]),
        },
      ],
      lastSeen: expect.any(String),
      votes: { [DB]: { [ITEM]: { count: 1, mine: false } } },
    });
    // What was shown is gone by now.
    const stale = await host
      .put(`${ENTITY}/seen`)
      .send({ etag: first.body.seenEtag })
      .expect(412);
    expect(stale.headers.etag).toBe(`"${second.body.seenEtag}"`);
    // Looking at the service itself counts too.
    const { body: ofService } = await host
      .get(`${SERVICE}/roadmap/me`)
      .expect(200);
    expect(ofService.changes).toEqual(second.body.changes);
    await host
      .put(`${SERVICE}/seen`)
      .send({ etag: ofService.seenEtag })
      .expect(204);
    const third = await host.get(`${ENTITY}/roadmap/me`).expect(200);
    expect(third.body.changes).toEqual([]);
    // Others look for themselves.
    const other = await host.get(`${ENTITY}/roadmap/me`, 'ppo').expect(200);
    expect(other.body).toMatchObject({ changes: [], roles: [DB, VAULT] });
    expect(other.body).not.toHaveProperty('lastSeen');
  });

  it('knows one subscription per user and service, and one to everything', async () => {
    const host = await start();
    const { body } = await host
      .put(`${SERVICE}/subscription`)
      .send({ period: 'monthly' })
      .expect(200);
    expect(body).toEqual({
      serviceRef: DB,
      period: 'monthly',
      since: expect.any(String),
    });
    await host
      .put(`${SERVICE}/subscription`)
      .send({ period: 'two-weekly' })
      .expect(200);
    for (let times = 0; times < 2; times++) {
      await host.put('/subscription').send({ period: 'monthly' }).expect(200);
    }
    const { body: all } = await host.get('/subscriptions').expect(200);
    expect(all.items).toMatchObject([
      { period: 'monthly' },
      { serviceRef: DB, period: 'two-weekly' },
    ]);
    expect(all.items[0]).not.toHaveProperty('serviceRef');
    const me = await host.get(`${SERVICE}/roadmap/me`).expect(200);
    expect(me.body.subscriptions).toHaveLength(2);
    for (const path of ['/subscription', `${SERVICE}/subscription`]) {
      await host.delete(path).expect(204);
      await host.delete(path).expect(204);
    }
    const { body: none } = await host.get('/subscriptions').expect(200);
    expect(none.items).toEqual([]);
    await host.put('/subscription').send({ period: 'daily' }).expect(400);
  });

  it('notes what a user may read when it is read, and takes it back at a no', async () => {
    const policy = { ...ALLOW_ALL };
    const host = await start(policy);
    const granted = async () =>
      (
        await host
          .knex('grants')
          .join('documents', 'documents.id', 'grants.document_id')
          .where({ user_ref: 'user:default/reader' })
          .orderBy('service_ref')
      ).map(({ service_ref }) => service_ref);
    await host.get(`${ENTITY}/roadmap/me`, 'service').expect(200);
    await expect(granted()).resolves.toEqual([]);
    await host.get(`${SERVICE}/roadmap/me`).expect(200);
    await expect(granted()).resolves.toEqual([DB]);
    await host.get(`${ENTITY}/roadmap/me`).expect(200);
    await expect(granted()).resolves.toEqual([DB, VAULT]);

    policy.mayRead = 'some';
    await host.knex('seen').delete();
    const restricted = await startFollowingHost({
      directory,
      knex: host.knex,
      policy,
    });
    await restricted.get(`${ENTITY}/roadmap`).expect(200);
    await expect(granted()).resolves.toEqual([DB]);
    const denied = await startFollowingHost({
      directory,
      knex: host.knex,
      policy: { ...ALLOW_ALL, mayRead: 'none' },
    });
    await denied.get(`${ENTITY}/roadmap`).expect(404);
    await expect(granted()).resolves.toEqual([]);
  });

  it('lists items of all readable services, filtered, page by page', async () => {
    const host = await start();
    await host.put(`${SERVICE}/items/${ITEM}/vote`).expect(200);
    const { body, text } = await host.get('/items').expect(200);
    expect(body).toMatchObject({
      total: 2,
      items: [
        {
          serviceRef: DB,
          roadmapTitle: 'db',
          key: ITEM,
          status: 'in-progress',
          horizon: 'committed',
          interval: { name: 'now', start: '2026-11-02', end: '2026-12-13' },
          votes: 1,
        },
        { serviceRef: VAULT, votes: 0 },
      ],
    });
    expect(text).not.toContain('Secret plan');
    const first = await host.get('/items?limit=1').expect(200);
    const second = await host
      .get(`/items?limit=1&cursor=${first.body.nextCursor}`)
      .expect(200);
    expect([...first.body.items, ...second.body.items]).toEqual(body.items);
    expect(second.body).toMatchObject({ total: 2 });
    expect(second.body).not.toHaveProperty('nextCursor');

    const totals: Record<string, number> = {};
    for (const query of [
      'status=in-progress,at-risk',
      'status=done',
      'horizon=next,later',
      'type=feature',
      'type=operations',
      'capability=database',
      'capability=network',
      `service=${VAULT}`,
      'q=RECOVERY%20of%20vault',
      'q=hush',
      'q=%25',
    ]) {
      const answer = await host.get(`/items?${query}`).expect(200);
      totals[query] = answer.body.total;
    }
    expect(totals).toEqual({
      'status=in-progress,at-risk': 2,
      'status=done': 0,
      'horizon=next,later': 0,
      'type=feature': 2,
      'type=operations': 0,
      'capability=database': 2,
      'capability=network': 0,
      [`service=${VAULT}`]: 1,
      'q=RECOVERY%20of%20vault': 1,
      'q=hush': 0,
      'q=%25': 0,
    });
    for (const query of ['status=odd', 'cursor=eA', 'limit=0', 'odd=1']) {
      await host.get(`/items?${query}`).expect(400);
    }
  });

  it('lists what was published, the newest first', async () => {
    const host = await start();
    await host.publish({ service: 'db', status: 'done' });
    const ofNeeds = encodeTimeCursor({
      at: '2026-11-22T10:00:00.000Z',
      id: '00000000-0000-4000-8000-000000000000',
    });
    await host.get(`/changes?cursor=${ofNeeds}`).expect(400);
    const { body } = await host.get('/changes').expect(200);
    expect(body.items).toHaveLength(3);
    expect(body.items[0]).toMatchObject({
      serviceRef: DB,
      title: 'db',
      revision: 2,
      publishedAt: expect.any(String),
      message: expect.any(String),
      changes: expect.arrayContaining([
        expect.objectContaining({ kind: 'item-shipped', itemKey: ITEM }),
      ]),
    });
    const pages = [];
    let cursor = '';
    for (let page = 0; page < 3; page++) {
      const answer = await host.get(`/changes?limit=1${cursor}`).expect(200);
      pages.push(...answer.body.items);
      cursor = `&cursor=${answer.body.nextCursor}`;
    }
    expect(pages).toEqual(body.items);
    const ofVault = await host.get(`/changes?services=${VAULT}`).expect(200);
    expect(ofVault.body.items).toHaveLength(1);
    const later = await host.get('/changes?since=2999-01-01').expect(200);
    expect(later.body.items).toEqual([]);
    await host.get('/changes?since=yesterday').expect(400);
  });

  it('neither lists nor counts what may not be read', async () => {
    const host = await start(SOME);
    for (const path of ['/items', '/changes']) {
      const { body, text } = await host.get(path).expect(200);
      expect(body.items).toHaveLength(1);
      expect(text).not.toContain('vault');
      const stranger = await host.get(path, 'stranger').expect(200);
      expect(stranger.body.items).toEqual([]);
    }
    const me = await host.get(`${ENTITY}/roadmap/me`, 'ppo').expect(200);
    expect(me.body.roles).toEqual([DB]);
    expect(me.text).not.toContain('vault');
  });
});
