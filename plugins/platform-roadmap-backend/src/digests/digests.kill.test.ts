import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDigestTables } from '../__testUtils__/digestFixture';

const READERS = 10_000;
const BATCH = 200;

jest.setTimeout(180_000);

/** Ends when the process ends, by itself or because it is killed after some batches. */
function send(args: string[], killAfter?: number): Promise<string | null> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '../__testUtils__/sendUntilKilled.ts'),
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: '' },
    },
  );
  let batches = 0;
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  child.stdout.on('data', data => {
    batches += String(data).split('\n').length - 1;
    if (killAfter !== undefined && batches >= killAfter) {
      child.kill('SIGKILL');
    }
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      code ? reject(new Error(errors)) : resolve(signal),
    );
  });
}

describe('a digest whose process is killed', () => {
  const directory = createMockDirectory();

  it('reaches each of 10,000 readers once on the web channel', async () => {
    directory.setContent({ data: {} });
    const filename = directory.resolve('data/roadmap.sqlite');
    const sentFile = directory.resolve('data/sent.txt');
    const database = knexFactory({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
    const subscribers = [...Array(READERS).keys()].map(
      index => `user:default/reader-${index}`,
    );
    await fillDigestTables({ database, subscribers });
    await database.destroy();

    const kills = 3;
    for (let kill = 0; kill < kills; kill++) {
      const now = `2026-11-23T0${8 + kill}:00:00.000Z`.replace('T010', 'T10');
      const signal = await send([filename, sentFile, now], 8);
      expect(signal).toBe('SIGKILL');
      expect(existsSync(sentFile)).toBe(true);
    }
    const signal = await send([filename, sentFile, '2026-11-23T12:00:00.000Z']);
    expect(signal).toBeNull();

    const sent = readFileSync(sentFile, 'utf8').trim().split('\n');
    // The web channel knows one notification by user and scope.
    const shown = new Set(sent);
    expect(shown.size).toBe(READERS);
    expect(new Set([...shown].map(line => line.split(' ')[0])).size).toBe(
      READERS,
    );
    // In doubt is at most the batch in the middle of which it was killed.
    expect(sent.length - shown.size).toBeLessThanOrEqual(kills * BATCH);
  });
});
