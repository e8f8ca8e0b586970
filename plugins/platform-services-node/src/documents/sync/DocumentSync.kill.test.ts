import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { Note } from '../__testUtils__/notes';
import { runUntilKilled } from '../__testUtils__/runUntilKilled';
import { RevisionRow } from '../store/rows';

const KILLS = 4;

jest.setTimeout(120_000);

async function readDatabase(database: Knex) {
  const [document] = await database('documents');
  const revisions: RevisionRow[] = await database('revisions').orderBy(
    'number',
  );
  return { document, revisions };
}

describe('DocumentSync in a process that is killed', () => {
  const directory = createMockDirectory();

  it('loses no stored revision and leaves no half of one', async () => {
    directory.setContent({ catalog: {}, data: {} });
    const filename = directory.resolve('data/notes.sqlite');
    let confirmed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const first = confirmed + 1;
      confirmed = await runUntilKilled({
        script: 'syncForever.ts',
        args: [filename, directory.resolve('catalog'), String(first)],
      });
      const database = knexFactory({
        client: 'better-sqlite3',
        connection: { filename },
        useNullAsDefault: true,
      });
      try {
        const { document, revisions } = await readDatabase(database);
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
        // At most the one whose confirmation was cut off is there as well.
        expect(texts.length - texts.indexOf(`text-${confirmed}`)).toBeLessThan(
          3,
        );
      } finally {
        await database.destroy();
      }
    }
  });
});
