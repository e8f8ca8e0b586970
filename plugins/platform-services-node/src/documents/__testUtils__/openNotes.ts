import knexFactory from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseDocumentStore } from '../store/DatabaseDocumentStore';
import { DatabaseDraftStore } from '../store/DatabaseDraftStore';
import { createTables } from './createTables';
import { createDraftService } from './draftService';
import { Note } from './notes';
import { serviceEntity } from './serviceEntity';

/** Notes in a file, edited by one user, for loops that are killed. */
export async function openNotes(filename: string) {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await createTables(database);
  const options = {
    database,
    // Most of the time is spent between the statements of a transaction.
    onRevision: () => wait(3),
  };
  const by = 'user:default/ppo';
  return {
    ...createDraftService({
      store: DatabaseDocumentStore.create<Note>(options),
      drafts: DatabaseDraftStore.create<Note>(options),
    }),
    asker: {
      entity: serviceEntity({ location: 'url:https://example.com/x.yaml' }),
      by,
      credentials: {
        $$type: '@backstage/BackstageCredentials' as const,
        principal: { type: 'user', userEntityRef: by },
      },
    },
  };
}
