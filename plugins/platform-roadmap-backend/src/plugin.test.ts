import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformRoadmapSyncPermission } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  createPlatformRoadmapDecision,
  platformRoadmapConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { roadmapYaml } from './__testUtils__/roadmapYaml';
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
const VAULT = 'platformservice:default/vault';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe('platform-roadmap', () => {
  const directory = createMockDirectory();

  async function start(options?: { policy?: TestPolicy; knex?: Knex }) {
    directory.setContent({
      'db/roadmap.yaml': roadmapYaml({ service: 'db' }),
      'vault/roadmap.yaml': roadmapYaml({ service: 'vault', title: 'Vault' }),
    });
    const host = await startHost({
      ...options,
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
    for (const name of ['db', 'vault']) {
      await host.post(`/services/default/${name}/sync`, 'service').expect(200);
    }
    return host;
  }

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const startOnDatabase = async () => {
      const knex = await databases.init(databaseId);
      return { ...(await start({ knex })), knex };
    };

    it('gives the roadmap of a service without its drafts', async () => {
      const { get } = await startOnDatabase();
      const { body, text, headers } = await get(
        '/services/default/db/roadmap',
      ).expect(200);
      expect(body).toMatchObject({
        serviceRef: DB,
        source: { type: 'git', url: 'file:roadmap.yaml' },
        sync: { status: 'ok' },
        revision: { number: 1 },
        roadmap: {
          serviceRef: DB,
          revision: 1,
          freshness: { state: expect.any(String) },
          intervals: [
            {
              name: 'now',
              committed: [
                {
                  status: 'in-progress',
                  deliverables: [
                    { text: 'Restore to any minute', key: expect.any(String) },
                  ],
                },
              ],
            },
          ],
        },
      });
      expect(headers.etag).toBe(`"${body.etag}"`);
      expect(text).not.toContain('Secret plan');
      const revision = await get('/services/default/db/revisions/1').expect(
        200,
      );
      expect(revision.text).toContain('Restore to any minute');
      expect(revision.text).not.toContain('Secret plan');
    });

    it('says nothing of drafts where they are wrong', async () => {
      const { get, post } = await startOnDatabase();
      directory.addContent({
        'db/roadmap.yaml': roadmapYaml({ service: 'db' }).replace(
          'stakeholders: [{name: Audit, kind: customer}]\n          goal: Nobody knows yet.',
          'stakeholders: [{kind: customer}]',
        ),
      });
      const synced = await post('/services/default/db/sync', 'ppo').expect(200);
      expect(synced.body).toMatchObject({
        sync: { status: 'rejected' },
        findings: [
          expect.objectContaining({
            line: expect.any(Number),
            message: expect.stringContaining('still a draft'),
          }),
        ],
      });
      for (const path of ['roadmap', 'findings', 'revisions', 'revisions/1']) {
        const { text } = await get(`/services/default/db/${path}`).expect(200);
        expect(text).not.toContain('Secret plan');
      }
    });

    it('combines roadmaps for an entity, and says when nothing changed', async () => {
      const { get, post, knex } = await startOnDatabase();
      const path = '/entities/component/default/shop/roadmap';
      const { body, headers } = await get(path).expect(200);
      expect(body).toMatchObject({
        entityRef: SHOP,
        services: [
          {
            serviceRef: DB,
            reasons: [
              [SHOP, SECRET_DB, DB],
              [SHOP, SHOP_DB, DB],
            ],
            roadmap: { revision: 1 },
          },
          { serviceRef: VAULT, roadmap: { revision: 1 } },
        ],
        glance: { needsYou: [], lateOrAtRisk: [], justShipped: [] },
        workingOn: 2,
        etag: expect.stringMatching(/^[0-9a-z]{13}$/),
      });
      const component = await get('/components/default/shop/roadmap');
      expect(component.body).toEqual(body);
      await get(path, 'reader', { 'If-None-Match': headers.etag }).expect(304);

      directory.addContent({
        'db/roadmap.yaml': roadmapYaml({
          service: 'db',
          status: 'at-risk',
          note: 'load test failed',
          by: 'user:default/ppo',
        }),
      });
      await post('/services/default/db/sync', 'ppo').expect(200);
      const changed = await get(path, 'reader', {
        'If-None-Match': headers.etag,
      }).expect(200);
      expect(changed.body).toMatchObject({
        services: [
          {
            roadmap: {
              revision: 2,
              intervals: [
                {
                  committed: [
                    {
                      status: 'at-risk',
                      deliverables: [
                        {
                          status: 'at-risk',
                          was: 'in-progress',
                          since: expect.any(String),
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          },
          {},
        ],
        glance: { lateOrAtRisk: [{ serviceRef: DB }] },
      });
      // A key that nobody wrote stays what it was.
      const key = (answer: typeof body) =>
        answer.services[0].roadmap.intervals[0].committed[0].deliverables[0]
          .key;
      expect(key(changed.body)).toBe(key(body));

      const changes = await knex('status_changes')
        .where({ deliverable: key(body) })
        .orderBy('id');
      expect(changes.slice(-1).concat(changes.slice(0, 1))).toMatchObject([
        {
          revision: 2,
          from_status: 'in-progress',
          to_status: 'at-risk',
          changed_by: 'user:default/ppo',
          why: 'load test failed',
        },
        { revision: 1, from_status: null, to_status: 'in-progress' },
      ]);
    });

    it('makes no revision of a change in a draft', async () => {
      const { post } = await startOnDatabase();
      directory.addContent({
        'db/roadmap.yaml': roadmapYaml({
          service: 'db',
          draftProject: 'Another secret',
        }),
      });
      const { body } = await post('/services/default/db/sync', 'ppo');
      expect(body).toMatchObject({
        sync: { status: 'ok' },
        revision: { number: 1 },
      });
    });
  });

  describe('who may do what', () => {
    const roleCondition = createPlatformRoadmapDecision(
      platformRoadmapSyncPermission,
      platformRoadmapConditions.hasPlatformRole({
        claims: ['user:default/ppo'],
        roles: ['product-owner'],
      }),
    );
    const allow: TestPolicy['write'] = { result: AuthorizeResult.ALLOW };
    const deny: TestPolicy['write'] = { result: AuthorizeResult.DENY };
    const policies: Record<string, TestPolicy> = {
      'permissions off': PERMISSIONS_OFF,
      'allow all': { mayRead: 'all', write: allow },
      'owner condition': { mayRead: 'some', write: roleCondition },
      'deny writes': { mayRead: 'all', write: deny },
      'deny all': { mayRead: 'none', write: deny },
    };
    const reads = [
      '/services/default/db/roadmap',
      '/services/default/db/findings',
      '/services/default/db/revisions',
      '/services/default/db/revisions/1',
      '/entities/component/default/shop/roadmap',
      '/components/default/shop/roadmap',
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
      if (user === 'service' || policies[policy].mayRead === 'all') {
        return 200;
      }
      return policies[policy].mayRead === 'some' && user !== 'stranger'
        ? 200
        : 404;
    }

    function expectedSync(policy: string, user: string): number {
      const read = expectedRead(policy, user);
      if (read !== 200 || user === 'service') {
        return read;
      }
      const hasRole = ['ppo', 'operator', 'owner'].includes(user);
      const granted = [
        'permissions off',
        'allow all',
        'owner condition',
      ].includes(policy);
      return hasRole && granted ? 200 : 403;
    }

    it.each(Object.keys(policies))('under the policy: %s', async name => {
      const { get, post } = await start({ policy: policies[name] });
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
      const { get, post } = await start({
        policy: policies['owner condition'],
      });
      const { text, body } = await get('/components/default/shop/roadmap');
      expect(body.services).toMatchObject([
        { serviceRef: DB, reasons: [[SHOP, SHOP_DB, DB]] },
      ]);
      expect(body.workingOn).toBe(1);
      expect(text.toLocaleLowerCase('en-US')).not.toContain('vault');
      expect(text).not.toContain('secret-db');
      await get('/services/default/vault/roadmap').expect(404);
      await get('/services/default/unknown/roadmap').expect(404);
      await post('/services/default/vault/sync', 'ppo').expect(404);
    });

    it('summarizes many services for those who may read them, with one question', async () => {
      const { post, asked } = await start({
        policy: policies['owner condition'],
      });
      const ask = (user: string) =>
        post('/summaries', user).send({
          entityRefs: [
            'PlatformService:default/DB',
            'platformservice:default/vault',
            'platformservice:default/unknown',
          ],
        });
      asked.permissions = 0;
      asked.catalog = 0;
      const { body } = await ask('reader').expect(200);
      expect(body).toMatchObject({
        items: [
          {
            serviceRef: DB,
            workingOn: 1,
            next: { project: expect.stringMatching(/^Point-in-time recovery/) },
          },
        ],
      });
      expect(body.items).toHaveLength(1);
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
      const { post } = await start();
      const { status } = await post('/summaries').send(body);
      expect(status).toBe(400);
    });

    it.each([
      '/services/default/db/roadmap?asOf=2026-12-01',
      '/services/default/db/roadmap?__proto__[a]=1',
      '/services/default/db/revisions?limit=x',
      '/components/default/shop/roadmap?a=b',
    ])('answers 400 to %s', async path => {
      const { get } = await start();
      const { body } = await get(path).expect(400);
      expect(body).toMatchObject({ error: { name: 'InputError' } });
    });
  });
});
