import { join } from 'node:path';
import {
  findFreePort,
  toConfigEnvironment,
  waitForAnswer,
} from '../../scripts/lib/host.mjs';
import { logs, root } from '../../scripts/lib/paths.mjs';
import {
  readTail,
  startProcess,
  stopProcess,
} from '../../scripts/lib/processes.mjs';

/** Nothing of the background work of the suite while something is timed. */
const quiet = {
  'plinth.documents.schedule': {
    frequency: { hours: 12 },
    timeout: { minutes: 1 },
    initialDelay: { hours: 12 },
  },
  'plinth.consumption.sweepInterval': 'PT24H',
};

/** Documents come in and the index is built as fast as they can. */
const filling = {
  'plinth.documents.schedule': {
    frequency: { seconds: 2 },
    timeout: { minutes: 5 },
  },
  'plinth.consumption.sweepInterval': 'PT10S',
};

/**
 * Starts the backend that is measured and waits until it answers.
 *
 * @param policy - `allow-all` or `owner-condition`
 * @param caches - false: decisions are not kept
 * @param fill - whether it is to take in documents and entities
 * @param settings - more changes to app-config.yaml
 */
export async function startBackend(options) {
  const { toolchain, connectionString, policy, caches = true, fill } = options;
  const { settings } = options;
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const {
    hostname,
    port: databasePort,
    username,
    password,
  } = new URL(connectionString);
  const name = [policy, caches ? 'warm' : 'cold', ...(fill ? ['fill'] : [])];
  const logFile = join(logs, `bench-${name.join('-')}.log`);
  const { child, exited } = startProcess({
    command: toolchain.node,
    args: [
      '--no-node-snapshot',
      '--require',
      join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      join(root, 'benchmarks/backend/index.cjs'),
      '--config',
      join(root, 'benchmarks/backend/app-config.yaml'),
    ],
    env: {
      ...toolchain.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PLINTH_BENCH_POLICY: policy,
      ...toConfigEnvironment({
        'app.baseUrl': url,
        'backend.baseUrl': url,
        'backend.listen.port': port,
        'backend.database.connection': {
          host: hostname,
          port: Number(databasePort),
          user: username,
          password,
        },
        ...(fill ? filling : quiet),
        ...(!caches && { 'plinth.permissions.decisionTtl': 0 }),
        ...settings,
      }),
    },
    logFile,
  });
  const ended = exited.then(() => {
    throw new Error(`The backend has stopped:\n${readTail(logFile, 60)}`);
  });
  const readiness = `${url}/.backstage/health/v1/readiness`;
  await Promise.race([waitForAnswer({ url: readiness, minutes: 3 }), ended]);
  ended.catch(() => {});
  return {
    url,
    pid: child.pid,
    stop: () => stopProcess(child),
    readProcess: () => getJson({ url: `${url}/api/benchmarks/process` }),
    signIn: user => signIn({ url, user }),
  };
}

/** Signs in and returns the header to send. */
async function signIn({ url, user }) {
  const { backstageIdentity } = await getJson({
    url: `${url}/api/auth/benchmark/refresh`,
    headers: { 'x-sign-in-as': user, 'x-requested-with': 'XMLHttpRequest' },
  });
  return { authorization: `Bearer ${backstageIdentity.token}` };
}

/** Sends a request; anything but success is an error. */
export async function send({ url, headers, method = 'GET', body }) {
  const response = await fetch(url, {
    method,
    headers: {
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body !== undefined ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `${method} ${url}: ${response.status} ${text.slice(0, 500)}`,
    );
  }
  return { status: response.status, headers: response.headers, text };
}

export async function getJson(options) {
  return JSON.parse((await send(options)).text);
}
