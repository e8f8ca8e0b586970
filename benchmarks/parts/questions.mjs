import { performance } from 'node:perf_hooks';
import { send, startBackend } from '../lib/backend.mjs';
import { serviceName } from '../lib/company.mjs';
import { median } from '../lib/load.mjs';
import { signInAll } from './reads.mjs';

const READS = 9;
const REFS = 200;
const MANY_REFS = 500;

const plugins = {
  responsibilities: 'shared-responsibility',
  roadmap: 'platform-roadmap',
};

function subtract(after, before) {
  return Object.fromEntries(
    Object.entries(after).map(([key, count]) => [
      key,
      count - (before[key] ?? 0),
    ]),
  );
}

/** Sends requests one after another and counts what each of them caused. */
async function countEach({ backend, requests }) {
  const runs = [];
  for (const request of requests) {
    const before = await backend.readProcess();
    const started = performance.now();
    await send({ ...request, url: `${backend.url}${request.path}` });
    const time = performance.now() - started;
    const after = await backend.readProcess();
    runs.push({
      time,
      http: subtract(after.http, before.http),
      sql: subtract(after.sql, before.sql),
    });
  }
  const typical = (group, key) => median(runs.map(run => run[group][key] ?? 0));
  return {
    time: median(runs.map(({ time }) => time)),
    asked: (caller, plugin) => typical('http', `${caller} > ${plugin}`),
    statements: plugin => typical('sql', plugin),
    /** Of the first request, for which nothing had been worked out yet. */
    firstStatements: plugin => runs[0].sql[plugin] ?? 0,
  };
}

/** What others did meanwhile because of it: the permission framework asks too. */
function describeRest({ counted, plugin }) {
  return [
    `${counted.statements(plugin)} SQL statements of its own`,
    `${counted.statements('platform-services')} of the index`,
    `${counted.statements('catalog')} of the catalog`,
    `permission framework asked by the catalog ${counted.asked(
      'catalog',
      'permission',
    )} times`,
  ].join(', ');
}

function toQuestions({ counted, plugin, policy }) {
  const permission = counted.asked(plugin, 'permission');
  const catalog = counted.asked(plugin, 'catalog');
  const others =
    plugin === 'platform-services'
      ? 0
      : counted.asked(plugin, 'platform-services');
  const allowed = policy === 'allow-all' ? 0 : 1;
  return {
    measured: `${permission} permission, ${catalog} catalog, ${others} other Plinth backend`,
    goal: `at most 1, ${allowed}, 1`,
    met: permission <= 1 && catalog <= allowed && others <= 1,
  };
}

async function countReads({ backend, policy, pairs }) {
  const results = [];
  for (const [route, plugin] of Object.entries(plugins)) {
    const counted = await countEach({
      backend,
      requests: pairs.slice(0, READS).map(({ name, headers }) => ({
        path: `/api/${plugin}/entities/component/default/${name}/${route}`,
        headers,
      })),
    });
    results.push({
      what: `questions per cold read: ${route}`,
      policy,
      ...toQuestions({ counted, plugin, policy }),
      detail: describeRest({ counted, plugin }),
    });
  }
  return results;
}

/** Refs of services that exist, filled up with others that do not. */
function listRefs({ count, services }) {
  return Array.from({ length: count }, (_, index) =>
    index < services
      ? `platformservice:default/${serviceName(index)}`
      : `platformservice:default/missing-${index}`,
  );
}

async function countSummaries({ backend, policy, pairs, size }) {
  const batches = [
    { plugin: 'platform-services', refs: REFS },
    { plugin: 'shared-responsibility', refs: REFS },
    { plugin: 'platform-roadmap', refs: REFS },
    { plugin: 'platform-services', refs: MANY_REFS },
  ];
  const results = [];
  for (const { plugin, refs } of batches) {
    const entityRefs = listRefs({ count: refs, services: size.services });
    const counted = await countEach({
      backend,
      requests: pairs.slice(0, READS).map(({ headers }) => ({
        path: `/api/${plugin}/summaries`,
        method: 'POST',
        headers,
        body: { entityRefs },
      })),
    });
    const statements = counted.firstStatements(plugin);
    const questions = toQuestions({ counted, plugin, policy });
    const goal =
      refs === REFS
        ? {
            goal: `at most 3; ${questions.goal}`,
            met: statements <= 3 && questions.met,
          }
        : { goal: 'answers', met: true };
    results.push({
      what: `summaries of ${refs} refs: ${plugin}`,
      policy,
      measured: `${statements} SQL statements; ${questions.measured}`,
      detail: `${counted.time.toFixed(1)} ms`,
      ...goal,
    });
  }
  return results;
}

/** What a cold read and a batch of summaries ask of others. */
export async function countQuestions({ toolchain, world, size, say }) {
  const results = [];
  for (const policy of ['allow-all', 'owner-condition']) {
    say(policy);
    const backend = await startBackend({
      toolchain,
      connectionString: world.connectionString,
      policy,
      caches: false,
    });
    const pairs = await signInAll({ backend, count: READS });
    results.push(
      ...(await countReads({ backend, policy, pairs })),
      ...(await countSummaries({ backend, policy, pairs, size })),
    );
    await backend.stop();
  }
  return results;
}
