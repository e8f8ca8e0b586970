import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Note } from './__testUtils__/notes';
import { RevisionRow } from './rows';

const KILLS = 4;

jest.setTimeout(120_000);

/** Runs the loop of syncs, kills it without warning, and returns the last text that was confirmed. */
function syncUntilKilled(options: {
  filename: string;
  folder: string;
  first: number;
}): Promise<number> {
  const { filename, folder, first } = options;
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '__testUtils__/syncForever.ts'),
      filename,
      folder,
      String(first),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: '' },
    },
  );
  const tooSlow = setTimeout(() => child.kill('SIGTERM'), 60_000);
  let output = '';
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  child.stdout.on('data', data => {
    const started = output === '';
    output += data;
    if (started) {
      setTimeout(() => child.kill('SIGKILL'), 200 + Math.random() * 200);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (_, signal) => {
      clearTimeout(tooSlow);
      const confirmed = output.split('\n').slice(0, -1).map(Number);
      if (signal === 'SIGKILL' && confirmed.length > 0) {
        resolve(Math.max(...confirmed));
      } else {
        reject(new Error(`The loop ended by itself: ${errors}`));
      }
    });
  });
}

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
      confirmed = await syncUntilKilled({
        filename,
        folder: directory.resolve('catalog'),
        first,
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
