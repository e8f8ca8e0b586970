import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { roadmapYaml } from './__testUtils__/roadmapYaml';
import { serviceEntity, startHost } from './__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

jest.setTimeout(60_000);

/** The roadmap of `db`, whose first item waits for another one. */
function waitingYaml(options: { item: string; stakeholder?: string }) {
  const { item, stakeholder = 'name: Audit' } = options;
  return roadmapYaml({ service: 'db' })
    .replace(
      '          type: feature\n',
      `          dependsOn: [{service: platformservice:default/disk, item: ${item}}]\n`,
    )
    .replace('name: Audit', stakeholder);
}

describe('roadmaps from files, checked with all that the backend knows', () => {
  const directory = createMockDirectory();

  async function start(config?: JsonObject) {
    const host = await startHost({
      knex: await databases.init('SQLITE_3'),
      entities: ['db', 'disk'].map(name => serviceEntity({ directory, name })),
      ...(config && { config }),
    });
    const write = (upper: string, lower = roadmapYaml({ service: 'disk' })) =>
      directory.setContent({
        'db/roadmap.yaml': upper,
        'disk/roadmap.yaml': lower,
      });
    const sync = async (name: string) => {
      const { body } = await host
        .post(`/services/default/${name}/sync`, 'operator')
        .expect(200);
      return body;
    };
    return { ...host, write, sync };
  }

  it('are refused for what only the backend can see, and taken over as soon as it is right', async () => {
    const { write, sync } = await start();
    write(waitingYaml({ item: 'nosuch' }));
    await sync('disk');
    expect(await sync('db')).toMatchObject({
      sync: { status: 'rejected' },
      findings: [{ rule: 'M08', severity: 'error', line: expect.any(Number) }],
    });
    write(waitingYaml({ item: 'point-in-time-recovery-of-disk' }));
    expect(await sync('db')).toMatchObject({
      sync: { status: 'ok' },
      findings: [],
      revision: { number: 1 },
    });
  });

  it('cannot wait for each other in a cycle', async () => {
    const { write, sync } = await start();
    const upper = waitingYaml({ item: 'point-in-time-recovery-of-disk' });
    const lower = upper
      .replace(/default\/disk/g, 'default/x')
      .replace(/db/g, 'disk')
      .replace('default/x', 'default/db')
      .replace('recovery-of-disk', 'recovery-of-db');
    write(upper);
    await sync('disk');
    await sync('db');
    write(upper, lower);
    expect(await sync('disk')).toMatchObject({
      sync: { status: 'rejected' },
      findings: [{ rule: 'M09', severity: 'error' }],
      revision: { number: 1 },
    });
  });

  it('say which stakeholders nobody knows, until somebody does', async () => {
    const { get, write, sync } = await start();
    write(
      roadmapYaml({ service: 'db' }).replace(
        'name: Audit',
        'ref: group:default/nosuch',
      ),
    );
    expect(await sync('db')).toMatchObject({
      sync: { status: 'ok' },
      findings: [{ rule: 'M16', severity: 'warning' }],
    });
    const before = await get('/services/default/db/revisions').expect(200);
    expect(await sync('db')).toMatchObject({ findings: [{ rule: 'M16' }] });
    const after = await get('/services/default/db/revisions').expect(200);
    expect(after.body).toEqual(before.body);
  });

  it('are measured by what is configured', async () => {
    const { write, sync } = await start({
      platformRoadmap: { lint: { maxCommitted: 1, maxIntervalDays: 30 } },
    });
    write(roadmapYaml({ service: 'db' }));
    const { findings } = await sync('db');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'M11' }));
  });
});
