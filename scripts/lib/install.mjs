import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { local, logs, root } from './paths.mjs';
import { readTail, runProcess } from './processes.mjs';
import { getInstallLine, hasCompiler, installWithApt } from './system.mjs';
import {
  getRegistrySettings,
  getToolchain,
  installToolchain,
} from './toolchain.mjs';

const modules = join(root, 'node_modules');
/** Says what the packages were installed from. It goes where they go. */
const stampFile = join(modules, '.plinth-installed');
/** There while yarn puts packages in place: left behind by an interruption. */
const unfinishedFile = join(local, 'unfinished-install');

function listManifests() {
  const workspaces = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder))
      .sort()
      .map(name => join(root, folder, name, 'package.json')),
  );
  return [join(root, 'package.json'), ...workspaces].filter(existsSync);
}

function computeStamp(toolchain) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${toolchain.nodeVersion}`);
  const files = ['yarn.lock', '.yarnrc.yml'].map(name => join(root, name));
  for (const file of [...files, ...listManifests()]) {
    hash.update(`\n${file.slice(root.length)}\n`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isInstalled(toolchain) {
  return (
    toolchain.ready &&
    existsSync(stampFile) &&
    existsSync(join(modules, '.yarn-state.yml')) &&
    readFileSync(stampFile, 'utf8') === computeStamp(toolchain)
  );
}

/** What of yarn's output people want to see while they wait. */
function describeProgress(line) {
  const step = line.match(/┌ (Resolution|Fetch|Link) step/)?.[1];
  if (step) {
    return {
      Resolution: 'reading the lock file',
      Fetch: 'fetching packages',
      Link: 'putting packages in place',
    }[step];
  }
  const built = line.match(/YN000[78]: │ (@?[^@]+)@.* must be/)?.[1];
  return built && `building ${built}`;
}

/**
 * make cannot read headers from a folder with a space in its name: it then gets
 * them through a link from elsewhere.
 */
function linkHeaders(folder) {
  if (!folder?.includes(' ') || process.platform === 'win32') {
    return { folder, unlink() {} };
  }
  const parent = mkdtempSync(join(tmpdir(), 'plinth-'));
  const link = join(parent, 'node');
  symlinkSync(folder, link);
  return {
    folder: link,
    unlink: () => rmSync(parent, { recursive: true, force: true }),
  };
}

async function runYarn({ toolchain, args, say, addHolder }) {
  const logFile = join(logs, 'install.log');
  const started = Date.now();
  const ticker = setInterval(() => {
    say(`... ${Math.round((Date.now() - started) / 1000)} s`);
  }, 15_000);
  const headers = linkHeaders(toolchain.headers);
  writeFileSync(unfinishedFile, '');
  const { code, signal } = await runProcess({
    command: toolchain.node,
    args: [toolchain.yarn, ...args],
    env: {
      ...toolchain.env,
      ...getRegistrySettings(),
      ...(headers.folder && { npm_config_nodedir: headers.folder }),
      YARN_ENABLE_PROGRESS_BARS: '0',
    },
    logFile,
    onStart: child => addHolder(child.pid),
    onLine(line) {
      const progress = describeProgress(line);
      if (progress) {
        say(progress);
      }
    },
  });
  clearInterval(ticker);
  headers.unlink();
  if (!signal) {
    rmSync(unfinishedFile, { force: true });
  }
  return { code, logFile };
}

/** What yarn complains about, and the end of the log of a build that failed. */
function describeFailure(logFile) {
  const text = readFileSync(logFile, 'utf8');
  const buildLog = text.match(/logs can be found here: ([^)]+)\)/)?.[1];
  const lines = text
    .split('\n')
    .filter(line => !/YN00(00: [┌└·]|02|04|07|08|86)/.test(line))
    .slice(-20);
  return [
    ...lines,
    ...(buildLog && existsSync(buildLog) ? [readTail(buildLog, 20)] : []),
    `All of it: ${logFile}`,
  ].join('\n');
}

/** The embedded database is the one package that is compiled: does it run? */
function loadsDatabase(toolchain) {
  const { status } = spawnSync(
    toolchain.node,
    ['-e', "new (require('better-sqlite3'))(':memory:').close()"],
    { cwd: join(root, 'packages/backend'), env: toolchain.env },
  );
  return status === 0;
}

async function installPackages({ toolchain, say, addHolder }) {
  if (existsSync(unfinishedFile)) {
    say('clearing what an interrupted installation left behind');
    rmSync(modules, { recursive: true, force: true });
  }
  rmSync(stampFile, { force: true });

  const yarn = args => runYarn({ toolchain, args, say, addHolder });
  let { code, logFile } = await yarn(['install', '--immutable']);
  const log = readFileSync(logFile, 'utf8');
  if (code !== 0 && log.includes('YN0028')) {
    throw new Error(
      'yarn.lock does not fit the package.json files. ' +
        'Run: npm run yarn -- install',
    );
  }
  if (
    !loadsDatabase(toolchain) &&
    existsSync(join(modules, 'better-sqlite3'))
  ) {
    if (!hasCompiler()) {
      await installWithApt({ what: 'compiler', say });
    }
    ({ code, logFile } = await yarn(['rebuild', 'better-sqlite3']));
    if (!loadsDatabase(toolchain)) {
      throw new Error(
        hasCompiler()
          ? `better-sqlite3 could not be built:\n${describeFailure(logFile)}`
          : 'The embedded database has to be compiled on this machine, and the ' +
            `compiler is missing. Run this, then start again:\n\n  ${getInstallLine(
              'compiler',
            )}\n`,
      );
    }
  }
  if (code !== 0) {
    throw new Error(
      `yarn could not install the packages:\n${describeFailure(logFile)}`,
    );
  }
  writeFileSync(`${stampFile}.partial`, computeStamp(toolchain));
  renameSync(`${stampFile}.partial`, stampFile);
}

/**
 * Brings the toolchain and the packages, if they are not there already, and
 * returns how to use them. Says what it does on stderr: stdout belongs to the
 * command that needed them.
 */
export async function ensureInstalled() {
  const say = text => process.stderr.write(`  ${text}\n`);
  if (isInstalled(getToolchain())) {
    return getToolchain();
  }
  const started = Date.now();
  await withLock({
    path: join(local, 'install.lock'),
    onWait: pid => say(`waiting for another installation (process ${pid})`),
    async work({ addHolder }) {
      if (isInstalled(getToolchain())) {
        return;
      }
      process.stderr.write(
        'Installing what is missing. The first time takes about 3 minutes.\n',
      );
      if (!getToolchain().ready) {
        await installToolchain({ say });
      }
      await installPackages({ toolchain: getToolchain(), say, addHolder });
    },
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stderr.write(`Installed in ${seconds} s.\n`);
  return getToolchain();
}
