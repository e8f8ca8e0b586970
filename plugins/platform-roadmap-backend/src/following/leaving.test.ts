import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ITEM,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';
import { ALLOW_ALL } from '../__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const VOTE = `${SERVICE}/items/${ITEM}/vote`;

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'who may not read a service any more, on %s',
  databaseId => {
    const directory = createMockDirectory();

    it('can end the subscription, the vote and the token, and learns nothing by it', async () => {
      const knex = await databases.init(databaseId);
      const host = await startFollowingHost({ directory, knex });
      await host
        .put(`${SERVICE}/subscription`)
        .send({ period: 'monthly' })
        .expect(200);
      await host.put(VOTE).expect(200);
      await host.put(VOTE, 'ppo').expect(200);
      const { body: token } = await host
        .post('/feed-tokens')
        .send({ title: 'x' });

      const denied = await startFollowingHost({
        directory,
        knex,
        policy: { ...ALLOW_ALL, mayRead: 'none' },
      });
      const nothing = { count: 0, mine: false };
      await denied.delete(VOTE).expect(200, nothing);
      await denied.delete(VOTE.replace('/db/', '/nada/')).expect(200, nothing);
      for (const path of [SERVICE, '/services/default/nada']) {
        await denied.delete(`${path}/subscription`).expect(204);
      }
      await denied.delete(`/feed-tokens/${token.id}`).expect(204);

      await expect(knex('subscriptions')).resolves.toEqual([]);
      await expect(knex('feed_tokens')).resolves.toEqual([]);
      await expect(knex('votes')).resolves.toMatchObject([
        { user_ref: 'user:default/ppo' },
      ]);
    });

    it('can end the subscription to one that is gone', async () => {
      const knex = await databases.init(databaseId);
      const host = await startFollowingHost({ directory, knex });
      await host
        .put(`${SERVICE}/subscription`)
        .send({ period: 'monthly' })
        .expect(200);
      await knex('documents').update({
        hidden_at: '2026-11-22T00:00:00.000Z',
        hidden_because: 'entity-gone',
      });
      await host.delete(`${SERVICE}/subscription`).expect(204);
      await expect(knex('subscriptions')).resolves.toEqual([]);
    });
  },
);
