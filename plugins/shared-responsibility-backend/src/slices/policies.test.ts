import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createResponsibilityMatrixDecision,
  createResponsibilitySliceDecision,
  responsibilityMatrixConditions,
  responsibilitySliceConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  responsibilityMatrixAnswerDisputePermission,
  responsibilitySliceAcknowledgePermission,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { Test } from 'supertest';
import { matrixYaml } from '../__testUtils__/matrixYaml';
import {
  ALLOW_ALL,
  consumerEntity,
  consumptionOf,
  PERMISSIONS_OFF,
  serviceEntity,
  startHost,
  TestPolicy,
} from '../__testUtils__/startHost';

const SHOP = 'component:default/shop';
const DB = 'platformservice:default/db';
const PATH = '/entities/component/default/shop';
const ROW = `${DB}~self-service~restore-test~${SHOP}`;
const NO_ID = '00000000-0000-0000-0000-000000000000';

jest.setTimeout(120_000);

const consumerCondition = (claims: string[]) =>
  createResponsibilitySliceDecision(
    responsibilitySliceAcknowledgePermission,
    responsibilitySliceConditions.isConsumerOwner({ claims }),
  );
const roleCondition = (claims: string[]) =>
  createResponsibilityMatrixDecision(
    responsibilityMatrixAnswerDisputePermission,
    responsibilityMatrixConditions.hasPlatformRole({
      claims,
      roles: ['operator'],
    }),
  );

const PEOPLE = ['ppo', 'operator', 'owner'];

/** What a policy says about reading and about rows, and whose answers to them it allows. */
const policies: Record<
  string,
  TestPolicy & { rows: boolean; answers: string[] }
> = {
  'allow all': { ...ALLOW_ALL, rows: true, answers: PEOPLE },
  'permissions off': { ...PERMISSIONS_OFF, rows: true, answers: PEOPLE },
  'owners of the consumer': {
    mayRead: 'some',
    write: consumerCondition,
    rows: true,
    answers: [],
  },
  'another owner': {
    mayRead: 'some',
    write: () => consumerCondition(['group:default/other']),
    rows: false,
    answers: [],
  },
  'only operators': {
    mayRead: 'some',
    write: roleCondition,
    rows: false,
    answers: ['operator'],
  },
  'deny writes': {
    mayRead: 'all',
    write: { result: AuthorizeResult.DENY },
    rows: false,
    answers: [],
  },
  'deny all': {
    mayRead: 'none',
    write: { result: AuthorizeResult.DENY },
    rows: false,
    answers: [],
  },
};

const users = [
  'anonymous',
  'stranger',
  'reader',
  'helpdesk',
  'ppo',
  'operator',
  'owner',
  'service',
];

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'who may say what about rows, on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start(policy: TestPolicy) {
      directory.setContent({ 'db/matrix.yaml': matrixYaml({ service: 'db' }) });
      const host = await startHost({
        knex: await databases.init(databaseId),
        policy,
        entities: [
          serviceEntity({ directory, name: 'db' }),
          consumerEntity(SHOP),
        ],
        consumption: [
          consumptionOf(SHOP, [{ service: DB, variant: 'self-service' }]),
        ],
      });
      await host.post('/services/default/db/sync', 'service').expect(200);
      return host;
    }

    type Host = Awaited<ReturnType<typeof start>>;
    type Call = (host: Host, user: string) => Test;

    const reads: Record<string, Call> = {
      'GET responsibilities/me': (host, user) =>
        host.get(`${PATH}/responsibilities/me`, user),
      'GET disputes': (host, user) => host.get(`${PATH}/disputes`, user),
      'GET exceptions': (host, user) => host.get(`${PATH}/exceptions`, user),
    };
    const ofService: Record<string, Call> = {
      'GET coverage': (host, user) =>
        host.get('/services/default/db/coverage', user),
      'GET service disputes': (host, user) =>
        host.get('/services/default/db/disputes', user),
    };
    // Gates come before what is said is looked at: these requests are refused
    // with 409 or 400 only when the caller may make them.
    const ofTeam: Record<string, { call: Call; passed: number }> = {
      'PUT acknowledgement': {
        call: (host, user) =>
          host
            .put(`${PATH}/acknowledgement`, user)
            .send({ rows: [{ id: ROW, hash: 'old' }] }),
        passed: 409,
      },
      'PUT evidence': {
        call: (host, user) =>
          host
            .put(`${PATH}/evidence`, user)
            .send({ rowId: ROW, url: 'javascript:x' }),
        passed: 400,
      },
      'POST dispute': {
        call: (host, user) =>
          host
            .post(`${PATH}/disputes`, user)
            .send({ rowId: ROW, reason: 'No access.' }),
        passed: 201,
      },
    };
    const ofPeople: Record<string, { call: Call; passed: number }> = {
      'POST exception': {
        call: (host, user) =>
          host.post(`${PATH}/exceptions`, user).send({
            rowId: ROW,
            reason: 'x',
            assignments: { nobody: 'A' },
            expires: '2027-01-01',
          }),
        passed: 400,
      },
    };

    it.each(Object.keys(policies))('under the policy: %s', async name => {
      const policy = policies[name];
      const host = await start(policy);
      const readable = (user: string) => {
        if (user === 'anonymous') {
          return 401;
        }
        const hidden =
          policy.mayRead === 'none' ||
          (policy.mayRead === 'some' && user === 'stranger');
        return hidden && user !== 'service' ? 404 : 200;
      };
      const gated = (user: string, may: boolean, passed: number) => {
        const read = readable(user);
        if (read !== 200) {
          return read;
        }
        return may ? passed : 403;
      };

      const results: Record<string, number> = {};
      const expected: Record<string, number> = {};
      for (const user of users) {
        const hasRole = PEOPLE.includes(user);
        for (const [route, call] of Object.entries(reads)) {
          results[`${user} ${route}`] = (await call(host, user)).status;
          expected[`${user} ${route}`] = readable(user);
        }
        for (const [route, call] of Object.entries(ofService)) {
          results[`${user} ${route}`] = (await call(host, user)).status;
          expected[`${user} ${route}`] = gated(user, hasRole, 200);
        }
        for (const [route, { call, passed }] of Object.entries(ofTeam)) {
          results[`${user} ${route}`] = (await call(host, user)).status;
          const may = user === 'reader' && policy.rows;
          expected[`${user} ${route}`] = gated(user, may, passed);
        }
        for (const [route, { call, passed }] of Object.entries(ofPeople)) {
          results[`${user} ${route}`] = (await call(host, user)).status;
          const may = policy.answers.includes(user);
          expected[`${user} ${route}`] = gated(user, may, passed);
        }
        results[`${user} GET mine`] = (await host.get('/mine', user)).status;
        expected[`${user} GET mine`] = user === 'anonymous' ? 401 : 200;
        results[`${user} PUT seen`] = (
          await host.put(`${PATH}/seen`, user).send({ etag: 'old' })
        ).status;
        expected[`${user} PUT seen`] = gated(user, user !== 'service', 412);
      }
      // Only what its team may dispute is there to be answered.
      const { body } = await host.get(`${PATH}/disputes`, 'service');
      const [dispute] = body.items;
      for (const user of users) {
        results[`${user} PUT answer`] = (
          await host
            .put(`${PATH}/disputes/${dispute?.id ?? NO_ID}/answer`, user)
            .send({ answer: 'No.', outcome: 'declined' })
        ).status;
        const may = policy.answers.includes(user);
        const nothingThere = readable(user) === 200 && !dispute;
        expected[`${user} PUT answer`] =
          nothingThere && user !== 'service' ? 404 : gated(user, may, 200);
      }
      expect(Boolean(dispute)).toBe(policy.rows);
      expect(results).toEqual(expected);
    });

    it('does not tell what is unknown from what may not be read', async () => {
      const { put, get, post, ...host } = await start(policies['deny all']);
      const open = await start(policies['allow all']);
      const unknown = '/entities/component/default/nada';
      const { body: hidden } = await get(`${PATH}/disputes`).expect(404);
      const { body: missing } = await open
        .get(`${unknown}/disputes`)
        .expect(404);
      expect(hidden.error.message.replace('shop', 'nada')).toBe(
        missing.error.message,
      );
      await put(`${PATH}/disputes/${NO_ID}/answer`, 'ppo')
        .send({ answer: 'x', outcome: 'declined' })
        .expect(404);
      await host.delete(`${PATH}/exceptions/${NO_ID}`, 'ppo').expect(404);
      await open.delete(`${PATH}/exceptions/${NO_ID}`, 'ppo').expect(404);
      await post(`${PATH}/disputes`)
        .send({ rowId: ROW, reason: 'x' })
        .expect(404);
      await open
        .post(`${PATH}/disputes`)
        .send({ rowId: 'no row', reason: 'x' })
        .expect(404);
    });

    const mistakes = [
      ['put', 'acknowledgement', { rows: [] }],
      ['put', 'acknowledgement', { rows: [{ id: ROW, hash: "x'--" }] }],
      ['put', 'acknowledgement', { rows: [{ id: ROW, hash: 'x', by: 'me' }] }],
      ['post', 'disputes', { rowId: ROW, reason: '   ' }],
      ['post', 'disputes', { rowId: ROW }],
      [
        'post',
        'exceptions',
        {
          rowId: ROW,
          reason: 'x',
          expires: '2027-02-30',
          assignments: { consumer: '' },
        },
      ],
      [
        'post',
        'exceptions',
        {
          rowId: ROW,
          reason: 'x',
          expires: '2020-01-01',
          assignments: { consumer: '' },
        },
      ],
      [
        'post',
        'exceptions',
        { rowId: ROW, reason: 'x', expires: '2027-01-01', assignments: {} },
      ],
      [
        'put',
        'evidence',
        { rowId: ROW, url: 'https://a.example', doneAt: 'x' },
      ],
      ['put', 'seen', {}],
    ] as const;

    it('answers 400 to what is not well-formed, or cannot be', async () => {
      const host = await start(policies['allow all']);
      const statuses: number[] = [];
      for (const [method, path, body] of mistakes) {
        const user = path === 'exceptions' ? 'ppo' : 'reader';
        const { status } = await host[method](`${PATH}/${path}`, user).send(
          body,
        );
        statuses.push(status);
      }
      expect(statuses).toEqual(mistakes.map(() => 400));
    });
  },
);
