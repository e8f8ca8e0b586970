import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Brings the tables of a plugin up to date, unless the host has migrations
 * switched off. Replicas may do this at the same time: on PostgreSQL one goes
 * first and the others find nothing left to do. All of it happens or, when the
 * process is killed in between, nothing.
 *
 * @returns the client of the plugin's database
 *
 * @public
 */
export async function migrateWithLock(options: {
  database: DatabaseService;
  /** Absolute path of the plugin's folder of migrations. */
  directory: string;
}): Promise<Knex> {
  const { database, directory } = options;
  const knex = await database.getClient();
  if (database.migrations?.skip) {
    return knex;
  }
  await knex.transaction(async trx => {
    if (trx.client.config.client === 'pg') {
      // Held until the end of the transaction, by whatever end it comes to.
      await trx.raw(
        `select pg_advisory_xact_lock(hashtextextended('plinth migrations ' || coalesce(current_schema(), ''), 0))`,
      );
    }
    // A lock of Knex that stands here was left behind: nobody else can be
    // migrating now.
    await trx.migrate.forceFreeMigrationsLock({ directory });
    await trx.migrate.latest({ directory });
  });
  return knex;
}
