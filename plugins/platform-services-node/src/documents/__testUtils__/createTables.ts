import { Knex } from 'knex';
import { join } from 'node:path';

/** The tables as the migrations of a plugin make them. */
export async function createTables(database: Knex): Promise<void> {
  await database.migrate.latest({
    directory: join(
      __dirname,
      '../../../../shared-responsibility-backend/migrations',
    ),
  });
}
