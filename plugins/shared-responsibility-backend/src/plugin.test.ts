import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createResponsibilityMatrixDecision,
  responsibilityMatrixConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import { responsibilityMatrixSyncPermission } from '@plinth/backstage-plugin-shared-responsibility-common';
import { matrixYaml } from './__testUtils__/matrixYaml';
import {
  consumerEntity,
  consumptionOf,
  PERMISSIONS_OFF,
  serviceEntity,
  startHost,
  TestPolicy,
} from './__testUtils__/startHost';

const SHOP = 'component:default/shop';
const SHOP_DB = 'resource:default/shop-db';
const SECRET_DB = 'resource:default/secret-db';
const DB = 'platformservice:default/db';
const LOG = 'platformservice:default/log';
const VAULT = 'platformservice:default/vault';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'shared-responsibility on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start(options?: {
      policy?: TestPolicy;
      attributes?: Record<string, string>;
    }) {
      directory.setContent({
        'db/matrix.yaml': matrixYaml({ service: 'db' }),
        'log/matrix.yaml': matrixYaml({ service: 'log', title: 'Log search' }),
        'vault/matrix.yaml': matrixYaml({ service: 'vault', title: 'Vault' }),
        'secret.yaml': 'password: x',
      });
      const host = await startHost({
        knex: await databases.init(databaseId),
        ...(options?.policy && { policy: options.policy }),
        entities: [
          serviceEntity({ directory, name: 'db' }),
          serviceEntity({ directory, name: 'log', type: 'logging' }),
          serviceEntity({ directory, name: 'vault', tags: ['hidden'] }),
          serviceEntity({ directory, name: 'bad', matrix: '../secret.yaml' }),
          serviceEntity({ directory, name: 'none', matrix: '' }),
          consumerEntity(SHOP),
          consumerEntity(SHOP_DB),
          consumerEntity(SECRET_DB, ['hidden']),
        ],
        consumption: [
          consumptionOf(
            SHOP,
            [
              { service: DB, via: SHOP_DB },
              { service: LOG, variant: 'self-service' },
              { service: LOG, via: SECRET_DB },
              { service: VAULT },
            ],
            options?.attributes,
          ),
          consumptionOf(SHOP_DB, [{ service: DB }]),
        ],
      });
      for (const name of ['db', 'log', 'vault', 'bad']) {
        await host
          .post(`/services/default/${name}/sync`, 'service')
          .expect(200);
      }
      return host;
    }

    it('gives the matrix of a service, with where it comes from', async () => {
      const { get } = await start();
      const { body, headers } = await get('/services/default/db/matrix').expect(
        200,
      );
      expect(body).toMatchObject({
        serviceRef: DB,
        source: { type: 'git', url: 'file:matrix.yaml' },
        sync: { status: 'ok' },
        findings: [],
        revision: { number: 1 },
        matrix: { metadata: { title: 'Managed database' } },
        announced: [],
        rows: {
          standard: [
            { taskId: 'take-backups' },
            {
              taskId: 'restore-test',
              assignments: { platform: { involvement: 'RA' } },
            },
          ],
          'self-service': [
            { taskId: 'take-backups' },
            { assignments: { consumer: { involvement: 'RA' } } },
          ],
        },
      });
      expect(body.etag).toMatch(/^r1\.[0-9a-z]{13}$/);
      expect(headers).toMatchObject({
        etag: `"${body.etag}"`,
        'cache-control': 'private, no-cache',
        vary: expect.stringContaining('Authorization'),
      });
      expect(JSON.stringify(body)).not.toContain(directory.path);

      // Names in any case are the same service.
      const again = await get('/services/Default/DB/matrix').expect(200);
      expect(again.body).toEqual(body);
    });

    it('composes what an entity is responsible for, and says when nothing changed', async () => {
      const { get } = await start();
      const path = '/entities/component/default/shop/responsibilities';
      const { body, headers } = await get(path).expect(200);
      expect(body).toMatchObject({
        entityRef: SHOP,
        ownerRef: 'group:default/shop',
        withoutMatrix: [],
        announced: [],
        matrices: [
          { serviceRef: DB, revision: 1 },
          { serviceRef: LOG },
          { serviceRef: VAULT },
        ],
      });
      expect(headers.etag).toBe(`"${body.etag}"`);
      expect(
        body.rows.map(
          (row: { serviceRef: string; taskId: string; variant: string }) =>
            `${row.serviceRef.split('/')[1]} ${row.taskId} ${row.variant}`,
        ),
      ).toEqual([
        'db take-backups standard',
        'db restore-test standard',
        'log take-backups self-service',
        'log take-backups standard',
        'log restore-test self-service',
        'log restore-test standard',
        'vault take-backups standard',
        'vault restore-test standard',
      ]);
      await expect(
        get('/components/default/shop/responsibilities').then(
          response => response.body,
        ),
      ).resolves.toEqual(body);

      for (const etag of [
        `"${body.etag}"`,
        `W/"${body.etag}"`,
        `"other", "${body.etag}"`,
        '*',
      ]) {
        const same = await get(path, 'reader', { 'If-None-Match': etag });
        expect(same.status).toBe(304);
        expect(same.text).toBe('');
        expect(same.headers.etag).toBe(`"${body.etag}"`);
      }
      await get(path, 'reader', { 'If-None-Match': '"other"' }).expect(200);
    });

    it('takes facts from the declaring entity', async () => {
      const { get } = await start({ attributes: { 'plinth/cni': 'custom' } });
      const { body } = await get(
        '/components/default/shop/responsibilities',
      ).expect(200);
      expect(body.rows[1]).toMatchObject({
        serviceRef: DB,
        taskId: 'restore-test',
        assignments: { consumer: { involvement: 'RA' } },
        path: [{ kind: 'default' }, { kind: 'condition' }],
      });
    });

    it('keeps the last good revision when the file breaks, and says where', async () => {
      const { get, post } = await start();
      const before = await get('/components/default/shop/responsibilities');
      directory.addContent({
        'db/matrix.yaml': matrixYaml({ service: 'db' }).replace(
          'title: Take backups',
          'title: [Take backups',
        ),
      });
      const { body: synced } = await post(
        '/services/default/db/sync',
        'ppo',
      ).expect(200);
      expect(synced).toMatchObject({
        serviceRef: DB,
        sync: {
          status: 'rejected',
          message: expect.stringMatching(/line \d+/),
        },
        revision: { number: 1 },
      });
      const { body: findings } = await get(
        '/services/default/db/findings',
      ).expect(200);
      expect(findings.findings[0]).toMatchObject({
        severity: 'error',
        line: expect.any(Number),
        column: expect.any(Number),
      });
      const { body: matrix } = await get('/services/default/db/matrix');
      expect(matrix).toMatchObject({
        sync: { status: 'rejected' },
        matrix: { spec: { tasks: [{ title: 'Take backups' }, {}] } },
      });
      await get('/components/default/shop/responsibilities', 'reader', {
        'If-None-Match': before.headers.etag,
      }).expect(304);

      // Lint errors keep a matrix out just as well.
      directory.addContent({
        'db/matrix.yaml': matrixYaml({ service: 'db', restore: 'I' }),
      });
      await post('/services/default/db/sync', 'ppo').expect(200);
      const { body: lint } = await get('/services/default/db/findings');
      expect(lint).toMatchObject({
        sync: { status: 'rejected' },
        notChecked: expect.any(Array),
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'R02', line: 21 }),
        ]),
      });
    });

    it('shows what is announced apart from what is in force', async () => {
      const { get, post } = await start();
      const path = '/components/default/shop/responsibilities';
      const before = await get(path);
      directory.addContent({
        'db/matrix.yaml': matrixYaml({
          service: 'db',
          restore: 'A',
          effectiveFrom: '2099-01-01',
          message: 'You test restores.',
        }).replace('consumer: I}', 'consumer: R}'),
      });
      await post('/services/default/db/sync', 'operator').expect(200);

      const { body: matrix } = await get('/services/default/db/matrix');
      expect(matrix).toMatchObject({
        revision: { number: 2, publishedBy: 'user:default/operator' },
        rows: {
          standard: [{}, { assignments: { platform: { involvement: 'RA' } } }],
        },
        announced: [
          {
            number: 2,
            effectiveFrom: '2099-01-01T00:00:00.000Z',
            message: 'You test restores.',
          },
        ],
      });
      const now = await get(path).expect(200);
      expect(now.headers.etag).not.toBe(before.headers.etag);
      expect(now.body).toMatchObject({
        announced: [{ serviceRef: DB, revision: 2, rows: [{}], removed: [] }],
      });
      expect(now.body.rows).toEqual(before.body.rows);

      const then = await get(`${path}?asOf=2099-01-01`).expect(200);
      expect(then.body).toMatchObject({
        asOf: '2099-01-01T00:00:00.000Z',
        announced: [],
      });
      expect(then.body.rows[1]).toMatchObject({
        assignments: { consumer: { involvement: 'R' } },
      });
      const past = await get(
        '/services/default/db/matrix?asOf=2020-01-01T00:00:00%2B02:00',
      ).expect(200);
      expect(past.body.asOf).toBe('2019-12-31T22:00:00.000Z');
      expect(past.body).not.toHaveProperty('matrix');
    });

    it('lists revisions page by page', async () => {
      const { get, post } = await start();
      for (const message of ['two', 'three']) {
        directory.addContent({
          'db/matrix.yaml': matrixYaml({ service: 'db', message }),
        });
        await post('/services/default/db/sync', 'owner').expect(200);
      }
      const first = await get('/services/default/db/revisions?limit=2');
      expect(first.body).toMatchObject({
        items: [
          { number: 3, message: 'three' },
          { number: 2, message: 'two' },
        ],
        nextCursor: '2',
      });
      const second = await get(
        `/services/default/db/revisions?limit=2&cursor=${first.body.nextCursor}`,
      );
      expect(second.body).toMatchObject({ items: [{ number: 1 }] });
      expect(second.body).not.toHaveProperty('nextCursor');

      const { body, headers } = await get(
        '/services/default/db/revisions/2',
      ).expect(200);
      expect(body).toMatchObject({
        serviceRef: DB,
        number: 2,
        document: { spec: { change: { message: 'two' } } },
        verdict: { ruleSet: expect.any(String), findings: [] },
      });
      await get('/services/default/db/revisions/2', 'reader', {
        'If-None-Match': headers.etag,
      }).expect(304);
      await get('/services/default/db/revisions/9').expect(404);
    });

    it('refuses files outside the folder of the service, with the reason', async () => {
      const { get } = await start();
      const { body } = await get('/services/default/bad/matrix').expect(200);
      expect(body).toMatchObject({
        serviceRef: 'platformservice:default/bad',
        sync: {
          status: 'refused',
          message: expect.stringContaining('out of the folder of the service'),
        },
        findings: [],
      });
      expect(body).not.toHaveProperty('etag');
      expect(JSON.stringify(body)).not.toContain('password');

      const none = await get('/services/default/none/matrix').expect(200);
      expect(none.body).toEqual({
        serviceRef: 'platformservice:default/none',
        asOf: expect.any(String),
        findings: [],
        sourceEtag: expect.any(String),
        announced: [],
      });
    });

    it.each([
      '/services/default/db/matrix?asOf=yesterday',
      '/services/default/db/matrix?asOf=2026-02-30',
      '/services/default/db/matrix?asOf=2026-12-01T10:00:00',
      '/services/default/db/matrix?asof=2026-12-01',
      '/services/default/db/matrix?__proto__=1',
      '/services/default/db/revisions?limit=0',
      '/services/default/db/revisions?limit=1000',
      "/services/default/db/revisions?cursor=1'%20or%201=1",
      '/services/default/db/revisions/0',
      '/services/default/db/revisions/x',
      "/services/default/db'--/matrix",
      '/components/default/shop/responsibilities?unknown=1',
    ])('answers 400 to %s', async path => {
      const { get } = await start();
      const { body } = await get(path).expect(400);
      expect(body).toMatchObject({
        error: { name: 'InputError', message: expect.any(String) },
        response: { statusCode: 400 },
      });
    });

    it('asks little, and shares what it made', async () => {
      const { get, asked } = await start({
        policy: {
          mayRead: 'some',
          write: { result: AuthorizeResult.ALLOW },
        },
      });
      Object.assign(asked, { permissions: 0, catalog: 0, index: 0 });
      await get('/components/default/shop/responsibilities').expect(200);
      expect(asked).toEqual({ permissions: 1, catalog: 1, index: 1 });
    });
  },
);

describe('who may do what with responsibilities', () => {
  const directory = createMockDirectory();
  const allow: TestPolicy['write'] = { result: AuthorizeResult.ALLOW };
  const roleCondition = createResponsibilityMatrixDecision(
    responsibilityMatrixSyncPermission,
    responsibilityMatrixConditions.hasPlatformRole({
      claims: ['group:default/data-sre'],
    }),
  );
  const capabilityCondition = createResponsibilityMatrixDecision(
    responsibilityMatrixSyncPermission,
    responsibilityMatrixConditions.hasCapability({ capabilities: ['logging'] }),
  );
  const policies: Record<string, TestPolicy> = {
    'permissions off': PERMISSIONS_OFF,
    'allow all': { mayRead: 'all', write: allow },
    'owner condition': { mayRead: 'some', write: roleCondition },
    'capability condition': { mayRead: 'some', write: capabilityCondition },
    'deny writes': { mayRead: 'all', write: { result: AuthorizeResult.DENY } },
    'deny all': { mayRead: 'none', write: { result: AuthorizeResult.DENY } },
  };
  const reads = [
    '/services/default/db/matrix',
    '/services/default/db/findings',
    '/services/default/db/revisions',
    '/services/default/db/revisions/1',
    '/entities/component/default/shop/responsibilities',
    '/components/default/shop/responsibilities',
  ];
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

  function expectedRead(policy: string, user: string): number {
    if (user === 'anonymous') {
      return 401;
    }
    if (user === 'service') {
      return 200;
    }
    switch (policies[policy].mayRead) {
      case 'all':
        return 200;
      case 'some':
        return user === 'stranger' ? 404 : 200;
      default:
        return 404;
    }
  }

  function expectedSync(policy: string, user: string): number {
    const read = expectedRead(policy, user);
    if (read !== 200 || user === 'service') {
      return read;
    }
    // Gate 1 holds under every policy, gate 2 on top of it.
    const hasRole = ['ppo', 'operator', 'owner'].includes(user);
    const granted = [
      'permissions off',
      'allow all',
      'owner condition',
    ].includes(policy);
    return hasRole && granted ? 200 : 403;
  }

  async function start(policy: TestPolicy) {
    directory.setContent({
      'db/matrix.yaml': matrixYaml({ service: 'db' }),
      'vault/matrix.yaml': matrixYaml({ service: 'vault', title: 'Vault' }),
    });
    const host = await startHost({
      policy,
      entities: [
        serviceEntity({ directory, name: 'db' }),
        serviceEntity({ directory, name: 'vault', tags: ['hidden'] }),
        consumerEntity(SHOP),
        consumerEntity(SHOP_DB),
        consumerEntity(SECRET_DB, ['hidden']),
      ],
      consumption: [
        consumptionOf(SHOP, [
          { service: DB, via: SHOP_DB },
          { service: DB, via: SECRET_DB },
          { service: VAULT },
        ]),
      ],
    });
    await host.post('/services/default/db/sync', 'service').expect(200);
    await host.post('/services/default/vault/sync', 'service').expect(200);
    return host;
  }

  it.each(Object.keys(policies))('under the policy: %s', async name => {
    const { get, post } = await start(policies[name]);
    const results: Record<string, number> = {};
    const expected: Record<string, number> = {};
    for (const user of users) {
      for (const path of reads) {
        results[`${user} GET ${path}`] = (await get(path, user)).status;
        expected[`${user} GET ${path}`] = expectedRead(name, user);
      }
      results[`${user} POST sync`] = (
        await post('/services/default/db/sync', user)
      ).status;
      expected[`${user} POST sync`] = expectedSync(name, user);
    }
    expect(results).toEqual(expected);
  });

  it('leaves out what the reader may not see, without a trace', async () => {
    const { get } = await start(policies['owner condition']);
    const { text, body } = await get(
      '/components/default/shop/responsibilities',
    ).expect(200);
    expect(text).not.toContain('vault');
    expect(text).not.toContain('Vault');
    expect(text).not.toContain('secret-db');
    expect(
      body.matrices.map(({ serviceRef }: { serviceRef: string }) => serviceRef),
    ).toEqual([DB]);

    const all = await get(
      '/components/default/shop/responsibilities',
      'service',
    );
    expect(all.text).toContain('vault');
    expect(all.body.etag).not.toBe(body.etag);
  });

  it('summarizes many services for those who may read them, with one question', async () => {
    const { post, asked } = await start(policies['owner condition']);
    const ask = (user: string) =>
      post('/summaries', user).send({
        entityRefs: [
          'PlatformService:default/DB',
          VAULT,
          'platformservice:default/unknown',
        ],
      });
    Object.assign(asked, { permissions: 0, catalog: 0 });
    const { body } = await ask('reader').expect(200);
    expect(body).toEqual({
      items: [
        {
          serviceRef: DB,
          total: 2,
          platformDoes: 2,
          consumerKeeps: 0,
          open: 0,
        },
      ],
    });
    expect(asked).toMatchObject({ permissions: 1, catalog: 1 });
    expect((await ask('stranger').expect(200)).body).toEqual({ items: [] });
    expect((await ask('service').expect(200)).body.items).toHaveLength(2);
    await ask('anonymous').expect(401);
  });

  it.each([
    ['more than 200 refs', { entityRefs: Array(201).fill(DB) }],
    ['half a ref', { entityRefs: ['db'] }],
    ['an unknown field', { entityRefs: [], more: 1 }],
    ['__proto__', JSON.parse('{"entityRefs": [], "__proto__": {}}')],
    [
      'constructor.prototype',
      { entityRefs: [], constructor: { prototype: {} } },
    ],
  ])('answers 400 to summaries of %s', async (_, body) => {
    const { post } = await start(policies['allow all']);
    const { status } = await post('/summaries').send(body);
    expect(status).toBe(400);
  });

  it('answers alike to what is unknown and what is forbidden', async () => {
    const { get, post } = await start(policies['owner condition']);
    const strip = (text: string, name: string) => text.replaceAll(name, 'NAME');
    for (const [call, forbidden, unknown] of [
      [get, '/services/default/vault/matrix', '/services/default/nada1/matrix'],
      [
        get,
        '/services/default/vault/findings',
        '/services/default/nada1/findings',
      ],
      [
        get,
        '/services/default/vault/revisions/1',
        '/services/default/nada1/revisions/1',
      ],
      [
        get,
        '/entities/resource/default/secret-db/responsibilities',
        '/entities/resource/default/unknown-1/responsibilities',
      ],
    ] as const) {
      const no = await call(forbidden).expect(404);
      const never = await call(unknown).expect(404);
      const names = [forbidden.split('/'), unknown.split('/')].map(
        parts => parts[parts[1] === 'services' ? 3 : 4],
      );
      expect(strip(no.text, names[0])).toBe(strip(never.text, names[1]));
    }
    await post('/services/default/vault/sync', 'ppo').expect(404);
    await post('/services/default/nada1/sync', 'ppo').expect(404);
    // Also where everything that exists may be read.
    const open = await start(policies['allow all']);
    await open.get('/services/default/nada1/matrix').expect(404);
    await open.get('/components/default/nada1/responsibilities').expect(404);
  });

  it('asks the policy about resources of its own', async () => {
    const { server, get } = await start(policies['allow all']);
    expect(server).toBeDefined();
    const { body } = await get(
      '/.well-known/backstage/permissions/metadata',
      'service',
    ).expect(200);
    expect(
      body.permissions.map(
        ({ name, resourceType }: { name: string; resourceType: string }) =>
          `${name} ${resourceType}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        'responsibility-matrix.sync responsibility-matrix',
        'responsibility-matrix.publish responsibility-matrix',
        'responsibility-slice.acknowledge responsibility-slice',
      ]),
    );
    expect(
      body.rules.map(
        ({ name, resourceType }: { name: string; resourceType: string }) =>
          `${name} ${resourceType}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        'HAS_PLATFORM_ROLE responsibility-matrix',
        'HAS_CAPABILITY responsibility-matrix',
        'IS_CONSUMER_OWNER responsibility-slice',
      ]),
    );
  });
});
