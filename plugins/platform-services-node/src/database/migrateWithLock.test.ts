import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateWithLock } from './migrateWithLock';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrateWithLock on %s', id => {
  let directory: string;

  function writeMigration(name: string, body: string) {
    writeFileSync(
      join(directory, name),
      `exports.up = async knex => { ${body} };\nexports.down = async () => {};\n`,
    );
  }

  function migrate(knex: Knex, skip = false) {
    return migrateWithLock({
      database: { getClient: async () => knex, migrations: { skip } },
      directory,
    });
  }

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'migrations-'));
    writeMigration(
      '1_first.js',
      `await knex.schema.createTable('first', table => table.integer('id'));
       await knex('first').insert({ id: 1 });`,
    );
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('brings tables up to date, once', async () => {
    const knex = await databases.init(id);
    await migrate(knex, true);
    await expect(knex.schema.hasTable('first')).resolves.toBe(false);
    await expect(migrate(knex)).resolves.toBe(knex);
    await migrate(knex);
    await expect(knex('first')).resolves.toEqual([{ id: 1 }]);
  });

  it('does all or nothing', async () => {
    const knex = await databases.init(id);
    const log = jest.spyOn(console, 'log').mockImplementation(() => {});
    writeMigration('2_second.js', `throw new Error('power cut');`);
    await expect(migrate(knex)).rejects.toThrow('power cut');
    log.mockRestore();
    await expect(knex.schema.hasTable('first')).resolves.toBe(false);

    rmSync(join(directory, '2_second.js'));
    writeMigration('2_again.js', `await knex('first').insert({ id: 2 });`);
    await migrate(knex);
    await expect(knex('first').orderBy('id')).resolves.toEqual([
      { id: 1 },
      { id: 2 },
    ]);
  });

  it('frees a lock that was left behind', async () => {
    const knex = await databases.init(id);
    await migrate(knex);
    await knex('knex_migrations_lock').update({ is_locked: 1 });
    writeMigration('2_second.js', `await knex('first').insert({ id: 2 });`);
    await migrate(knex);
    await expect(knex('first')).resolves.toHaveLength(2);
    await expect(knex('knex_migrations_lock')).resolves.toEqual([
      expect.objectContaining({ is_locked: 0 }),
    ]);
  });

  it('lets replicas start together', async () => {
    const knex = await databases.init(id);
    const replicas =
      id === 'SQLITE_3'
        ? [knex, knex]
        : Array.from({ length: 5 }, () => knexFactory(knex.client.config));
    try {
      await Promise.all(replicas.map(replica => migrate(replica)));
      await expect(knex('first')).resolves.toEqual([{ id: 1 }]);
    } finally {
      await Promise.all(
        replicas
          .filter(replica => replica !== knex)
          .map(replica => replica.destroy()),
      );
    }
  });
});
