import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ITEM,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('votes, on %s', databaseId => {
  const directory = createMockDirectory();

  it('are one per user and item, however often they are given', async () => {
    const knex = await databases.init(databaseId);
    const host = await startFollowingHost({ directory, knex });
    const path = `${SERVICE}/items/${ITEM}/vote`;
    const votes = await Promise.all(
      [...Array(5)].map(() => host.put(path).expect(200)),
    );
    votes.forEach(({ body }) => expect(body).toEqual({ count: 1, mine: true }));
    const { body: second } = await host.put(path, 'ppo').expect(200);
    expect(second).toEqual({ count: 2, mine: true });
    await host.delete(path).expect(200);
    const { body: left } = await host.delete(path).expect(200);
    expect(left).toEqual({ count: 1, mine: false });
    await host.put(`${SERVICE}/items/no-such-item/vote`).expect(404);
    const { body: none } = await host
      .delete(`${SERVICE}/items/constructor/vote`)
      .expect(200);
    expect(none).toEqual({ count: 0, mine: false });
    // What is in a draft cannot be voted for.
    await host.put(`${SERVICE}/items/secret-plan/vote`).expect(404);
  });
});
