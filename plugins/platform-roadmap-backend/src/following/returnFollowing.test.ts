import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
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
  'a service that is confirmed to be the former one, on %s',
  databaseId => {
    const directory = createMockDirectory();

    it('has the needs, votes and subscriptions of before beside those of meanwhile', async () => {
      const knex = await databases.init(databaseId);
      type Host = Awaited<ReturnType<typeof startFollowingHost>>;
      const ask = (host: Host, text: string) =>
        host.post(`${SERVICE}/needs`).send({ text }).expect(201);
      const subscribe = (host: Host, user: string) =>
        host
          .put(`${SERVICE}/subscription`, user)
          .send({ period: 'monthly' })
          .expect(200);
      const follow = async (host: Host, user: string) => {
        await host.put(VOTE, user).expect(200);
        await subscribe(host, user);
        await host.get(`${SERVICE}/roadmap/me`, user).expect(200);
      };

      const before = await startFollowingHost({ directory, knex });
      for (const text of ['Asked twice', 'Asked before']) {
        await ask(before, text);
      }
      await follow(before, 'reader');
      await follow(before, 'owner');

      const between = await startFollowingHost({
        directory,
        knex,
        areServicesNew: true,
      });
      const { body: none } = await between.get(`${SERVICE}/needs`).expect(200);
      expect(none.items).toEqual([]);
      for (const text of ['Asked twice', 'Asked meanwhile']) {
        await ask(between, text);
      }
      await follow(between, 'reader');
      await follow(between, 'operator');

      const { body: found } = await between
        .get(`${SERVICE}/former`, 'ppo')
        .expect(200);
      await between
        .post(`${SERVICE}/former/confirm`, 'ppo')
        .set('If-Match', `"${found.former.etag}"`)
        .expect(200);

      const { body: needs } = await between.get(`${SERVICE}/needs`).expect(200);
      expect(
        needs.items.map(({ text }: { text: string }) => text).sort(),
      ).toEqual([
        'Asked before',
        'Asked meanwhile',
        'Asked twice',
        'Asked twice',
      ]);
      const { body: me } = await between
        .get(`${SERVICE}/roadmap/me`)
        .expect(200);
      expect(me.votes[DB][ITEM]).toEqual({ count: 3, mine: true });
      const { body: preview } = await between.put(VOTE, 'operator').expect(200);
      expect(preview.count).toBe(3);
      const subscribers = await knex('subscriptions')
        .join('documents', 'documents.id', 'subscriptions.document_id')
        .whereNull('hidden_at');
      expect(subscribers.map(({ user_ref }) => user_ref).sort()).toEqual([
        'user:default/operator',
        'user:default/owner',
        'user:default/reader',
      ]);
      // Who could read the former one has to be seen to read this one.
      const granted = await knex('grants')
        .join('documents', 'documents.id', 'grants.document_id')
        .where({ service_ref: DB })
        .whereNull('hidden_at');
      expect(granted.map(({ user_ref }) => user_ref).sort()).toEqual([
        'user:default/operator',
        'user:default/reader',
      ]);
    });

    it('has the vote and the subscription of whoever has the name now', async () => {
      const knex = await databases.init(databaseId);
      type Host = Awaited<ReturnType<typeof startFollowingHost>>;
      const follow = async (host: Host, period: string) => {
        await host.put(VOTE).expect(200, { count: 1, mine: true });
        await host.put(`${SERVICE}/subscription`).send({ period }).expect(200);
      };
      await follow(await startFollowingHost({ directory, knex }), 'two-weekly');
      const between = await startFollowingHost({
        directory,
        knex,
        areServicesNew: true,
        users: [namesakeOf('reader')],
      });
      await follow(between, 'monthly');
      const { body: found } = await between
        .get(`${SERVICE}/former`, 'ppo')
        .expect(200);
      await between
        .post(`${SERVICE}/former/confirm`, 'ppo')
        .set('If-Match', `"${found.former.etag}"`)
        .expect(200);
      const { body: me } = await between
        .get(`${SERVICE}/roadmap/me`)
        .expect(200);
      expect(me.votes[DB][ITEM]).toEqual({ count: 1, mine: true });
      expect(me.subscriptions).toMatchObject([
        { serviceRef: DB, period: 'monthly' },
      ]);
    });
  },
);
