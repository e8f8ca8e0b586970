/**
 * Started by RevisionAmender.kill.test.ts in a process of its own: adds a word
 * to a published note while a draft is pending, over and over, and says which.
 *
 *   node amendForever.ts <SQLite file> <number of the first word>
 */
import { noteOf } from './notes';
import { openNotes } from './openNotes';

async function main() {
  const [filename, first] = process.argv.slice(2);
  const { service, publisher, amender, asker } = await openNotes(filename);
  const saveFirst = (text: string) =>
    service.saveDraft({
      ...asker,
      precondition: { isFirst: true },
      request: { document: noteOf(text) },
    });
  const { newest } = await service.findDraft(asker.entity);
  if (!newest) {
    const { etag } = await saveFirst('published');
    await publisher.publishDraft({
      ...asker,
      precondition: { ifMatch: `"${etag}"`, isFirst: false },
      request: { message: 'First' },
    });
  }
  const { draft } = await service.findDraft(asker.entity);
  if (!draft) {
    await saveFirst('planned');
  }
  for (let number = Number(first); ; number++) {
    await amender.amend({
      ...asker,
      precondition: { ifMatch: '*', isFirst: false },
      amendment: {
        eventId: 'note-amend',
        request: { number },
        plan: () => ({
          message: `Adds ${number}`,
          change: note => ({
            ...note,
            spec: { ...note.spec, text: `${note.spec.text} ${number}` },
          }),
        }),
      },
    });
    process.stdout.write(`${number}\n`);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
