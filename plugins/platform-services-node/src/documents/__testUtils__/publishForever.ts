/**
 * Started by DraftService.kill.test.ts in a process of its own: saves a draft
 * and publishes it, over and over, and says which text is published.
 *
 *   node publishForever.ts <SQLite file> <number of the first text>
 */
import knexFactory from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseDraftStore } from '../DatabaseDraftStore';
import { DatabaseDocumentStore } from '../DatabaseDocumentStore';
import { createTables } from './createTables';
import { createDraftService } from './draftService';
import { Note, noteOf } from './notes';
import { serviceEntity } from './serviceEntity';

async function main() {
  const [filename, first] = process.argv.slice(2);
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
  const { service, publisher } = createDraftService({
    store: DatabaseDocumentStore.create<Note>(options),
    drafts: DatabaseDraftStore.create<Note>(options),
  });
  const entity = serviceEntity({ location: 'url:https://example.com/x.yaml' });
  for (let number = Number(first); ; number++) {
    const by = 'user:default/ppo';
    const credentials = {
      $$type: '@backstage/BackstageCredentials' as const,
      principal: { type: 'user', userEntityRef: by },
    };
    // What a process that was killed has left is taken up again.
    const { draft: left, previous } = await service.findDraft(entity);
    if (previous?.spec.text === `text-${number}`) {
      process.stdout.write(`${number}\n`);
      continue;
    }
    const { etag } = await service.saveDraft({
      entity,
      by,
      credentials,
      precondition: left
        ? { ifMatch: `"${left.etag}"`, isFirst: false }
        : { isFirst: true },
      request: {
        document: noteOf(`text-${number}`),
        ...(left && { basedOn: left.basedOn }),
      },
    });
    await publisher.publishDraft({
      entity,
      by,
      credentials,
      precondition: { ifMatch: `"${etag}"`, isFirst: false },
      request: { message: `Message ${number}` },
    });
    process.stdout.write(`${number}\n`);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
