import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { MetricsServiceCounter } from '@backstage/backend-plugin-api/alpha';
import { supportedYaml } from '../__testUtils__/matrixYaml';
import {
  ALLOW_ALL,
  consumerEntity,
  consumptionOf,
  serviceEntity,
  startHost,
  TestPolicy,
} from '../__testUtils__/startHost';

const SHOP = 'component:default/shop';
const SECRET = 'component:default/secret';
const DB = 'platformservice:default/db';
const VAULT = 'platformservice:default/vault';
const ROW = `${DB}~standard~restore-test~${SHOP}`;

jest.setTimeout(120_000);

describe('what agents may ask', () => {
  const directory = createMockDirectory();

  async function start(policy: TestPolicy = ALLOW_ALL) {
    directory.setContent({
      'db/matrix.yaml': supportedYaml({ service: 'db' }),
      'vault/matrix.yaml': supportedYaml({ service: 'vault', title: 'Vault' }),
    });
    const counted: Record<string, number> = {};
    const counter = (name: string): MetricsServiceCounter => ({
      add: (value, attributes) => {
        const key = `${name} ${Object.values(attributes ?? {})}`;
        counted[key] = (counted[key] ?? 0) + value;
      },
    });
    const host = await startHost({
      policy,
      entities: [
        serviceEntity({ directory, name: 'db' }),
        serviceEntity({ directory, name: 'vault', tags: ['hidden'] }),
        consumerEntity(SHOP),
        consumerEntity(SECRET, ['hidden']),
      ],
      consumption: [
        consumptionOf(SHOP, [{ service: DB }, { service: VAULT }]),
        consumptionOf(SECRET, [{ service: DB }]),
      ],
      features: [
        metricsServiceMock.mock({ createCounter: counter }).factory,
        mockServices.rootLifecycle.factory(),
      ],
    });
    for (const service of ['db', 'vault']) {
      await host
        .post(`/services/default/${service}/sync`, 'service')
        .expect(200);
    }
    const invoke = (action: string, input: object, user?: string) =>
      host
        .post(
          `/.backstage/actions/v2/actions/shared-responsibility:${action}/invoke`,
          user,
        )
        .send({ input });
    return { ...host, invoke, counted };
  }

  it('is listed, read-only, with every field described', async () => {
    const { get } = await start();
    const { body } = await get('/.backstage/actions/v1/actions').expect(200);
    expect(body.actions.map(({ name }: { name: string }) => name)).toEqual([
      'get-my-responsibilities',
      'get-entity-responsibilities',
      'lint-responsibility-matrix',
    ]);
    for (const { attributes, schema } of body.actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      for (const field of Object.values(schema.input.properties)) {
        expect(field).toHaveProperty('description');
      }
    }
  });

  it('says who does what for an entity, in pages', async () => {
    const { invoke } = await start();
    const { body } = await invoke('get-entity-responsibilities', {
      entityRef: 'shop',
    }).expect(200);
    expect(body.output).toMatchObject({
      entityRef: SHOP,
      ownerRef: 'group:default/shop',
      services: [
        { serviceRef: DB, title: 'Managed database', tasks: { total: 2 } },
        { serviceRef: VAULT, title: 'Vault' },
      ],
      withoutMatrix: [],
      announced: [],
      total: 2,
    });
    expect(body.output.rows[0]).toEqual({
      id: ROW,
      serviceRef: DB,
      area: 'Backup and restore',
      title: 'Test a restore',
      state: 'assigned',
      parties: [
        { party: 'Data platform', involvement: 'RA', duty: 'Restore it.' },
        { party: 'Product team', involvement: 'S' },
      ],
      status: 'open',
    });
    const page = async (offset: number) =>
      (
        await invoke('get-entity-responsibilities', {
          entityRef: SHOP,
          rows: 'all',
          limit: 3,
          offset,
        }).expect(200)
      ).body.output;
    const first = await page(0);
    expect(first).toMatchObject({ total: 4, nextOffset: 3 });
    const rest = await page(first.nextOffset);
    expect(rest.nextOffset).toBeUndefined();
    expect([...first.rows, ...rest.rows]).toHaveLength(4);
  });

  it('answers with what the caller may read, and no more', async () => {
    const { invoke } = await start({ ...ALLOW_ALL, mayRead: 'some' });
    const ask = (entityRef: string, user?: string) =>
      invoke('get-entity-responsibilities', { entityRef }, user);
    const { body } = await ask(SHOP).expect(200);
    expect(body.output.services).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/vault/i);
    const hidden = await ask(SECRET).expect(404);
    const unknown = await ask('component:default/nada').expect(404);
    expect(hidden.body.error.message.replace('secret', 'nada')).toBe(
      unknown.body.error.message,
    );
    await ask(SHOP, 'stranger').expect(404);
    await ask(SHOP, 'anonymous').expect(401);
    await ask('component:default/').expect(400);
    await invoke('get-entity-responsibilities', {
      entityRef: SHOP,
      limit: 101,
    }).expect(400);

    const mine = await invoke('get-my-responsibilities', {}).expect(200);
    expect(mine.body.output).toEqual({
      items: [
        {
          entityRef: SHOP,
          ownerRef: 'group:default/shop',
          serviceRef: DB,
          serviceTitle: 'Managed database',
          rows: {
            total: 1,
            open: 1,
            acknowledged: 0,
            disputed: 0,
            excepted: 0,
          },
          firstRows: [
            {
              id: ROW,
              title: 'Test a restore',
              area: 'Backup and restore',
              involvement: 'S',
              status: 'open',
            },
          ],
        },
      ],
    });
    for (const user of ['stranger', 'operator', 'service']) {
      const { body: others } = await invoke(
        'get-my-responsibilities',
        {},
        user,
      ).expect(200);
      expect(others.output.items).toEqual([]);
    }
  });

  it('lints a matrix as publishing it would', async () => {
    const { invoke } = await start();
    const lint = async (matrix: string) =>
      (await invoke('lint-responsibility-matrix', { matrix }).expect(200)).body
        .output;
    const text = supportedYaml({ service: 'db', restore: 'A' });
    const { findings, ...rest } = await lint(text);
    expect(rest).toEqual({
      errors: findings.length,
      warnings: 0,
      suppressed: 0,
      notChecked: [{ rule: 'W15', reason: expect.any(String) }],
      ruleSet: expect.any(String),
    });
    expect(findings).toContainEqual({
      rule: 'R03',
      severity: 'error',
      message: expect.stringContaining('"Test a restore"'),
      line: 21,
      column: expect.any(Number),
    });
    expect(await lint('spec: [')).toMatchObject({
      findings: [{ rule: 'syntax', line: expect.any(Number) }],
    });
    await invoke('lint-responsibility-matrix', {
      matrix: 'x'.repeat(80_001),
    }).expect(400);
  });

  it('is counted without saying whose it is', async () => {
    const { get, put, counted } = await start();
    const path = '/entities/component/default/shop';
    const { body } = await get(`${path}/responsibilities`).expect(200);
    await get(`${path}/responsibilities`).expect(200);
    const rows = [{ id: ROW, hash: body.standings[ROW].hash }];
    for (let time = 0; time < 2; time++) {
      await put(`${path}/acknowledgement`).send({ rows }).expect(200);
    }
    expect(counted).toEqual({
      'shared-responsibility.document.syncs ok': 2,
      'shared-responsibility.document.publications git': 2,
      'shared-responsibility.compositions made': 1,
      'shared-responsibility.compositions kept': 1,
      'shared-responsibility.row.writes rows-acknowledge': 1,
    });
  });
});
