import { send, startBackend } from '../lib/backend.mjs';
import { componentName, userName } from '../lib/company.mjs';
import { createTarget, measure } from '../lib/load.mjs';
import { gzipSync } from 'node:zlib';

/** Users and components that come back within 5 seconds. */
const WARM_PAIRS = 20;

const routes = {
  bare: () => '/api/benchmarks/bare',
  floor: name => `/api/benchmarks/floor/component/default/${name}`,
  'catalog by-name': name =>
    `/api/catalog/entities/by-name/component/default/${name}`,
  responsibilities: name =>
    `/api/shared-responsibility/entities/component/default/${name}/responsibilities`,
  roadmap: name =>
    `/api/platform-roadmap/entities/component/default/${name}/roadmap`,
};

const composed = ['responsibilities', 'roadmap'];

const goals = {
  warm: { 'allow-all': 2.5, 'owner-condition': 2.5 },
  cold: { 'allow-all': 0.6, 'owner-condition': 0.4 },
  'warm, If-None-Match': { 'allow-all': 3, 'owner-condition': 3 },
  'cold, If-None-Match': { 'allow-all': 1, 'owner-condition': 1 },
};

/** Signs in everybody who reads; the owner of a component reads it. */
export async function signInAll({ backend, count }) {
  const headers = new Map();
  for (let index = 0; index < count; index += 1) {
    const user = userName(index);
    if (!headers.has(user)) {
      headers.set(user, await backend.signIn(user));
    }
  }
  return Array.from({ length: count }, (_, index) => ({
    name: componentName(index),
    headers: headers.get(userName(index)),
  }));
}

function toRequests({ route, pairs }) {
  return pairs.map(({ name, headers }) => ({
    path: routes[route](name),
    headers,
  }));
}

/** Adds the etag that each answer has now. */
async function withEtags({ url, requests }) {
  const result = [];
  for (let at = 0; at < requests.length; at += 10) {
    const answers = requests.slice(at, at + 10).map(async request => {
      const { path, headers } = request;
      const answer = await send({ url: `${url}${path}`, headers });
      return {
        path,
        headers: { ...headers, 'if-none-match': answer.headers.get('etag') },
      };
    });
    result.push(...(await Promise.all(answers)));
  }
  return result;
}

async function createTargets({ backend, pairs }) {
  const { url } = backend;
  const targets = Object.keys(routes).map(name =>
    createTarget({ name, url, requests: toRequests({ route: name, pairs }) }),
  );
  for (const route of composed) {
    const requests = await withEtags({
      url,
      requests: toRequests({ route, pairs }),
    });
    targets.push(
      createTarget({ name: `${route}, If-None-Match`, url, requests }),
    );
  }
  return targets;
}

function toResults({ measured, policy, state }) {
  const speeds = new Map(
    measured.map(({ name, perSecond }) => [name, perSecond]),
  );
  const byName = speeds.get('catalog by-name');
  return measured.map(({ name, perSecond, p50, p95 }) => {
    const condition = name.includes('If-None-Match');
    const goal = composed.some(route => name.startsWith(route))
      ? goals[condition ? `${state}, If-None-Match` : state][policy]
      : undefined;
    const ratio = perSecond / byName;
    return {
      what: `${name}, ${state}`,
      policy,
      measured: `${ratio.toFixed(2)} x by-name`,
      detail: `${Math.round(perSecond)}/s, p50 ${p50.toFixed(
        1,
      )} ms, p95 ${p95.toFixed(1)} ms`,
      ...(goal && { goal: `at least ${goal} x`, met: ratio >= goal }),
    };
  });
}

async function describeBodies({ backend, pair }) {
  const results = [];
  for (const route of composed) {
    const { text } = await send({
      url: `${backend.url}${routes[route](pair.name)}`,
      headers: pair.headers,
    });
    const body = JSON.parse(text);
    const size = Math.round(Buffer.byteLength(text) / 1000);
    const compressed = Math.round(gzipSync(text).length / 1000);
    const parts =
      route === 'responsibilities'
        ? `${body.rows.length} rows`
        : `${body.services.length} services`;
    results.push({
      what: `body of ${route}`,
      measured: `${size} kB`,
      detail: `${compressed} kB with gzip, ${parts}`,
    });
  }
  return results;
}

/** Composed documents against the yardsticks, warm and cold. */
export async function measureReads({ toolchain, world, size, settings, say }) {
  const results = [];
  for (const policy of ['allow-all', 'owner-condition']) {
    for (const state of ['warm', 'cold']) {
      say(`${policy}, ${state}`);
      const backend = await startBackend({
        toolchain,
        connectionString: world.connectionString,
        policy,
        caches: state === 'warm',
      });
      const count =
        state === 'warm'
          ? Math.min(WARM_PAIRS, size.components)
          : size.components;
      const pairs = await signInAll({ backend, count });
      if (results.length === 0) {
        results.push(...(await describeBodies({ backend, pair: pairs[0] })));
      }
      const targets = await createTargets({ backend, pairs });
      const measured = await measure({ targets, settings });
      results.push(...toResults({ measured, policy, state }));
      await backend.stop();
    }
  }
  return results;
}
