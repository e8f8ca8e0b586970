import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { Note } from '../__testUtils__/notes';
import { runUntilKilled } from '../__testUtils__/runUntilKilled';
import { DraftRow, RevisionRow } from '../store/rows';

const KILLS = 4;

jest.setTimeout(120_000);

describe('DraftService in a process that is killed', () => {
  const directory = createMockDirectory();

  it('loses nothing that was published, and leaves no half of a publication', async () => {
    directory.setContent({ data: {} });
    const filename = directory.resolve('data/notes.sqlite');
    let confirmed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const first = confirmed + 1;
      confirmed = await runUntilKilled({
        script: 'publishForever.ts',
        args: [filename, String(first)],
      });
      const database = knexFactory({
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      });
      try {
        const [document] = await database('documents');
        const drafts: DraftRow[] = await database('drafts');
        const revisions: RevisionRow[] = await database('revisions').orderBy(
          'number',
        );
        const texts = revisions.map(
          ({ content }) => (JSON.parse(content) as Note).spec.text,
        );
        expect(revisions.map(({ number }) => number)).toEqual(
          revisions.map((_, index) => index + 1),
        );
        expect(document.newest_revision).toBe(revisions.length);
        for (let number = first; number <= confirmed; number++) {
          expect(texts).toContain(`text-${number}`);
        }
        // What is a revision is no draft any more, and the other way round.
        for (const draft of drafts) {
          expect(draft.based_on).toBe(revisions.length);
          const { spec } = JSON.parse(draft.content) as Note;
          expect(texts.slice(-1)).not.toContain(spec.text);
        }
      } finally {
        await database.destroy();
      }
    }
  });
});
