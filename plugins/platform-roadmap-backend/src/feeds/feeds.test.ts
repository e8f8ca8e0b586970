import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import request from 'supertest';
import {
  DB,
  ENTITY,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';
import { ALLOW_ALL } from '../__testUtils__/startHost';
import { FeedTokenStore, MAX_TOKENS } from './FeedTokenStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('feeds, on %s', databaseId => {
  const directory = createMockDirectory();

  async function start() {
    const knex = await databases.init(databaseId);
    const logged: string[] = [];
    const log = (...parts: unknown[]) => logged.push(JSON.stringify(parts));
    const logger: RootLoggerService = {
      error: log,
      warn: log,
      info: log,
      debug: log,
      child: () => logger,
      addRootFields: () => {},
    } as RootLoggerService;
    const host = await startFollowingHost({
      directory,
      knex,
      features: [
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logger,
        }),
      ],
    });
    const { body: created } = await host
      .post('/feed-tokens')
      .send({ title: ' My calendar ' })
      .expect(201);
    const read = (file: string, token: string = created.token) =>
      request(host.server).get(`/api/platform-roadmap/feeds/${token}/${file}`);
    return { ...host, created, knex, logged, read };
  }

  it('show what their owner could read a short time ago, without a session', async () => {
    const host = await start();
    await host.get(`${ENTITY}/roadmap/me`).expect(200);
    await host.publish({ service: 'db', status: 'done' });
    const atom = await host.read('atom.xml').expect(200);
    expect(atom.headers['content-type']).toContain('application/atom+xml');
    expect(atom.headers['cache-control']).toContain('private');
    expect(atom.text).toContain('db: ');
    expect(atom.text).toContain('Point-in-time recovery of vault');
    expect(atom.text).not.toContain('Secret plan');
    const calendar = await host.read('calendar.ics').expect(200);
    expect(calendar.headers['content-type']).toContain('text/calendar');
    expect(calendar.text).toContain('DTSTART;VALUE=DATE:20261102');
    expect(calendar.text).toContain('DTEND;VALUE=DATE:20261214');
    expect(calendar.text).not.toContain('20261214T');
    expect(calendar.text).not.toContain('after');
    for (const [file, { headers }] of [
      ['atom.xml', atom],
      ['calendar.ics', calendar],
    ] as const) {
      await host.read(file).set('If-None-Match', headers.etag).expect(304);
    }
    await host.publish({ service: 'db', status: 'in-progress' });
    await host
      .read('calendar.ics')
      .set('If-None-Match', calendar.headers.etag)
      .expect(200);
  });

  it('are empty without a fresh visit, and after a no, and say where to sign in', async () => {
    const host = await start();
    const isEmpty = async () => {
      const atom = await host.read('atom.xml').expect(200);
      const calendar = await host.read('calendar.ics').expect(200);
      expect(atom.text.includes('<entry>')).toBe(
        calendar.text.includes('BEGIN:VEVENT'),
      );
      const empty = !atom.text.includes('<entry>');
      expect(atom.text.includes('sign in at')).toBe(empty);
      return empty;
    };
    await expect(isEmpty()).resolves.toBe(true);
    // The page that an empty feed leads to.
    await host.get('/items').expect(200);
    await expect(isEmpty()).resolves.toBe(false);

    const aged = new Date(Date.now() - 25 * 60 * 60_000).toISOString();
    await host.knex('grants').update({ granted_at: aged });
    await expect(isEmpty()).resolves.toBe(true);

    await host.knex('grants').update({ granted_at: new Date().toISOString() });
    await expect(isEmpty()).resolves.toBe(false);
    const denied = await startFollowingHost({
      directory,
      knex: host.knex,
      policy: { ...ALLOW_ALL, mayRead: 'none' },
    });
    await denied.get(`${SERVICE}/roadmap`).expect(404);
    await expect(isEmpty()).resolves.toBe(true);
  });

  it('are empty once the user is gone, or the service is another one', async () => {
    const host = await start();
    await host.get(`${SERVICE}/roadmap/me`).expect(200);
    await host.knex('documents').update({ entity_uid: 'another' });
    const other = await host.read('atom.xml').expect(200);
    expect(other.text).not.toContain('<entry>');

    await host
      .knex('documents')
      .update({ entity_uid: 'uid-db' })
      .where({ service_ref: DB });
    const same = await host.read('atom.xml').expect(200);
    expect(same.text).toContain('<entry>');
    const without = await startFollowingHost({
      directory,
      knex: host.knex,
      users: [],
    });
    const gone = await request(without.server)
      .get(host.created.atomPath)
      .expect(200);
    expect(gone.text).not.toContain('<entry>');
  });

  it('take tokens that are shown once, are of one user, and end at once', async () => {
    const host = await start();
    const { created } = host;
    expect(created).toEqual({
      id: expect.any(String),
      title: 'My calendar',
      createdAt: expect.any(String),
      token: expect.stringMatching(/^[\w-]{43}$/),
      atomPath: `/api/platform-roadmap/feeds/${created.token}/atom.xml`,
      calendarPath: `/api/platform-roadmap/feeds/${created.token}/calendar.ics`,
    });
    await host.read('atom.xml').expect(200);
    const { body: list, text } = await host.get('/feed-tokens').expect(200);
    expect(list.items).toEqual([
      {
        id: created.id,
        title: 'My calendar',
        createdAt: created.createdAt,
        lastUsedOn: new Date().toISOString().slice(0, 10),
      },
    ]);
    expect(text).not.toContain(created.token);
    const stored = JSON.stringify(await host.knex('feed_tokens'));
    expect(stored).not.toContain(created.token);

    const path = `/feed-tokens/${created.id}`;
    const others = await host.get('/feed-tokens', 'ppo').expect(200);
    expect(others.body.items).toEqual([]);
    await host.post(`${path}/rotate`, 'ppo').expect(404);
    await host.delete(path, 'ppo').expect(204);
    await host.post('/feed-tokens', 'service').send({ title: 'x' }).expect(403);
    await host.get('/feed-tokens', 'anonymous').expect(401);
    await host.post('/feed-tokens').send({ title: '  ' }).expect(400);

    const { body: rotated } = await host.post(`${path}/rotate`).expect(200);
    expect(rotated.id).toBe(created.id);
    await host.read('atom.xml').expect(404);
    await host.read('atom.xml', rotated.token).expect(200);
    await host.delete(path).expect(204);
    await host.delete(path).expect(204);
    await host.read('atom.xml', rotated.token).expect(404);
  });

  it('take no more tokens of a user than allowed, also when all are asked for at once', async () => {
    const host = await start();
    const statuses = await Promise.all(
      Array.from({ length: MAX_TOKENS + 4 }, async () => {
        const { status } = await host
          .post('/feed-tokens')
          .send({ title: 'Another' });
        return status;
      }),
    );
    expect(statuses.sort()).toEqual([
      ...Array(MAX_TOKENS - 1).fill(201),
      ...Array(5).fill(409),
    ]);
    const { body } = await host.get('/feed-tokens').expect(200);
    expect(body.items).toHaveLength(MAX_TOKENS);
  });

  it('give nobody a token that another one was put in the place of at the same time', async () => {
    const host = await start();
    const store = FeedTokenStore.create({ database: host.knex });
    const [{ id, user_ref: userRef, user_uid: userUid }] = await host.knex(
      'feed_tokens',
    );
    const rotated = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        store.rotateToken({ id, user: { userRef, userUid } }),
      ),
    );
    const failed = rotated.filter(({ status }) => status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    for (const failure of failed) {
      expect(failure).toMatchObject({ reason: { name: 'ConflictError' } });
    }
    const good = await Promise.all(
      rotated.map(async answer =>
        answer.status === 'fulfilled' && answer.value
          ? store.useToken(answer.value.token)
          : undefined,
      ),
    );
    expect(good.filter(Boolean)).toHaveLength(1);
  });

  it('never let a token into errors or audit records', async () => {
    const host = await start();
    const { token } = host.created;
    await host.get(`${SERVICE}/roadmap/me`).expect(200);
    const path = `/api/platform-roadmap/feeds/${token}`;
    const errors = [
      await host.read('other.xml').expect(404),
      await host.read(`atom.xml/${token}`).expect(404),
      await host.read('atom.xml', `${token}x`).expect(404),
      await request(host.server).post(`${path}/atom.xml`).expect(404),
      await request(host.server).get(path).expect(404),
    ];
    for (const { text } of errors) {
      expect(text).not.toContain(token);
    }
    expect(host.logged.join('\n')).not.toContain(token);
  });

  it('can be read by one token only so often', async () => {
    const host = await start();
    let limited = 0;
    for (let times = 0; times < 125; times++) {
      const { status } = await host.read('atom.xml');
      limited += status === 429 ? 1 : 0;
    }
    expect(limited).toBe(5);
    expect(host.logged.join('\n')).not.toContain(host.created.token);
    const { body: other } = await host
      .post('/feed-tokens')
      .send({ title: 'Another' })
      .expect(201);
    await host.read('atom.xml', other.token).expect(200);
  });
});
