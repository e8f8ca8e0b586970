/**
 * Started by DraftService.kill.test.ts in a process of its own: saves a draft
 * and publishes it, over and over, and says which text is published.
 *
 *   node publishForever.ts <SQLite file> <number of the first text>
 */
import { noteOf } from './notes';
import { openNotes } from './openNotes';

async function main() {
  const [filename, first] = process.argv.slice(2);
  const { service, publisher, asker } = await openNotes(filename);
  for (let number = Number(first); ; number++) {
    // What a process that was killed has left is taken up again.
    const { draft: left, previous } = await service.findDraft(asker.entity);
    if (previous?.spec.text === `text-${number}`) {
      process.stdout.write(`${number}\n`);
      continue;
    }
    const { etag } = await service.saveDraft({
      ...asker,
      precondition: left
        ? { ifMatch: `"${left.etag}"`, isFirst: false }
        : { isFirst: true },
      request: {
        document: noteOf(`text-${number}`),
        ...(left && { basedOn: left.basedOn }),
      },
    });
    await publisher.publishDraft({
      ...asker,
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
