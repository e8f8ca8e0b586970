import {
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import platformServicesPlugin from './index';

jest.setTimeout(60_000);

const USER = 'user:default/web-developer';
const WEB = 'group:default/web';
const DATA = 'group:default/data';

function entity(options: {
  kind: string;
  name: string;
  owner?: string;
  spec?: Entity['spec'];
  relations?: Array<[string, string]>;
}): Entity {
  const { kind, name, owner = WEB, spec, relations = [] } = options;
  return {
    apiVersion:
      kind === 'PlatformService' ? 'plinth/v1alpha1' : 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${kind}-${name}`,
      etag: '1',
      title: `The ${name}`,
      annotations: { 'plinth/cni': 'custom' },
    },
    spec: { owner, ...spec },
    relations: [
      { type: 'ownedBy', targetRef: owner },
      ...relations.map(([type, targetRef]) => ({ type, targetRef })),
    ],
  };
}

function service(name: string, spec: Entity['spec'] = {}): Entity {
  return entity({
    kind: 'PlatformService',
    name,
    owner: DATA,
    spec: { type: 'database', lifecycle: 'production', ...spec },
  });
}

const ENTITIES: Entity[] = [
  service('postgres'),
  service('vault'),
  service('gateway', { providesApis: ['edge'] }),
  entity({
    kind: 'Component',
    name: 'shop',
    spec: {
      type: 'service',
      platformServices: [
        { service: 'vault', offering: 'standard', environment: 'test' },
        { service: 'vault', offering: 'premium', environment: 'production' },
        'never-registered',
      ],
    },
    relations: [
      ['dependsOn', 'platformservice:default/vault'],
      ['dependsOn', 'platformservice:default/never-registered'],
      ['dependsOn', 'resource:default/shop-db'],
      ['dependsOn', 'component:default/billing'],
      ['consumesApi', 'api:default/edge'],
    ],
  }),
  entity({
    kind: 'Component',
    name: 'billing',
    owner: DATA,
    relations: [['dependsOn', 'platformservice:default/vault']],
  }),
  entity({
    kind: 'Resource',
    name: 'shop-db',
    owner: DATA,
    relations: [['dependsOn', 'platformservice:default/postgres']],
  }),
  entity({ kind: 'API', name: 'edge', owner: DATA }),
];

const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'TEST',
    resourceType: 'catalog-entity',
    params: {},
  },
};

/** A catalog that shows users only what `mayRead` lets through. */
async function start(options: {
  decision?: PolicyDecision;
  mayRead?: (entity: Entity) => boolean;
  entities?: Entity[];
}) {
  const entities = options.entities ?? [...ENTITIES];
  const { decision = { result: AuthorizeResult.ALLOW }, mayRead } = options;
  const authorizeConditional = jest.fn(
    async (
      _: unknown,
      { credentials }: { credentials: BackstageCredentials },
    ) => [
      mockServices.auth().isPrincipal(credentials, 'service')
        ? { result: AuthorizeResult.ALLOW }
        : decision,
    ],
  );
  const asUser = jest.fn();
  const catalogFor = (credentials?: BackstageCredentials) => {
    const isUser =
      credentials && mockServices.auth().isPrincipal(credentials, 'user');
    if (isUser) {
      asUser();
    }
    return catalogServiceMock({
      entities: entities.filter(item => !isUser || !mayRead || mayRead(item)),
    });
  };
  const call =
    <K extends 'getEntitiesByRefs' | 'queryEntities' | 'getEntityFacets'>(
      method: K,
    ) =>
    (
      ask: Parameters<CatalogServiceMock[K]>[0],
      { credentials }: { credentials: BackstageCredentials },
    ) =>
      (
        catalogFor(credentials)[method] as (
          input: typeof ask,
        ) => ReturnType<CatalogServiceMock[K]>
      )(ask);

  const { server } = await startTestBackend({
    features: [
      platformServicesPlugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock.mock({
            getEntitiesByRefs: call('getEntitiesByRefs'),
            queryEntities: call('queryEntities'),
            getEntityFacets: call('getEntityFacets'),
          }),
      }),
      mockServices.permissions.mock({
        authorizeConditional: authorizeConditional as never,
      }).factory,
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: USER,
          ownershipEntityRefs: [USER, WEB],
        }),
      }).factory,
    ],
  });
  const get = (path: string) =>
    request(server)
      .get(`/api/platform-services${path}`)
      .set('Authorization', mockCredentials.user.header(USER));
  const post = (path: string, body: object) =>
    request(server)
      .post(`/api/platform-services${path}`)
      .set('Authorization', mockCredentials.user.header(USER))
      .send(body);
  return { server, entities, get, post, authorizeConditional, asUser };
}

const SUMMARIES = {
  entityRefs: [
    'platformservice:default/vault',
    'PlatformService:default/Postgres',
    'platformservice:default/unknown',
    'component:default/shop',
  ],
};

describe('the consumption index, for who may read everything', () => {
  it('answers with services, reasons, an etag and 304', async () => {
    const { get, server, authorizeConditional, asUser } = await start({});
    const path = '/entities/component/default/shop/services';
    const response = await get(path).expect(200);
    const shop = 'component:default/shop';
    expect(response.body).toEqual({
      entityRef: shop,
      ownerRef: WEB,
      etag: expect.any(String),
      items: [
        {
          serviceRef: 'platformservice:default/gateway',
          declaredBy: shop,
          declaredByOwner: WEB,
          own: true,
          reasons: [
            [shop, 'api:default/edge', 'platformservice:default/gateway'],
          ],
        },
        {
          serviceRef: 'platformservice:default/postgres',
          declaredBy: 'resource:default/shop-db',
          declaredByOwner: DATA,
          own: false,
          reasons: [
            [
              shop,
              'resource:default/shop-db',
              'platformservice:default/postgres',
            ],
          ],
        },
        {
          serviceRef: 'platformservice:default/vault',
          offering: 'premium',
          environment: 'production',
          declaredBy: shop,
          declaredByOwner: WEB,
          own: true,
          reasons: [[shop, 'platformservice:default/vault']],
        },
        expect.objectContaining({ offering: 'standard', environment: 'test' }),
      ],
    });
    expect(response.headers).toMatchObject({
      etag: `"${response.body.etag}"`,
      'cache-control': 'private, no-cache',
      vary: expect.stringContaining('Authorization'),
    });
    await get(path).set('If-None-Match', response.headers.etag).expect(304);
    await get('/components/default/SHOP/services')
      .set('If-None-Match', `W/${response.headers.etag}`)
      .expect(304);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(asUser).not.toHaveBeenCalled();

    const forBackends = await request(server)
      .get(`/api/platform-services${path}`)
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    expect(forBackends.body.items).toEqual(response.body.items);
    expect(forBackends.body.declaring).toEqual({
      [shop]: {
        uid: expect.any(String),
        title: 'The shop',
        ownerRef: WEB,
        attributes: {
          metadata: {
            name: 'shop',
            namespace: 'default',
            annotations: { 'plinth/cni': 'custom' },
          },
          spec: { type: 'service' },
        },
      },
      'resource:default/shop-db': expect.objectContaining({ ownerRef: DATA }),
    });
  });

  it('tells other backends, and nobody else, what entities declare, with their facts', async () => {
    const { server, get } = await start({});
    const ask = (body: object, authorization: string) =>
      request(server)
        .post('/api/platform-services/declaring-entities')
        .set('Authorization', authorization)
        .send(body);
    const backend = mockCredentials.service.header();

    const first = await ask({ ownerRefs: [WEB, DATA], limit: 1 }, backend);
    const second = await ask(
      { ownerRefs: [WEB, DATA], limit: 500, cursor: first.body.nextCursor },
      backend,
    );
    expect(first.body.items).toHaveLength(1);
    const refs = [...first.body.items, ...second.body.items].map(
      ({ entityRef }: { entityRef: string }) => entityRef,
    );
    expect(refs).toEqual([...new Set(refs)].sort());
    const vault = await ask(
      { serviceRef: 'platformservice:default/vault', limit: 500 },
      backend,
    ).expect(200);
    expect(vault.body.items[0]).toEqual({
      entityRef: 'component:default/billing',
      title: 'The billing',
      uid: expect.any(String),
      ownerRef: DATA,
      attributes: expect.objectContaining({ metadata: expect.anything() }),
      uses: [{ serviceRef: 'platformservice:default/vault' }],
    });
    await expect(
      get('/services/default/vault/consumers'),
    ).resolves.toMatchObject({
      body: {
        items: vault.body.items.map(({ entityRef }: { entityRef: string }) => ({
          entityRef,
        })),
      },
    });
    await ask({ limit: 1 }, mockCredentials.user.header()).expect(403);
    await ask({ limit: 1, ownerRefs: [], owner: 'x' }, backend).expect(400);
  });

  it('lists consumers with counts, filters and pages', async () => {
    const { get } = await start({});
    const path = '/services/default/vault/consumers';
    const all = await get(path).expect(200);
    expect(all.body).toEqual({
      items: [
        { entityRef: 'component:default/billing', ownerRef: DATA, uses: [{}] },
        {
          entityRef: 'component:default/shop',
          ownerRef: WEB,
          uses: [
            { offering: 'standard', environment: 'test' },
            { offering: 'premium', environment: 'production' },
          ],
        },
      ],
      totalItems: 2,
      owners: [
        { ownerRef: DATA, count: 1 },
        { ownerRef: WEB, count: 1 },
      ],
    });
    const mine = await get(`${path}?owner=Group:default/web`).expect(200);
    expect(mine.body).toMatchObject({
      items: [{ entityRef: 'component:default/shop' }],
      totalItems: 1,
    });
    const found = await get(`${path}?text=BILL`).expect(200);
    expect(found.body).toMatchObject({
      items: [{ entityRef: 'component:default/billing' }],
      totalItems: 1,
    });
    const first = await get(`${path}?limit=1`).expect(200);
    expect(first.body.items).toEqual([all.body.items[0]]);
    const second = await get(
      `${path}?limit=1&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(second.body).toEqual({ items: [all.body.items[1]] });
    const elsewhere = '/services/default/postgres/consumers';
    await get(`${elsewhere}?cursor=${first.body.nextCursor}`).expect(400);
  });

  it('summarises services, in the order asked for', async () => {
    const { post } = await start({});
    const { body } = await post('/summaries', SUMMARIES).expect(200);
    expect(body).toEqual({
      items: [
        {
          serviceRef: 'platformservice:default/vault',
          consumers: 2,
          ownConsumers: 1,
        },
        {
          serviceRef: 'platformservice:default/postgres',
          consumers: 1,
          ownConsumers: 0,
        },
      ],
      partial: false,
    });
  });

  it('refuses what it does not understand, and says why', async () => {
    const { get, post } = await start({});
    const services = '/entities/component/default/shop/services';
    const consumers = '/services/default/vault/consumers';
    for (const path of [
      `${services}?depth=9`,
      `${services}?__proto__=1`,
      `${consumers}?limit=0`,
      `${consumers}?limit=501`,
      `${consumers}?limit=many`,
      `${consumers}?owner=web'--`,
      `${consumers}?order=name`,
      `${consumers}?text=a%00b`,
      `${consumers}?cursor=${Buffer.from('{"after":"\\u0000"}').toString(
        'base64url',
      )}`,
      `${consumers}?cursor=nonsense`,
      `${consumers}?cursor=${Buffer.from('{"catalog":"x"}').toString(
        'base64url',
      )}`,
      '/entities/component/default/sh%27op/services',
      '/entities/group/default/web/services',
    ]) {
      const { status, body } = await get(path);
      expect([path, status, body.error?.name]).toEqual([
        path,
        400,
        'InputError',
      ]);
      expect(body.error.message).not.toBe('');
    }
    const group = await get('/entities/group/default/web/services');
    expect(group.body.error.message).toBe(
      'The kind is "group"; only platformservice, component, resource, system, api can stand on platform services',
    );
    await post('/summaries', { entityRefs: 'x' }).expect(400);
    await post('/summaries', { entityRefs: [], more: 1 }).expect(400);
    await post(
      '/summaries',
      JSON.parse('{"entityRefs": [], "__proto__": {}}'),
    ).expect(400);
    await post('/summaries', {
      entityRefs: [],
      constructor: { prototype: {} },
    }).expect(400);
    await post('/summaries', {
      entityRefs: Array(501).fill('platformservice:default/vault'),
    }).expect(400);
    await get('/entities/component/default/nothing/services').expect(404);
    await get('/services/default/nothing/consumers').expect(404);
  });

  it('finds at once what has just come and what a first look has not reached', async () => {
    const { get, entities } = await start({ entities: [] });
    entities.push(...ENTITIES);
    const { body } = await get('/components/default/shop/services').expect(200);
    expect(
      body.items.map((item: { serviceRef: string }) => item.serviceRef),
    ).toEqual([
      'platformservice:default/postgres',
      'platformservice:default/vault',
      'platformservice:default/vault',
    ]);
    await get('/services/default/gateway/consumers').expect(200);
  });

  it('lets nobody in without credentials', async () => {
    const { server } = await start({});
    const routes: Array<['get' | 'post', string, object?]> = [
      ['get', '/entities/component/default/shop/services'],
      ['get', '/components/default/shop/services'],
      ['get', '/services/default/vault/consumers'],
      ['post', '/declaring-entities', { limit: 1 }],
      ['post', '/summaries', SUMMARIES],
    ];
    for (const [method, path, body] of routes) {
      for (const header of [
        mockCredentials.none.header(),
        mockCredentials.user.invalidHeader(),
      ]) {
        const { status } = await request(server)
          [method](`/api/platform-services${path}`)
          .set('Authorization', header)
          .send(body);
        expect([path, status]).toEqual([path, 401]);
      }
    }
  });
});

describe('the consumption index, for who may read what its groups own', () => {
  const web = {
    decision: CONDITIONAL,
    mayRead: (item: Entity) =>
      item.spec?.owner === WEB ||
      ['vault', 'postgres'].includes(item.metadata.name),
  };

  it('drops reasons and services that name something else', async () => {
    const { get, authorizeConditional, asUser } = await start(web);
    const { body } = await get('/components/default/shop/services').expect(200);
    expect(
      body.items.map((item: { serviceRef: string }) => item.serviceRef),
    ).toEqual([
      'platformservice:default/vault',
      'platformservice:default/vault',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/shop-db|billing|edge|gateway/);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(asUser).toHaveBeenCalledTimes(1);
  });

  it('does not tell forbidden from unknown', async () => {
    const { get } = await start(web);
    for (const [forbidden, unknown] of [
      [
        '/components/default/billing/services',
        '/components/default/nothing/services',
      ],
      [
        '/services/default/gateway/consumers',
        '/services/default/nothing/consumers',
      ],
    ]) {
      const a = await get(forbidden).expect(404);
      const b = await get(unknown).expect(404);
      expect(
        JSON.stringify(a.body).replace(/billing|gateway/g, 'nothing'),
      ).toEqual(JSON.stringify(b.body));
    }
  });

  it('lists and counts only the consumers that may be read', async () => {
    const { get } = await start(web);
    const path = '/services/default/vault/consumers';
    const { body } = await get(path).expect(200);
    expect(body).toEqual({
      items: [
        {
          entityRef: 'component:default/shop',
          ownerRef: WEB,
          uses: [
            { offering: 'standard', environment: 'test' },
            { offering: 'premium', environment: 'production' },
          ],
        },
      ],
      totalItems: 1,
      owners: [{ ownerRef: WEB, count: 1 }],
    });
    const none = await get(`${path}?owner=${DATA}`).expect(200);
    expect(none.body).toMatchObject({ items: [], totalItems: 0 });
    const found = await get(`${path}?text=bill`).expect(200);
    expect(found.body).toMatchObject({ items: [], totalItems: 0 });
    await get(`${path}?cursor=nonsense`).expect(400);
    await get(
      `${path}?cursor=${Buffer.from('{"catalog":"x"}').toString('base64url')}`,
    ).expect(400);
  });

  it('counts only the own consumers on cards, and says so', async () => {
    const { post, authorizeConditional, asUser } = await start(web);
    const { body } = await post('/summaries', SUMMARIES).expect(200);
    expect(body).toEqual({
      items: [
        { serviceRef: 'platformservice:default/vault', ownConsumers: 1 },
        { serviceRef: 'platformservice:default/postgres', ownConsumers: 0 },
      ],
      partial: true,
    });
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(asUser).toHaveBeenCalledTimes(1);
  });
});

describe('the consumption index, for who may read nothing', () => {
  it('is empty', async () => {
    const { get, post, asUser } = await start({
      decision: { result: AuthorizeResult.DENY },
    });
    await get('/components/default/shop/services').expect(404);
    await get('/services/default/vault/consumers').expect(404);
    const { body } = await post('/summaries', SUMMARIES).expect(200);
    expect(body).toEqual({ items: [], partial: true });
    expect(asUser).not.toHaveBeenCalled();
  });
});
