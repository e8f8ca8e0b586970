import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  DB,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';
import { NeedStore } from './NeedStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NO_ID = '00000000-0000-0000-0000-000000000000';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('needs, on %s', databaseId => {
  const directory = createMockDirectory();

  async function start() {
    const knex = await databases.init(databaseId);
    const host = await startFollowingHost({ directory, knex });
    return { ...host, knex };
  }

  type Host = Awaited<ReturnType<typeof start>>;

  const ask = async (host: Host, body: object) => {
    const response = await host.post(`${SERVICE}/needs`).send(body).expect(201);
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

  it('are decided by one at a time, with reasons, about what is there', async () => {
    const host = await start();
    const need = await ask(host, { text: 'one' });
    const other = await ask(host, { text: 'two' });
    const mistakes: object[] = [
      {},
      { decision: 'accepted' },
      { decision: 'accepted', reason: '  ' },
      { decision: 'merged', reason: 'x' },
      { decision: 'merged', reason: 'x', mergedInto: need.id },
      { decision: 'merged', reason: 'x', mergedInto: NO_ID },
      { decision: 'parked', reason: 'x', mergedInto: other.id },
      { items: ['no-such-item'] },
      { conflictsWith: [need.id] },
      { conflictsWith: [NO_ID] },
      { decision: 'maybe', reason: 'x' },
      { askedBy: 'user:default/ppo' },
    ];
    for (const mistake of mistakes) {
      const { status } = await decide(host, need, mistake);
      expect([mistake, status]).toEqual([mistake, 400]);
    }
    await host
      .put(`${SERVICE}/needs/${need.id}`, 'ppo')
      .send({ items: [] })
      .expect(428);

    const { body: related } = await decide(host, need, {
      conflictsWith: [other.id],
    }).expect(200);
    expect(related.conflictsWith).toEqual([other.id]);
    const stale = await decide(host, other, {
      decision: 'parked',
      reason: 'Later.',
    }).expect(412);
    const { body: list } = await host.get(`${SERVICE}/needs`).expect(200);
    const fresh = list.items.find(({ id }: { id: string }) => id === other.id);
    expect(fresh.conflictsWith).toEqual([need.id]);
    expect(stale.headers.etag).toBe(`"${fresh.etag}"`);
    const { body: parked } = await decide(host, fresh, {
      decision: 'parked',
      reason: 'Later.',
      conflictsWith: [],
    }).expect(200);
    const { body: open } = await decide(host, parked, {
      decision: 'open',
    }).expect(200);
    expect(open).not.toHaveProperty('reason');
    expect(open).not.toHaveProperty('decidedBy');
  });

  it('that were merged into one that is merged go along with it', async () => {
    const host = await start();
    const [first, second, third] = [
      await ask(host, { text: 'first' }),
      await ask(host, { text: 'second' }),
      await ask(host, { text: 'third' }),
    ];
    for (const [need, other] of [
      [first, second],
      [second, third],
    ]) {
      await decide(host, need, {
        decision: 'merged',
        mergedInto: other.id,
        reason: 'The same.',
      }).expect(200);
    }
    const { body } = await host.get(`${SERVICE}/needs`).expect(200);
    const found = body.items.find(({ id }: { id: string }) => id === first.id);
    expect(found.mergedInto).toBe(third.id);
  });

  it('are not merged into each other by two who decide at the same time', async () => {
    const host = await start();
    const { id: documentId } = await host
      .knex('documents')
      .where({ service_ref: DB })
      .first('id');
    const needs = NeedStore.create({ database: host.knex });
    const ids = [
      (await ask(host, { text: 'one' })).id,
      (await ask(host, { text: 'two' })).id,
    ];
    // Both have looked at the other one before either has decided.
    const looked = await Promise.all(
      ids.map(id => needs.getNeed({ documentId, id })),
    );
    const decided = await Promise.all(
      looked.map((need, index) =>
        needs.decideNeed({
          need: need!,
          decided: {
            decision: 'merged',
            mergedInto: ids[1 - index],
            reason: 'The same.',
            items: [],
            conflictsWith: [],
          },
        }),
      ),
    );
    expect(decided.filter(Boolean)).toHaveLength(1);
    const now = await needs.getNeeds({ documentId, ids });
    expect(now.map(({ decision }) => decision).sort()).toEqual([
      'merged',
      'open',
    ]);
    now.forEach(({ id, mergedInto }) => expect(mergedInto).not.toBe(id));
  });

  it('one of two who decide at the same time is told', async () => {
    const host = await start();
    const need = await ask(host, { text: 'one' });
    const answers = await Promise.all(
      [...Array(10).keys()].map(n =>
        decide(host, need, { decision: 'parked', reason: `Reason ${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array(9).fill(412),
    ]);
  });

  it('conflict with each other once, whoever says so at the same time', async () => {
    const host = await start();
    const needs = await Promise.all(
      ['a', 'b', 'c', 'd'].map(text => ask(host, { text })),
    );
    const ids: string[] = needs.map(({ id }) => id);
    const others = (id: string) => ids.filter(other => other !== id);
    const marked = new Set<string>();
    for (let round = 0; round < 20 && marked.size < ids.length; round++) {
      const { body } = await host.get(`${SERVICE}/needs`).expect(200);
      const answers = await Promise.all(
        [...body.items, ...body.items].map(
          (need: { id: string; etag: string }) =>
            decide(host, need, { conflictsWith: others(need.id) }),
        ),
      );
      for (const { status, body: need } of answers) {
        expect([200, 412]).toContain(status);
        if (status === 200) {
          marked.add(need.id);
        }
      }
      expect(answers.map(({ status }) => status)).toContain(200);
    }
    expect(marked.size).toBe(ids.length);
    const { body: list } = await host.get(`${SERVICE}/needs`).expect(200);
    for (const need of list.items) {
      expect(need.conflictsWith).toEqual(others(need.id).sort());
    }
    await expect(host.knex('need_conflicts')).resolves.toHaveLength(12);
  });
});
