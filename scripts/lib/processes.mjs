import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';
const running = new Set();
let stopping = false;

/**
 * Starts a program as leader of its own process group, so that one signal
 * reaches everything that it starts in turn. Its output goes to the log file,
 * and line by line to onLine. Its end is told by "exited", unless all is being
 * stopped: then nothing is to come after it.
 */
export function startProcess(options) {
  const { command, args = [], cwd = root, env = process.env } = options;
  const { logFile, onLine = () => {}, uid, gid } = options;

  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { flags: options.append ? 'a' : 'w' });
  const child = spawn(command, args, {
    cwd,
    env,
    uid,
    gid,
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);

  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', line => {
      log.write(`${line}\n`);
      onLine(line);
    });
  }

  const exited = new Promise(resolve => {
    const finish = result => {
      running.delete(child);
      if (!stopping) {
        log.end(() => resolve(result));
      }
    };
    child.on('error', error => {
      log.write(`${error.message}\n`);
      finish({ code: 127 });
    });
    child.on('close', (code, signal) => finish({ code: code ?? 1, signal }));
  });
  return { child, exited };
}

/** Runs a program to its end; it is stopped when it takes longer than allowed. */
export async function runProcess(options) {
  const { child, exited } = startProcess(options);
  options.onStart?.(child);
  const limit = options.timeoutMinutes ?? 30;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stopProcess(child);
  }, limit * 60_000);
  const result = await exited;
  clearTimeout(timer);
  return { ...result, timedOut };
}

function signalGroup(child, signal) {
  try {
    if (windows) {
      spawnSync('taskkill', ['/pid', String(child.pid), '/f', '/t']);
    } else {
      process.kill(-child.pid, signal);
    }
    return true;
  } catch {
    return false; // nobody is left in the group
  }
}

/** Stops a program and all that it started: politely, then without asking. */
export async function stopProcess(child, graceSeconds = 8) {
  if (child.pid === undefined) {
    return;
  }
  const deadline = Date.now() + graceSeconds * 1000;
  signalGroup(child, 'SIGTERM');
  while (signalGroup(child, 0)) {
    if (windows || Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
      return;
    }
    await sleep(100);
  }
}

/** Stops everything that was started and still runs. */
export async function stopAll() {
  await Promise.all([...running].map(child => stopProcess(child)));
}

/**
 * On Ctrl-C, on a request to end, or when the terminal or npm goes away:
 * everything is stopped, the clean-up is done, and then this program ends.
 */
export function stopOnSignal(options = {}) {
  const stop = async code => {
    if (stopping) {
      return;
    }
    stopping = true;
    options.onStop?.();
    await stopAll();
    await options.cleanUp?.();
    process.exit(options.exitCode ?? code);
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGTERM', () => stop(143));
  process.on('SIGHUP', () => stop(129));

  // npm hands a request to end to its shell, and the shell to nobody.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event && !windows) {
    setInterval(() => process.ppid !== parent && stop(143), 1000).unref();
  }
}

export function sleep(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}

/** The path of a program on the PATH, if there is one. */
export function findProgram(name) {
  const { status, stdout } = spawnSync(windows ? 'where' : 'which', [name], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}

/** The script behind a command of an installed package, to be run with Node. */
export function findBin(packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const paths = typeof bin === 'string' ? { only: bin } : bin;
  return join(folder, paths[command] ?? Object.values(paths)[0]);
}

/** The environment with folders put in front of the PATH. */
export function prependPath(env, folders) {
  const key = Object.keys(env).find(name => /^path$/i.test(name)) ?? 'PATH';
  return { ...env, [key]: [...folders, env[key]].join(delimiter) };
}

/** The last lines of a log, without colours. */
export function readTail(logFile, count = 30) {
  const text = stripVTControlCharacters(
    readFileSync(logFile, 'utf8'),
  ).trimEnd();
  return text.split('\n').slice(-count).join('\n');
}
