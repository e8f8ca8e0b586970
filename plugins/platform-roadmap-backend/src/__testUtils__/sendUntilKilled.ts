/**
 * Started by digests.kill.test.ts in a process of its own: sends a digest to
 * everybody in the outbox, and appends who got it to a file, as the web channel
 * would.
 *
 *   node sendUntilKilled.ts <SQLite file> <file of what was sent> <now>
 */
import knexFactory from 'knex';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Notifier } from '@plinth/backstage-plugin-platform-services-node';
import { createDigestTask, uidOf } from './digestFixture';

async function main() {
  const [filename, sentFile, now] = process.argv.slice(2);
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
  const notifier = Notifier.create({
    about: 'roadmaps',
    logger,
    notifications: {
      send: async ({ recipients, payload }) => {
        const refs =
          recipients.type === 'entity' ? [recipients.entityRef].flat() : [];
        appendFileSync(
          sentFile,
          refs.map(ref => `${ref} ${payload.scope}\n`).join(''),
        );
        process.stdout.write(`${refs.length}\n`);
        await wait(5);
      },
    },
  });
  const { task, outbox } = createDigestTask({
    database,
    notifier,
    logger,
    metrics: {
      createCounter: () => ({ add: nothing }),
    } as never,
    auth: { getOwnServiceCredentials: async () => ({}) } as never,
    catalog: {
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(ref => ({ metadata: { uid: uidOf(ref) } })),
      }),
    } as never,
    now: () => new Date(now),
  });
  await outbox.releaseClaims({ before: new Date(now) });
  await task.run();
  await database.destroy();
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
