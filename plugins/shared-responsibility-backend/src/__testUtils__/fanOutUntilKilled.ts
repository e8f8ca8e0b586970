/**
 * Started by fanOut.kill.test.ts in a process of its own: tells the owner groups
 * about revision 2, and appends who got which message to a file, as the web
 * channel would.
 *
 *   node fanOutUntilKilled.ts <SQLite file> <file of what was sent> <number of groups>
 */
import {
  DocumentStore,
  Notifier,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import knexFactory from 'knex';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseSliceStore } from '../slices/store';
import { FanOutStore } from '../slices/telling/FanOutStore';
import { FanOutTask } from '../slices/telling/FanOutTask';
import { AFTER, BEFORE, consumers, indexOf, revision } from './fanOutFixture';

async function main() {
  const [filename, sentFile, groups] = process.argv.slice(2);
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const nothing = () => {};
  const logger = {
    error: nothing,
    warn: nothing,
    info: nothing,
    debug: nothing,
    child: () => logger,
  };
  const index = indexOf(consumers(Number(groups)));
  const revisions = [revision(1, BEFORE), revision(2, AFTER)];
  const documents: Pick<DocumentStore<ResponsibilityMatrix>, 'getRevision'> = {
    getRevision: async ({ number }) => revisions[number - 1],
  };
  const task = new FanOutTask({
    documents: documents as DocumentStore<ResponsibilityMatrix>,
    slices: DatabaseSliceStore.create({ database }),
    store: new FanOutStore({ database }),
    logger,
    platformServices: {
      ...index,
      getDeclaringEntities: async options => {
        process.stdout.write('collected\n');
        return index.getDeclaringEntities(options);
      },
    },
    notifier: Notifier.create({
      about: 'responsibilities',
      logger,
      notifications: {
        send: async ({ recipients, payload }) => {
          const refs =
            recipients.type === 'entity' ? [recipients.entityRef].flat() : [];
          appendFileSync(
            sentFile,
            refs.map(ref => `${ref} ${payload.scope}\n`).join(''),
          );
          process.stdout.write('told\n');
          await wait(5);
        },
      },
    }),
  });
  await task.run();
  await database.destroy();
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
