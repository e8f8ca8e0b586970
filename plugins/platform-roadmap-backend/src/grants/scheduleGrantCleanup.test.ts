import { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DOCUMENT_ID, fillDigestTables } from '../__testUtils__/digestFixture';
import { GrantStore } from './GrantStore';
import { scheduleGrantCleanup } from './scheduleGrantCleanup';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 24 * 60 * 60_000;

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('grants, on %s', databaseId => {
  it('are forgotten by a task of their own, once neither feeds nor digests count them', async () => {
    const database = await databases.init(databaseId);
    const users = ['user:default/a', 'user:default/b', 'user:default/c'];
    await fillDigestTables({ database, subscribers: users });
    const now = new Date('2026-12-01T00:00:00.000Z');
    const daysAgo = { a: 6, b: 29, c: 31 };
    for (const [name, days] of Object.entries(daysAgo)) {
      await database('grants')
        .where({ user_ref: `user:default/${name}` })
        .update({
          granted_at: new Date(now.getTime() - days * DAY_MS).toISOString(),
        });
    }
    const tasks: Parameters<SchedulerService['scheduleTask']>[0][] = [];
    await scheduleGrantCleanup({
      feedsMs: 7 * DAY_MS,
      digestsMs: 30 * DAY_MS,
      grants: GrantStore.create({ database, now: () => now }),
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async task => void tasks.push(task),
      }),
    });
    expect(tasks).toMatchObject([
      { id: 'roadmap-grants-cleanup', scope: 'global' },
    ]);
    await tasks[0].fn(new AbortController().signal);
    await expect(
      database('grants').orderBy('user_ref').pluck('user_ref'),
    ).resolves.toEqual(users.slice(0, 2));
    await expect(
      database('subscriptions').where({ document_id: DOCUMENT_ID }),
    ).resolves.toHaveLength(3);
  });
});
