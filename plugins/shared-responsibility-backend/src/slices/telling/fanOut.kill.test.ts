import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AFTER,
  BEFORE,
  insertDocument,
  revision,
} from '../../__testUtils__/fanOutFixture';
import { createSliceHook } from './recordRevision';

const GROUPS = 2_000;

jest.setTimeout(180_000);

/** Ends when the process ends, by itself or because it is killed at the nth line of a kind. */
function tell(
  args: string[],
  killAt?: { line: 'collected' | 'told'; times: number },
): Promise<string | null> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '../../__testUtils__/fanOutUntilKilled.ts'),
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: '' },
    },
  );
  let output = '';
  let errors = '';
  child.stderr.on('data', data => {
    errors += data;
  });
  child.stdout.on('data', data => {
    output += data;
    if (killAt && output.split(killAt.line).length > killAt.times) {
      child.kill('SIGKILL');
    }
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) =>
      code ? reject(new Error(errors)) : resolve(signal),
    );
  });
}

describe('telling owner groups in a process that is killed', () => {
  const directory = createMockDirectory();

  it('reaches each of 2,000 groups once on the web channel', async () => {
    directory.setContent({ data: {} });
    const filename = directory.resolve('data/responsibility.sqlite');
    const sentFile = directory.resolve('data/sent.txt');
    const database = knexFactory({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
    await database.migrate.latest({
      directory: join(__dirname, '../../../migrations'),
    });
    await insertDocument(database);
    const after = revision(2, AFTER);
    const hook = createSliceHook({ config: mockServices.rootConfig() });
    await database.transaction(transaction =>
      hook({
        transaction,
        documentId: 'd1',
        revision: after,
        content: after.content,
        previous: revision(1, BEFORE).content,
      }),
    );
    await database.destroy();

    const args = [filename, sentFile, String(GROUPS)];
    const kills = [
      { line: 'collected', times: 2 },
      { line: 'told', times: 2 },
      { line: 'told', times: 3 },
    ] as const;
    for (const killAt of kills) {
      await expect(tell(args, killAt)).resolves.toBe('SIGKILL');
    }
    await expect(tell(args)).resolves.toBeNull();

    const sent = readFileSync(sentFile, 'utf8').trim().split('\n');
    // The web channel knows one notification by recipient and scope.
    const shown = new Set(sent);
    expect(shown.size).toBe(GROUPS);
    expect(new Set([...shown].map(line => line.split(' ')[0])).size).toBe(
      GROUPS,
    );
    // In doubt is at most the batch in the middle of which it was killed.
    expect(sent.length).toBeLessThan(GROUPS * 1.5);

    // Nothing is left to tell.
    await expect(tell(args)).resolves.toBeNull();
    expect(readFileSync(sentFile, 'utf8').trim().split('\n')).toEqual(sent);
  });
});
