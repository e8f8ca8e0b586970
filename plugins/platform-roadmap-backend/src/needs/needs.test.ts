import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  DB,
  ITEM,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';
import { ALLOW_ALL, TestPolicy } from '../__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('needs, on %s', databaseId => {
  const directory = createMockDirectory();

  async function start(policy?: TestPolicy) {
    const knex = await databases.init(databaseId);
    const host = await startFollowingHost({ directory, knex, policy });
    return { ...host, knex };
  }

  type Host = Awaited<ReturnType<typeof start>>;

  const ask = async (host: Host, body: object, user = 'reader') => {
    const response = await host.post(`${SERVICE}/needs`, user).send(body);
    expect(response.body).toMatchObject({ id: expect.any(String) });
    return response.body;
  };
  const decide = (
    host: Host,
    need: { id: string; etag: string },
    body: object,
  ) =>
    host
      .put(`${SERVICE}/needs/${need.id}`, 'ppo')
      .set('If-Match', `"${need.etag}"`)
      .send(body);

  it('are asked, answered with an item, and followed up when it ships', async () => {
    const host = await start();
    const text = 'Undo a migration without calling anyone';
    const { body: need } = await host
      .post(`${SERVICE}/needs`)
      .send({ text: ` ${text} `, entityRef: 'component:default/shop' })
      .expect(201);
    expect(need).toEqual({
      id: expect.any(String),
      serviceRef: DB,
      text,
      askedBy: 'user:default/reader',
      kind: 'user',
      channel: 'request',
      importance: 'medium',
      entityRef: 'component:default/shop',
      items: [],
      conflictsWith: [],
      decision: 'open',
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      etag: expect.any(String),
    });
    expect(host.sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['user:default/ppo'],
          excludeEntityRef: 'user:default/reader',
        },
        payload: expect.objectContaining({
          description: text,
          scope: `need ${need.id}`,
        }),
      },
    ]);
    // A second submit is the same need.
    const again = await host
      .post(`${SERVICE}/needs`)
      .send({ text, entityRef: 'component:default/shop' })
      .expect(200);
    expect(again.body.id).toBe(need.id);

    // Whoever asked for the same is asked too when it ships.
    const other = await ask(host, { text: 'Time travel' }, 'helpdesk');
    const { body: accepted } = await decide(host, need, {
      decision: 'accepted',
      reason: 'It is on the roadmap.',
      items: [ITEM],
    }).expect(200);
    expect(accepted).toMatchObject({
      decision: 'accepted',
      items: [ITEM],
      decidedBy: 'user:default/ppo',
    });
    await decide(host, other, {
      decision: 'merged',
      reason: 'The same.',
      mergedInto: need.id,
    }).expect(200);

    await host.publish({ service: 'db', status: 'done' });
    await host.publish({ service: 'db', status: 'done', note: 'Really' });
    const { body: asked } = await host.get('/follow-ups').expect(200);
    expect(asked.items).toEqual([
      {
        id: expect.any(String),
        serviceRef: DB,
        need: { id: need.id, text },
        item: { key: ITEM, project: 'Point-in-time recovery of db' },
        askedAt: expect.any(String),
        questions: expect.arrayContaining([expect.stringMatching(/\?$/)]),
      },
    ]);
    const toHelpdesk = await host.get('/follow-ups', 'helpdesk').expect(200);
    expect(toHelpdesk.body.items).toHaveLength(1);

    const [{ id: followUp }] = asked.items;
    await host
      .post(`${SERVICE}/needs`, 'helpdesk')
      .send({ text: 'Not mine', followUp })
      .expect(404);
    const answer = await ask(host, { text: 'It took an hour.', followUp });
    expect(answer).toMatchObject({ channel: 'follow-up', followUp });
    const same = await ask(host, { text: 'It took an hour.', followUp });
    expect(same.id).toBe(answer.id);
    await host
      .post(`${SERVICE}/needs`)
      .send({ text: 'Something else.', followUp })
      .expect(409);
    const rest = await host.get('/follow-ups').expect(200);
    expect(rest.body.items).toEqual([]);
  });

  it('are listed newest first, by item and decision, with counts of all', async () => {
    const host = await start();
    const needs = [];
    for (const text of ['one', 'two', 'three']) {
      needs.push(await ask(host, { text }));
    }
    await decide(host, needs[1], {
      decision: 'declined',
      reason: 'No.',
      items: [ITEM],
    }).expect(200);
    const first = await host.get(`${SERVICE}/needs?limit=2`).expect(200);
    const second = await host
      .get(`${SERVICE}/needs?limit=2&cursor=${first.body.nextCursor}`)
      .expect(200);
    expect(first.body.counts).toEqual({
      open: 2,
      accepted: 0,
      merged: 0,
      declined: 1,
      parked: 0,
    });
    const all = [...first.body.items, ...second.body.items];
    expect(all.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
    expect(second.body.nextCursor).toBeUndefined();
    for (const query of ['decision=declined', `item=${ITEM}`]) {
      const { body } = await host.get(`${SERVICE}/needs?${query}`).expect(200);
      expect(body.items).toMatchObject([{ text: 'two' }]);
    }
    await host.get(`${SERVICE}/needs?cursor=bm9uc2Vuc2U`).expect(400);
  });

  it('say nothing of people whom the reader may not read', async () => {
    const host = await start({ ...ALLOW_ALL, mayRead: 'some' });
    await ask(host, { text: 'mine' });
    await ask(host, { text: 'of somebody' }, 'hidden');
    const asReader = await host.get(`${SERVICE}/needs`).expect(200);
    expect(asReader.text).not.toContain('user:default/hidden');
    expect(asReader.text).toContain('user:default/reader');
    // Not even who asked is told by asking on behalf of somebody.
    for (const askedBy of ['user:default/hidden', 'user:default/nobody']) {
      await host
        .post(`${SERVICE}/needs`, 'ppo')
        .send({ text: 'x', askedBy })
        .expect(400);
    }
  });

  it('can be written down for others only by the people of the service', async () => {
    const host = await start();
    const forOthers = [
      { askedBy: 'user:default/ppo' },
      { askedByName: 'The auditor' },
      { channel: 'interview' },
    ];
    for (const who of forOthers) {
      await host
        .post(`${SERVICE}/needs`)
        .send({ text: 'x', ...who })
        .expect(403);
    }
    const taken = await ask(
      host,
      { text: 'x', askedByName: 'The auditor', channel: 'interview' },
      'ppo',
    );
    expect(taken).toMatchObject({ askedByName: 'The auditor' });
    expect(taken).not.toHaveProperty('askedBy');
    for (const body of [
      { text: '   ' },
      { text: 'x'.repeat(4001) },
      { text: 'x', link: 'javascript:alert(1)' },
      { text: 'x', channel: 'follow-up' },
      { text: 'x', decision: 'accepted' },
    ]) {
      await host.post(`${SERVICE}/needs`).send(body).expect(400);
    }
  });

  it('are gone with the service, and not those of a new one of that name', async () => {
    const host = await start();
    await ask(host, { text: 'one' });
    await host.knex('documents').update({
      hidden_at: '2026-11-22T00:00:00.000Z',
      hidden_because: 'entity-replaced',
    });
    const { body } = await host.get(`${SERVICE}/needs`).expect(200);
    expect(body.items).toEqual([]);
    await host.knex('documents').delete();
    await expect(host.knex('needs')).resolves.toEqual([]);
  });
});
