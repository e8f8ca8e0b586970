import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { sleep } from './processes.mjs';

/**
 * What tells a process from a later one with the same number. Only Linux says
 * so cheaply; elsewhere the number has to do.
 */
function describeProcess(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')')).split(' ');
    const [, state] = fields;
    return state === 'Z' ? 'ended' : `${boot} ${fields[20]}`;
  } catch {
    return '';
  }
}

function isAlive({ pid, description }) {
  if (pid === process.pid) {
    return false; // an earlier process with our number: we do not hold it yet
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') {
      return false;
    }
  }
  return describeProcess(pid) === description;
}

function readHolders(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function create(path, holders) {
  const text = JSON.stringify(holders);
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

/**
 * Runs work while no other process runs work under the same lock. The lock of
 * a process that is gone does not count. The work may name the process that
 * does the heavy part: should this one be killed, the lock holds until that one
 * has ended too.
 */
export async function withLock({ path, onWait, work }) {
  mkdirSync(dirname(path), { recursive: true });
  const self = { pid: process.pid, description: describeProcess(process.pid) };
  let waiting = false;

  for (;;) {
    if (create(path, [self])) {
      // Somebody who saw a stale lock may have removed ours instead: look again.
      await sleep(50);
      if (readHolders(path)?.[0]?.pid === self.pid) {
        break;
      }
      continue;
    }
    const holders = readHolders(path);
    const alive = holders?.find(isAlive);
    if (alive) {
      if (!waiting) {
        onWait(alive.pid);
        waiting = true;
      }
      await sleep(500);
      continue;
    }
    // A lock that cannot be read may be one that is just being written.
    await sleep(holders ? 0 : 500);
    if (!readHolders(path)?.some(isAlive)) {
      const stale = `${path}.${process.pid}`;
      try {
        renameSync(path, stale);
        rmSync(stale, { force: true });
      } catch {
        // somebody else removed it
      }
    }
  }

  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work({
      addHolder(pid) {
        const holder = { pid, description: describeProcess(pid) };
        writeFileSync(path, JSON.stringify([self, holder]));
      },
    });
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
