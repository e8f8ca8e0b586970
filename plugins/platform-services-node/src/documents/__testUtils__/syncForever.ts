/**
 * Started by DocumentSync.kill.test.ts in a process of its own: changes a
 * document and syncs it, over and over, and says which text is stored.
 *
 *   node syncForever.ts <SQLite file> <folder> <number of the first text>
 */
import { ConfigReader } from '@backstage/config';
import knexFactory from 'knex';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseDocumentStore } from '../store/DatabaseDocumentStore';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { DocumentReader } from '../sync/DocumentReader';
import { DocumentSync } from '../sync/DocumentSync';
import { createTables } from './createTables';
import { Note, noteKind, noteYaml } from './notes';
import { serviceEntity } from './serviceEntity';

async function main() {
  const [filename, folder, first] = process.argv.slice(2);
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await createTables(database);
  const nothing = async () => {};
  const logger = {
    error: nothing,
    warn: nothing,
    info: nothing,
    debug: nothing,
    child: () => logger,
  };
  const unused = new Proxy(
    {},
    {
      get: (_, name) => {
        throw new Error(`${String(name)} is not expected to be used`);
      },
    },
  );
  const sync = DocumentSync.create<Note>({
    kind: noteKind,
    auth: unused as never,
    catalog: unused as never,
    reader: DocumentReader.create({
      urlReader: unused as never,
      config: new ConfigReader({
        plinth: { documents: { file: { enabled: true } } },
      }),
    }),
    store: DatabaseDocumentStore.create<Note>({
      database,
      // Most of the time is spent between the statements of a transaction.
      onRevision: () => wait(3),
    }),
    announcer: DocumentAnnouncer.create({
      pluginId: 'notes',
      auditor: {
        createEvent: async () => ({ success: nothing, fail: nothing }),
      },
      events: { publish: nothing, subscribe: nothing },
      signals: { publish: nothing },
      logger,
    }),
    logger,
    refreshEveryMs: 1,
  });
  const entity = serviceEntity({
    location: `file:${join(folder, 'catalog-info.yaml')}`,
    note: './note.yaml',
  });
  for (let number = Number(first); ; number++) {
    writeFileSync(
      join(folder, 'note.yaml'),
      noteYaml({ text: `text-${number}` }),
    );
    const document = await sync.syncService({ entity });
    if (document?.sync?.status === 'ok') {
      process.stdout.write(`${number}\n`);
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
