import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DOCUMENT_ID,
  fillDigestTables,
  SERVICE_REF,
} from '../__testUtils__/digestFixture';
import { namesakeOf, userEntity } from '../__testUtils__/followingHost';
import { Users } from '../following/users';
import { GrantKeeper } from './GrantKeeper';
import { GrantStore } from './GrantStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.user('user:default/a');

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('a visit, on %s', databaseId => {
  async function start() {
    const database = await databases.init(databaseId);
    await fillDigestTables({ database, subscribers: [] });
    const auth = mockServices.auth();
    const world: { user?: Entity; readable: string[]; asked: unknown[] } = {
      user: userEntity('a'),
      readable: [SERVICE_REF],
      asked: [],
    };
    const keeper = GrantKeeper.create({
      auth,
      grants: GrantStore.create({ database }),
      logger: mockServices.logger.mock(),
      readableRefs: {
        readerFor: async () => {
          throw new Error('Not asked');
        },
        readableRefs: async ({ fresh }) => {
          world.asked.push(fresh);
          return new Set(world.readable);
        },
      },
      users: Users.create({
        auth,
        catalog: catalogServiceMock.mock({
          getEntityByRef: async () => world.user,
        }),
      }),
    });
    const visit = () => keeper.visited({ credentials, shown: [SERVICE_REF] });
    const grants = async () =>
      database('grants')
        .select('user_uid', 'document_id')
        .orderBy('document_id');
    return { database, grants, keeper, visit, world };
  }

  const GRANTED = { user_uid: 'uid-a', document_id: DOCUMENT_ID };

  it('is written once for a while', async () => {
    const { database, grants, visit } = await start();
    await visit();
    await expect(grants()).resolves.toEqual([GRANTED]);
    await database('grants').delete();
    await visit();
    await expect(grants()).resolves.toEqual([]);
  });

  it('is written for whoever has the name now, as soon as the catalog knows them', async () => {
    const { grants, visit, world } = await start();
    world.user = undefined;
    await visit();
    await expect(grants()).resolves.toEqual([]);
    world.user = userEntity('a');
    await visit();
    await expect(grants()).resolves.toEqual([GRANTED]);
    world.user = namesakeOf('a');
    await visit();
    await expect(grants()).resolves.toEqual([
      { ...GRANTED, user_uid: 'new-uid-a' },
    ]);
  });

  it('is written for the roadmap that the service has now', async () => {
    const { database, grants, visit } = await start();
    await visit();
    const before = await database('documents').first();
    await database('documents').update({
      hidden_at: '2026-11-22T00:00:00.000Z',
    });
    await visit();
    await database('documents').insert({
      ...before,
      id: 'd2',
      entity_uid: 'uid-another',
    });
    await visit();
    await expect(grants()).resolves.toEqual([
      GRANTED,
      { ...GRANTED, document_id: 'd2' },
    ]);
  });

  it('is taken back by what the policy says now, and written again when it says yes', async () => {
    const { grants, keeper, visit, world } = await start();
    await visit();
    world.readable = [];
    await keeper.refused({ credentials });
    expect(world.asked).toEqual([true]);
    await expect(grants()).resolves.toEqual([]);
    world.readable = [SERVICE_REF];
    await visit();
    await expect(grants()).resolves.toEqual([GRANTED]);
  });
});
