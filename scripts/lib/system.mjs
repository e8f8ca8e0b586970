import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { logs } from './paths.mjs';
import { findProgram, runProcess } from './processes.mjs';

const isRoot = process.getuid?.() === 0;

/** How to install system packages here, as the one line that people type. */
const managers = [
  {
    program: 'apt-get',
    line: names => `apt-get update && ${sudo()}apt-get install -y ${names}`,
    names: { compiler: 'python3 make g++', chromium: 'chromium' },
  },
  {
    program: 'dnf',
    line: names => `dnf install -y ${names}`,
    names: { compiler: 'python3 make gcc-c++', chromium: 'chromium' },
  },
  {
    program: 'apk',
    line: names => `apk add ${names}`,
    names: { compiler: 'python3 make g++', chromium: 'chromium' },
  },
  {
    program: 'pacman',
    line: names => `pacman -S --noconfirm ${names}`,
    names: { compiler: 'python make gcc', chromium: 'chromium' },
  },
];

function sudo() {
  return isRoot ? '' : 'sudo ';
}

/** The one line that installs what is missing: 'compiler' or 'chromium'. */
export function getInstallLine(what) {
  if (process.platform === 'darwin') {
    return what === 'compiler'
      ? 'xcode-select --install'
      : 'brew install --cask chromium';
  }
  const manager = managers.find(({ program }) => findProgram(program));
  if (!manager) {
    return what === 'compiler'
      ? 'Install Python 3, make and a C++ compiler.'
      : 'Install Chromium or Google Chrome.';
  }
  return `${sudo()}${manager.line(manager.names[what])}`;
}

/** Installs system packages where this is allowed: as root, on Debian. */
export async function installWithApt({ what, say }) {
  if (!isRoot || !findProgram('apt-get')) {
    return false;
  }
  const names = managers[0].names[what].split(' ');
  say(`installing ${names.join(', ')} with apt-get`);
  const logFile = join(logs, `apt-${what}.log`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', ...names]]) {
    const { code } = await runProcess({
      command: 'apt-get',
      args,
      env,
      logFile,
      append: args[0] === 'install',
    });
    if (code !== 0) {
      return false;
    }
  }
  return true;
}

/** Whether native packages can be compiled here. */
export function hasCompiler() {
  const compilers = ['c++', 'g++', 'clang++'];
  return (
    process.platform === 'win32' ||
    (['python3', 'make'].every(findProgram) && compilers.some(findProgram))
  );
}

/** Whether a program starts at all, and what it says about itself. */
export function askVersion(path) {
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return status === 0 ? stdout.trim() : undefined;
}
