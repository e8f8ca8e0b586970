import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { UnfilteredConsumption } from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { supportedYaml } from '../__testUtils__/matrixYaml';
import {
  consumerEntity,
  consumptionOf,
  serviceEntity,
  startHost,
} from '../__testUtils__/startHost';

const SHOP = 'component:default/shop';
const CART = 'component:default/cart';
const SECRET = 'component:default/secret';
const DB = 'platformservice:default/db';
const TEAM = 'group:default/shop';

const PATH = '/entities/component/default/shop';
const ROW = `${DB}~standard~restore-test~${SHOP}`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

/** Moves the test of a restore to the product team. */
function shifted(text: string): string {
  return text.replace(
    'platform: {involvement: RA, duty: Restore it.}, consumer: S}',
    'platform: A, consumer: {involvement: R, duty: You restore it., due: P30D}}',
  );
}

describe.each(databases.eachSupportedId())(
  'what teams say about their rows, on %s',
  databaseId => {
    const directory = createMockDirectory();
    let knex: Knex;

    beforeEach(async () => {
      knex = await databases.init(databaseId as TestDatabaseId);
    });

    async function start(options?: {
      shop?: Entity;
      shopUid?: string;
      team?: string;
      mayRead?: 'all' | 'some';
      /** Keeps what is published. */
      again?: boolean;
    }) {
      const { shop, shopUid, team, mayRead = 'all', again } = options ?? {};
      if (!again) {
        directory.setContent({
          'db/matrix.yaml': supportedYaml({ service: 'db' }),
        });
      }
      const sent: NotificationSendOptions[] = [];
      const consumption: UnfilteredConsumption[] = [
        consumptionOf(SHOP, [{ service: DB }]),
        consumptionOf(CART, [{ service: DB, variant: 'self-service' }]),
        consumptionOf(SECRET, [{ service: DB }]),
      ];
      if (team) {
        consumption[0].ownerRef = team;
        consumption[0].declaring[SHOP].ownerRef = team;
        consumption[0].items[0].declaredByOwner = team;
        consumption[0].etag = team;
      }
      if (shopUid) {
        consumption[0].declaring[SHOP].uid = shopUid;
      }
      const host = await startHost({
        knex,
        consumption,
        policy: { mayRead, write: { result: 'ALLOW' as never } },
        entities: [
          serviceEntity({ directory, name: 'db' }),
          shop ?? consumerEntity(SHOP),
          consumerEntity(CART),
          consumerEntity(SECRET, ['hidden']),
        ],
        features: [
          createServiceFactory({
            service: notificationService,
            deps: {},
            factory: () => ({
              send: async notification => {
                sent.push(notification);
              },
            }),
          }),
        ],
      });
      const publish = async (text: string) => {
        directory.setContent({ 'db/matrix.yaml': text });
        await host.post('/services/default/db/sync', 'service').expect(200);
      };
      const read = async (path = PATH) =>
        (await host.get(`${path}/responsibilities`).expect(200)).body;
      const acknowledge = async (user = 'reader') => {
        const { standings } = await read();
        return host
          .put(`${PATH}/acknowledgement`, user)
          .send({ rows: [{ id: ROW, hash: standings[ROW].hash }] });
      };
      if (!again) {
        await host.post('/services/default/db/sync', 'service').expect(200);
      }
      return { ...host, sent, publish, read, acknowledge };
    }

    it('are acknowledged once, however often it is sent, and seen by everybody', async () => {
      const { read, put, get } = await start();
      const before = await read();
      expect(before.standings).toEqual({
        [ROW]: {
          status: 'open',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      });
      expect(before.services).toMatchObject([
        {
          serviceRef: DB,
          tasks: { total: 2, platformDoes: 2, consumerKeeps: 0, open: 0 },
          states: { communicated: { done: 0, of: 1 } },
        },
      ]);

      const rows = [{ id: ROW, hash: before.standings[ROW].hash }];
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          put(`${PATH}/acknowledgement`).send({ rows }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(
        new Set([200]),
      );
      expect(answers[0].body).toEqual({ acknowledged: [ROW], refused: [] });
      const after = await read();
      expect(after.standings[ROW]).toEqual({
        status: 'acknowledged',
        hash: rows[0].hash,
        acknowledgement: {
          by: 'user:default/reader',
          at: expect.any(String),
          revision: 1,
        },
      });
      expect(after.states.communicated).toEqual({ done: 1, of: 1 });
      expect(after.etag).not.toBe(before.etag);
      await expect(knex('acknowledgements')).resolves.toHaveLength(1);
      await expect(knex('slices').select('version')).resolves.toEqual([
        { version: 1 },
      ]);
      const other = await get(`${PATH}/responsibilities`, 'stranger');
      expect(other.body).toEqual(after);
    });

    it('are refused one by one when they moved, and nothing else is lost', async () => {
      const { read, put, publish } = await start();
      const { standings } = await read();
      await publish(shifted(supportedYaml({ service: 'db' })));
      const { body } = await put(`${PATH}/acknowledgement`)
        .send({
          rows: [
            { id: ROW, hash: standings[ROW].hash },
            { id: 'no~such~row~x', hash: 'x' },
          ],
        })
        .expect(409);
      const present = (await read()).standings[ROW].hash;
      expect(body.error).toMatchObject({
        name: 'RowsRefusedError',
        acknowledged: [],
        refused: [
          { id: ROW, reason: 'moved', hash: present },
          { id: 'no~such~row~x', reason: 'gone' },
        ],
      });
      const second = await put(`${PATH}/acknowledgement`).send({
        rows: [
          { id: ROW, hash: present },
          { id: 'no~such~row~x', hash: 'x' },
        ],
      });
      expect(second.status).toBe(409);
      expect((await read()).standings[ROW].status).toBe('acknowledged');
    });

    it('open again when something moves, with before and after, and not when words around it do', async () => {
      const { read, publish, acknowledge } = await start();
      await acknowledge();
      await publish(
        supportedYaml({ service: 'db' }).replace(
          'Test a restore',
          'Try a restore',
        ),
      );
      expect((await read()).standings[ROW].status).toBe('acknowledged');
      await publish(shifted(supportedYaml({ service: 'db' })));
      expect((await read()).standings[ROW]).toMatchObject({
        status: 'open',
        acknowledgement: { revision: 1 },
        moved: [
          { what: 'involvement', before: 'S', after: 'R' },
          { what: 'duty', after: 'You restore it.' },
          { what: 'due', after: 'P30D' },
        ],
      });
      // Back to what it was: the last word was about something else.
      await acknowledge();
      await publish(supportedYaml({ service: 'db' }));
      expect((await read()).standings[ROW].status).toBe('open');
    });

    it('can be acknowledged ahead, which leaves what is in force as it is', async () => {
      const { read, put, publish, acknowledge } = await start();
      await acknowledge();
      await publish(
        shifted(supportedYaml({ service: 'db', effectiveFrom: '2099-01-01' })),
      );
      const [coming] = (await read()).announced;
      expect(coming.standings[ROW].status).toBe('open');
      await put(`${PATH}/acknowledgement`)
        .send({ rows: [{ id: ROW, hash: coming.standings[ROW].hash }] })
        .expect(200);
      const after = await read();
      expect(after.standings[ROW].status).toBe('acknowledged');
      expect(after.announced[0].standings[ROW].status).toBe('acknowledged');
    });

    it('begin with everything open for another owner, and for another entity of the same name', async () => {
      const first = await start();
      await first.acknowledge();
      const team = 'group:default/helpdesk';
      const moved = await start({
        again: true,
        team,
        shop: {
          ...consumerEntity(SHOP),
          relations: [{ type: 'ownedBy', targetRef: team }],
        },
      });
      expect((await moved.read()).standings[ROW]).toEqual({
        status: 'open',
        hash: expect.any(String),
      });
      expect((await moved.acknowledge('reader')).status).toBe(403);
      expect((await moved.acknowledge('helpdesk')).status).toBe(200);

      const again = await start({
        again: true,
        shopUid: 'uid-new',
        shop: {
          ...consumerEntity(SHOP),
          metadata: { ...consumerEntity(SHOP).metadata, uid: 'uid-new' },
        },
      });
      expect((await again.read()).standings[ROW].status).toBe('open');
      const back = await start({ again: true });
      expect((await back.read()).standings[ROW].status).toBe('acknowledged');
    });

    it('are disputed once, answered, and excepted for one entity and for a time', async () => {
      const { read, post, put, get, sent, ...host } = await start();
      const { body: dispute } = await post(`${PATH}/disputes`)
        .send({ rowId: ROW, reason: 'We have no access.' })
        .expect(201);
      expect(dispute).toMatchObject({
        rowId: ROW,
        title: 'Test a restore',
        ownerRef: TEAM,
        raisedBy: 'user:default/reader',
        status: 'open',
      });
      const again = await post(`${PATH}/disputes`)
        .send({ rowId: ROW, reason: 'Again.' })
        .expect(200);
      expect(again.body).toEqual(dispute);
      const told = () =>
        sent.filter(({ payload }) => !payload.scope?.startsWith('revision'));
      expect(told()).toEqual([
        {
          recipients: {
            type: 'entity',
            entityRef: ['group:default/data-sre', 'user:default/ppo'],
            excludeEntityRef: 'user:default/reader',
          },
          payload: expect.objectContaining({
            title: 'shop disputes "Test a restore" of db',
            description: 'We have no access.',
            scope: `dispute ${dispute.id}`,
          }),
        },
      ]);
      expect((await read()).standings[ROW]).toMatchObject({
        status: 'disputed',
        dispute,
      });
      const inbox = await get('/services/default/db/disputes', 'operator');
      expect(inbox.body).toEqual({ items: [dispute] });

      const answer = {
        answer: 'Until you have it.',
        outcome: 'exception',
        exception: {
          assignments: { platform: 'RA', consumer: '' },
          expires: '2027-06-30',
        },
      };
      const path = `${PATH}/disputes/${dispute.id}/answer`;
      await put(path, 'ppo')
        .send({
          ...answer,
          exception: { ...answer.exception, assignments: { consumer: 'A' } },
        })
        .expect(400);
      await put(path, 'ppo').send(answer).expect(200);
      await put(path, 'ppo').send(answer).expect(200);
      await put(path, 'ppo')
        .send({ answer: 'No.', outcome: 'declined' })
        .expect(409);
      expect(told()[1]).toMatchObject({
        recipients: { entityRef: [TEAM] },
        payload: { description: 'Until you have it.' },
      });
      const excepted = await read();
      const row = excepted.rows.find(({ id }: { id: string }) => id === ROW);
      expect(row.assignments).toEqual({ platform: { involvement: 'RA' } });
      expect(row.path.at(-1)).toMatchObject({
        kind: 'exception',
        exception: { approvedBy: 'user:default/ppo' },
      });
      const { body: exceptions } = await get(`${PATH}/exceptions`);
      expect(exceptions.items).toMatchObject([
        { expires: '2027-06-30', expiresAt: '2027-07-01T00:00:00.000Z' },
      ]);
      expect(
        (await read('/entities/component/default/cart')).rows[1].path,
      ).not.toContainEqual(expect.objectContaining({ kind: 'exception' }));
      expect(
        (await get(`${PATH}/responsibilities?asOf=2027-07-01`)).body.standings[
          ROW
        ].status,
      ).toBe('open');

      await host
        .delete(`${PATH}/exceptions/${exceptions.items[0].id}`, 'operator')
        .expect(204);
      expect((await read()).standings[ROW]).toMatchObject({
        status: 'open',
        dispute: { status: 'exception' },
      });
    });

    it('carry evidence, by safe links only, until it is past due', async () => {
      const { read, put, publish } = await start();
      await publish(shifted(supportedYaml({ service: 'db' })));
      for (const url of [
        'javascript:alert(1)',
        'JavaScript:alert(1)',
        'https://ok.example.com/\u0009x',
        'data:text/html,x',
        'http://example.com',
        'mailto:a@example.com',
        '/relative',
      ]) {
        await put(`${PATH}/evidence`).send({ rowId: ROW, url }).expect(400);
      }
      const url = 'https://ci.example.com/runs/1';
      const { body } = await put(`${PATH}/evidence`)
        .send({ rowId: ROW, url, doneAt: '2026-01-01' })
        .expect(200);
      expect(body).toMatchObject({ due: '2026-01-31', overdue: true });
      expect((await read()).states.implemented).toEqual({ done: 0, of: 1 });
      await put(`${PATH}/evidence`).send({ rowId: ROW, url }).expect(200);
      const after = await read();
      expect(after.standings[ROW].evidence).toMatchObject({
        url,
        overdue: false,
      });
      expect(after.states.implemented).toEqual({ done: 1, of: 1 });
    });

    it('are new to a user until the user says otherwise', async () => {
      const { get, put, read, publish } = await start();
      const me = async (user: string) =>
        (await get(`${PATH}/responsibilities/me`, user).expect(200)).body;
      expect(await me('reader')).toEqual({
        newRows: [],
        may: { acknowledge: true, dispute: true, evidence: true },
        mayForService: { answer: [], except: [] },
      });
      expect(await me('ppo')).toMatchObject({
        may: { acknowledge: false },
        mayForService: { answer: [DB], except: [DB] },
      });
      const { etag } = await read();
      await put(`${PATH}/seen`).send({ etag }).expect(204);
      await publish(shifted(supportedYaml({ service: 'db' })));
      expect(await me('reader')).toMatchObject({
        lastSeenAt: expect.any(String),
        newRows: [ROW],
      });
      const stale = await put(`${PATH}/seen`).send({ etag }).expect(412);
      expect(stale.headers.etag).toBe(`"${(await read()).etag}"`);
      expect((await me('reader')).newRows).toEqual([ROW]);
      expect((await me('owner')).newRows).toEqual([]);
    });

    it('are counted for their teams and for the people of the service, as far as these may read', async () => {
      const { get, acknowledge } = await start({ mayRead: 'some' });
      await acknowledge();
      const mine = await get('/mine').expect(200);
      expect(
        mine.body.items.map(
          (item: { entityRef: string; rows: object; firstRows: object[] }) => [
            item.entityRef,
            item.rows,
            item.firstRows.length,
          ],
        ),
      ).toEqual([
        [CART, count({ open: 1 }), 1],
        [SHOP, count({ acknowledged: 1 }), 1],
      ]);
      expect((await get('/mine', 'ppo')).body).toEqual({ items: [] });

      const coverage = await get('/services/default/db/coverage', 'ppo');
      expect(coverage.body).toMatchObject({
        serviceRef: DB,
        items: [
          { entityRef: CART, ownerRef: TEAM, rows: count({ open: 1 }) },
          {
            entityRef: SHOP,
            rows: count({ acknowledged: 1 }),
            lastAcknowledgedAt: expect.any(String),
          },
        ],
        owners: [
          {
            ownerRef: TEAM,
            entities: 2,
            rows: count({ open: 1, acknowledged: 1 }),
          },
        ],
        states: { communicated: { done: 1, of: 2 } },
      });
      expect(coverage.text).not.toContain('secret');
    });

    it('are told to their teams when they are published, once', async () => {
      const { sent, publish, acknowledge } = await start();
      await acknowledge();
      await waitFor(() => sent.length === 1);
      await publish(
        shifted(
          supportedYaml({ service: 'db', message: 'You know your data.' }),
        ),
      );
      await waitFor(() => sent.length === 2);
      expect(sent[1]).toEqual({
        recipients: { type: 'entity', entityRef: [TEAM] },
        payload: expect.objectContaining({
          title: 'Managed database: 1 task is now yours',
          description: 'You know your data.\nNow yours: Test a restore',
          link: '/platform-services/my-responsibilities?service=platformservice:default/db',
        }),
      });
      await publish(
        shifted(supportedYaml({ service: 'db' })).replace(
          'Take backups',
          'Back up',
        ),
      );
      await waitFor(async () => {
        const [{ done }] = await knex('fan_outs')
          .where({ phase: 'done' })
          .count({ done: '*' });
        return Number(done) === 3;
      });
      expect(sent).toHaveLength(2);
    });
  },
);

function count(some: Partial<Record<'open' | 'acknowledged', number>>) {
  const { open = 0, acknowledged = 0 } = some;
  return {
    total: open + acknowledged,
    open,
    acknowledged,
    disputed: 0,
    excepted: 0,
  };
}

async function waitFor(condition: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen');
}
