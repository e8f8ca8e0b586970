/**
 * npm run -s plinth -- <arguments>: the command line of packages/cli, built
 * when it is missing or older than its sources. It reads files relative to
 * INIT_CWD, where npm was called. All that is said here goes to stderr.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { logs, root } from './lib/paths.mjs';
import { readTail, runProcess, stopOnSignal } from './lib/processes.mjs';

const cli = join(root, 'packages/cli');
const bundle = join(cli, 'dist/plinth.cjs');

function listSources() {
  const common = readdirSync(join(root, 'plugins'))
    .filter(name => name.endsWith('-common'))
    .map(name => join(root, 'plugins', name));
  return [
    join(cli, 'build.mjs'),
    join(root, 'yarn.lock'),
    ...[cli, ...common].flatMap(folder => [
      join(folder, 'package.json'),
      join(folder, 'src'),
    ]),
  ];
}

function findNewest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    return stat?.mtimeMs ?? 0;
  }
  const times = readdirSync(path).map(name => findNewest(join(path, name)));
  return Math.max(stat.mtimeMs, ...times);
}

function isCurrent() {
  return (
    existsSync(bundle) &&
    statSync(bundle).mtimeMs >= Math.max(...listSources().map(findNewest))
  );
}

async function build() {
  const toolchain = await ensureInstalled();
  process.stderr.write('Building the command line ...\n');
  const logFile = join(logs, 'cli.log');
  const { code } = await runProcess({
    command: toolchain.node,
    args: ['build.mjs'],
    cwd: cli,
    env: toolchain.env,
    logFile,
  });
  if (code !== 0) {
    throw new Error(`It could not be built:\n${readTail(logFile)}`);
  }
}

stopOnSignal();
try {
  if (!isCurrent()) {
    await build();
  }
  const { status } = spawnSync(
    process.execPath,
    [bundle, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
