import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { findBin, sleep, startProcess } from './processes.mjs';

/** Changes to app-config.yaml, in the form in which Backstage takes them. */
export function toConfigEnvironment(settings) {
  return Object.fromEntries(
    Object.entries(settings).map(([path, value]) => [
      `APP_CONFIG_${path.replaceAll('.', '_')}`,
      JSON.stringify(value),
    ]),
  );
}

/** Starts the app or the backend in development mode, as yarn start would. */
export function startHost({ folder, toolchain, settings = {}, ...options }) {
  return startProcess({
    command: toolchain.node,
    args: [
      findBin('@backstage/cli'),
      'package',
      'start',
      ...(folder === 'packages/backend'
        ? ['--require', join(root, 'scripts/lib/report-exit.cjs')]
        : []),
    ],
    cwd: join(root, folder),
    env: {
      ...toolchain.env,
      NODE_ENV: 'development',
      BROWSER: 'none',
      ...toConfigEnvironment(settings),
    },
    ...options,
  });
}

/** What report-exit.cjs writes when the backend ends with an error. */
export const backendExitMark = 'The backend ended with code';

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

export async function waitForAnswer({ url, minutes = 5 }) {
  const deadline = Date.now() + minutes * 60_000;
  while (!(await answers(url))) {
    if (Date.now() > deadline) {
      throw new Error(
        `${url} did not answer within ${minutes} minutes. Why, may be in the ` +
          'logs under .plinth/logs.',
      );
    }
    await sleep(300);
  }
}

/** Whether something listens on the port already. */
export async function isPortTaken(port) {
  const hosts = ['127.0.0.1', '::1'];
  const taken = await Promise.all(
    hosts.map(
      host =>
        new Promise(resolve => {
          const socket = connect({ host, port, timeout: 1000 });
          const finish = result => {
            socket.destroy();
            resolve(result);
          };
          socket.on('connect', () => finish(true));
          socket.on('error', () => finish(false));
          socket.on('timeout', () => finish(false));
        }),
    ),
  );
  return taken.includes(true);
}

export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
