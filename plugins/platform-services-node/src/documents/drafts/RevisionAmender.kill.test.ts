import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { Note } from '../__testUtils__/notes';
import { runUntilKilled } from '../__testUtils__/runUntilKilled';
import { DraftRow, RevisionRow } from '../store/rows';

const KILLS = 4;

jest.setTimeout(120_000);

describe('RevisionAmender in a process that is killed', () => {
  const directory = createMockDirectory();

  it('has changed the revision and the draft, or neither', async () => {
    directory.setContent({ data: {} });
    const filename = directory.resolve('data/notes.sqlite');
    let confirmed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      confirmed = await runUntilKilled({
        script: 'amendForever.ts',
        args: [filename, String(confirmed + 1)],
      });
      const database = knexFactory({
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      });
      try {
        const revisions: RevisionRow[] = await database('revisions').orderBy(
          'number',
        );
        const [draft]: DraftRow[] = await database('drafts');
        const wordsOf = ({ content }: { content: string }) =>
          (JSON.parse(content) as Note).spec.text.split(' ').slice(1);
        const words = wordsOf(revisions[revisions.length - 1]);
        expect(words).toEqual([...new Set(words)]);
        expect(words).toContain(String(confirmed));
        expect(wordsOf(draft)).toEqual(words);
        expect(draft.based_on).toBe(revisions.length);
      } finally {
        await database.destroy();
      }
    }
  });
});
