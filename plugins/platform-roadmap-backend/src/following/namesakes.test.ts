import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import {
  DB,
  ITEM,
  namesakeOf,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const VOTE = `${SERVICE}/items/${ITEM}/vote`;

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'a new user of the same name, on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start() {
      const knex = await databases.init(databaseId);
      const startAgain = (users?: Entity[]) =>
        startFollowingHost({ directory, knex, users });
      const host = await startAgain();
      const replace = () => startAgain([namesakeOf('reader')]);
      return { ...host, knex, replace, startAgain };
    }

    type Host = Pick<Awaited<ReturnType<typeof start>>, 'post' | 'server'>;

    const makeToken = async (host: Host) => {
      const { body } = await host
        .post('/feed-tokens')
        .send({ title: 'Mine' })
        .expect(201);
      return body;
    };
    const read = (host: Host, token: { atomPath: string }) =>
      request(host.server).get(token.atomPath);

    it('has no tokens, and those of the former one open nothing', async () => {
      const host = await start();
      const token = await makeToken(host);
      await host.get(`${SERVICE}/roadmap/me`).expect(200);
      await read(host, token).expect(200);

      const later = await host.replace();
      await read(later, token).expect(404);
      await request(later.server).get(token.calendarPath).expect(404);
      const { body: none } = await later.get('/feed-tokens').expect(200);
      expect(none.items).toEqual([]);
      await later.post(`/feed-tokens/${token.id}/rotate`).expect(404);

      // What the former one might read is not in a feed of the new one.
      const own = await makeToken(later);
      const empty = await read(later, own).expect(200);
      expect(empty.text).not.toContain('<entry>');
      await later.get(`${SERVICE}/roadmap/me`).expect(200);
      const filled = await read(later, own).expect(200);
      expect(filled.text).toContain('<entry>');
      await read(later, token).expect(404);
    });

    it('has no subscriptions, and may subscribe', async () => {
      const host = await start();
      const paths = ['/subscription', `${SERVICE}/subscription`];
      for (const path of paths) {
        await host.put(path).send({ period: 'monthly' }).expect(200);
      }
      const later = await host.replace();
      const subscribed = async () => {
        const { body } = await later.get('/subscriptions').expect(200);
        return body.items;
      };
      await expect(subscribed()).resolves.toEqual([]);
      const { body: me } = await later.get(`${SERVICE}/roadmap/me`).expect(200);
      expect(me.subscriptions).toEqual([]);
      for (const path of paths) {
        await later.put(path).send({ period: 'two-weekly' }).expect(200);
      }
      await expect(subscribed()).resolves.toMatchObject([
        { period: 'two-weekly' },
        { serviceRef: DB, period: 'two-weekly' },
      ]);
      await expect(host.knex('subscriptions')).resolves.toHaveLength(2);
    });

    it('has neither seen nor voted for anything', async () => {
      const host = await start();
      const { body: mine } = await host.put(VOTE).expect(200);
      expect(mine).toEqual({ count: 1, mine: true });
      const { body: first } = await host.get(`${SERVICE}/roadmap/me`);
      await host
        .put(`${SERVICE}/seen`)
        .send({ etag: first.seenEtag })
        .expect(204);

      const later = await host.replace();
      const { body: me } = await later.get(`${SERVICE}/roadmap/me`).expect(200);
      expect(me).not.toHaveProperty('lastSeen');
      expect(me.votes[DB][ITEM]).toEqual({ count: 1, mine: false });
      await later.delete(VOTE).expect(200, { count: 1, mine: false });
      // One name has one vote.
      await later.put(VOTE).expect(200, { count: 1, mine: true });
    });

    it('does not take the vote while the catalog lacks whoever has the name, nor does it lose theirs', async () => {
      const host = await start();
      await host.put(VOTE).expect(200);
      const [before] = await host.knex('votes');
      const lacking = await host.startAgain([]);
      await lacking.put(VOTE).expect(200, { count: 1, mine: false });
      await lacking.delete(VOTE).expect(200, { count: 1, mine: false });
      await expect(host.knex('votes')).resolves.toEqual([before]);
      await host.put(VOTE).expect(200, { count: 1, mine: true });
    });

    it('is not taken for whoever was there before uids were kept', async () => {
      const host = await start();
      const token = await makeToken(host);
      await host
        .put(`${SERVICE}/subscription`)
        .send({ period: 'monthly' })
        .expect(200);
      await host.put(VOTE).expect(200);
      await host.get(`${SERVICE}/roadmap/me`).expect(200);
      for (const table of ['feed_tokens', 'subscriptions', 'votes', 'grants']) {
        await host.knex(table).update({ user_uid: null });
      }

      // A token might be known to somebody else: it needs to be a new one.
      await read(host, token).expect(404);
      const { body: list } = await host.get('/feed-tokens').expect(200);
      expect(list.items).toMatchObject([{ id: token.id }]);
      const { body: rotated } = await host
        .post(`/feed-tokens/${token.id}/rotate`)
        .expect(200);
      const empty = await read(host, rotated).expect(200);
      expect(empty.text).not.toContain('<entry>');

      // Subscriptions and votes give no rights: they go on.
      const { body: me } = await host.get(`${SERVICE}/roadmap/me`).expect(200);
      expect(me.subscriptions).toMatchObject([{ serviceRef: DB }]);
      expect(me.votes[DB][ITEM].mine).toBe(true);
      const later = await host.replace();
      const { body: none } = await later.get('/subscriptions').expect(200);
      expect(none.items).toEqual([]);
    });

    it('is nobody in particular without being in the catalog: may vote and look, but not be told or read a feed', async () => {
      const host = await start();
      for (const [path, body] of [
        ['/subscription', { period: 'monthly' }],
        [`${SERVICE}/subscription`, { period: 'monthly' }],
      ] as const) {
        const answer = await host.put(path, 'guest').send(body).expect(403);
        expect(answer.body.error.message).toContain('user:default/guest');
      }
      await host
        .post('/feed-tokens', 'guest')
        .send({ title: 'Mine' })
        .expect(403);
      for (const path of ['/subscriptions', '/feed-tokens']) {
        await host.get(path, 'guest').expect(200, { items: [] });
      }
      await host.put(VOTE, 'guest').expect(200, { count: 1, mine: true });
      const { body: me } = await host.get(`${SERVICE}/roadmap/me`, 'guest');
      expect(me.votes[DB][ITEM].mine).toBe(true);
      await expect(host.knex('grants')).resolves.toEqual([]);
    });
  },
);
