import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { matrixYaml } from './__testUtils__/matrixYaml';
import { serviceEntity, startHost } from './__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

/** The matrix of `db`; its second task answers a duty of `disk`. */
function upperYaml(options?: { task?: string; group?: string; id?: string }) {
  const { task = 'restore-test', group = 'data', id } = options ?? {};
  return matrixYaml({ service: 'db' })
    .replace('group:default/data', `group:default/${group}`)
    .replace('id: take-backups', `id: ${id ?? 'take-backups'}`)
    .replace(
      'title: Test a restore\n',
      `title: Test a restore\n      discharges: [{service: platformservice:default/disk, task: ${task}}]\n`,
    );
}

/** The matrix of `disk`; restoring is a duty of its customer. */
const lowerYaml = matrixYaml({ service: 'disk' }).replace(
  'consumer: I}',
  'consumer: {involvement: R, duty: Try it.}}\n      sharing: independent',
);

describe.each(databases.eachSupportedId())(
  'matrices from files, checked with all that the backend knows, on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start() {
      const host = await startHost({
        knex: await databases.init(databaseId),
        entities: ['db', 'disk'].map(name =>
          serviceEntity({ directory, name }),
        ),
      });
      const write = (upper: string, lower = lowerYaml) =>
        directory.setContent({
          'db/matrix.yaml': upper,
          'disk/matrix.yaml': lower,
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
      write(upperYaml());
      // What is discharged is not there yet.
      expect(await sync('db')).toMatchObject({
        sync: { status: 'rejected' },
        findings: [{ rule: 'R10', severity: 'error', line: 20 }],
      });
      expect(await sync('disk')).toMatchObject({ sync: { status: 'ok' } });
      expect(await sync('db')).toMatchObject({
        sync: { status: 'ok' },
        findings: [],
        revision: { number: 1 },
      });

      write(upperYaml({ group: 'nobody' }));
      expect(await sync('db')).toMatchObject({
        sync: { status: 'rejected' },
        findings: [{ rule: 'R08' }],
        revision: { number: 1 },
      });
      write(upperYaml({ task: 'no-such-task' }));
      expect(await sync('db')).toMatchObject({
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'R10' }),
        ]),
        revision: { number: 1 },
      });
    });

    it('stay taken over when others change', async () => {
      const { write, sync } = await start();
      write(upperYaml());
      await sync('disk');
      await sync('db');
      write(
        `# Read again\n${upperYaml()}`,
        lowerYaml.replace('id: restore-test', 'id: restore-drill'),
      );
      expect(await sync('disk')).toMatchObject({ revision: { number: 2 } });
      expect(await sync('db')).toMatchObject({
        sync: { status: 'ok' },
        findings: expect.arrayContaining([
          expect.objectContaining({ rule: 'R10' }),
        ]),
        revision: { number: 1 },
      });
    });

    it('get the findings that the editor and the API give', async () => {
      const { get, post, put, write, sync } = await start();
      const text = upperYaml({ task: 'no-such-task', group: 'nobody' });
      write(text);
      await sync('disk');
      const plain = (findings: object[]) =>
        findings
          .map(finding => ({ ...finding, line: undefined, column: undefined }))
          .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
      const { findings } = await sync('db');
      const checked = await get('/services/default/db/findings', 'ppo').expect(
        200,
      );
      expect(checked.body.notChecked).toEqual(['W15']);

      const { body: dry } = await post(
        '/services/default/db/import?format=yaml',
        'operator',
      )
        .type('application/yaml')
        .send(text)
        .expect(200);
      expect(plain(dry.findings)).toEqual(plain(findings));
      const { body: linted } = await post('/lint', 'operator')
        .send(dry.document)
        .expect(200);
      expect(plain(linted.findings)).toEqual(plain(findings));

      const { body: state } = await get('/services/default/db/matrix').expect(
        200,
      );
      await put('/services/default/db/source', 'ppo')
        .set('If-Match', `"${state.sourceEtag}"`)
        .send({ type: 'database' })
        .expect(200);
      const { body: draft } = await put(
        '/services/default/db/draft',
        'operator',
      )
        .set('If-None-Match', '*')
        .send({ document: dry.document })
        .expect(200);
      expect(plain(draft.findings)).toEqual(plain(findings));
      expect(draft.notChecked).toEqual(checked.body.notChecked);
    });
  },
);
