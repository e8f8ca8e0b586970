import { performance } from 'node:perf_hooks';
import { sleep } from '../../scripts/lib/processes.mjs';
import { startBackend } from '../lib/backend.mjs';
import { serviceEntity, serviceName } from '../lib/company.mjs';
import { createTarget, measure } from '../lib/load.mjs';
import { seedCatalog } from '../lib/seedCatalog.mjs';
import { createWorld, listComponents, waitForIndex } from '../lib/world.mjs';
import { signInAll } from './reads.mjs';

/** Ten each: 1,000,000 edges of 100,000 components. */
const USES = 10;
/** How many components are read, of those that are there from the beginning. */
const READ = 200;

const routes = {
  'services of a component': ({ name }) =>
    `/api/platform-services/entities/component/default/${name}/services`,
  'consumers of a service': (_, index) =>
    `/api/platform-services/services/default/${serviceName(index)}/consumers`,
  responsibilities: ({ name }) =>
    `/api/shared-responsibility/entities/component/default/${name}/responsibilities`,
  roadmap: ({ name }) =>
    `/api/platform-roadmap/entities/component/default/${name}/roadmap`,
  'catalog by-name': ({ name }) =>
    `/api/catalog/entities/by-name/component/default/${name}`,
};

async function measureRoutes({ toolchain, connectionString, size, settings }) {
  const backend = await startBackend({
    toolchain,
    connectionString,
    policy: 'allow-all',
    caches: false,
  });
  const pairs = await signInAll({
    backend,
    count: Math.min(READ, size.components, size.services),
  });
  const targets = Object.entries(routes).map(([name, pathOf]) =>
    createTarget({
      name,
      url: backend.url,
      requests: pairs.map((pair, index) => ({
        path: pathOf(pair, index),
        headers: pair.headers,
      })),
    }),
  );
  const measured = await measure({ targets, settings });
  await backend.stop();
  return new Map(measured.map(({ name, p95 }) => [name, p95]));
}

/** Lets the index take in what has been added, and watches its memory. */
async function buildIndex({ toolchain, connectionString, entities }) {
  const backend = await startBackend({
    toolchain,
    connectionString,
    policy: 'allow-all',
    settings: { 'plinth.consumption.sweepInterval': 'PT10S' },
  });
  const started = performance.now();
  const readMemory = async () => (await backend.readProcess()).memory.rss;
  const before = await readMemory();
  let highest = before;
  let done = false;
  const built = waitForIndex({ connectionString, entities }).finally(() => {
    done = true;
  });
  while (!done) {
    highest = Math.max(highest, await readMemory());
    await Promise.race([built, sleep(1000)]);
  }
  await built;
  const seconds = (performance.now() - started) / 1000;
  await backend.stop();
  return { seconds, megabytes: (highest - before) / 1e6 };
}

/** The same reads in a small and in a large catalog, and the index in between. */
export async function measureGrowth({ toolchain, settings, say }) {
  const { small, large } = settings.growth;
  const world = await createWorld({
    toolchain,
    say,
    size: { ...small, uses: USES, consumers: 0 },
  });
  const { connectionString } = world;
  const common = { toolchain, connectionString, size: small, settings };
  say('reading the small catalog');
  const before = await measureRoutes(common);

  say(`adding up to ${large.components} components`);
  await seedCatalog({
    connectionString,
    entities: (function* list() {
      for (let index = small.services; index < large.services; index += 1) {
        yield serviceEntity({ name: serviceName(index) });
      }
      yield* listComponents({
        from: small.components,
        to: large.components,
        services: large.services,
        count: USES,
      });
    })(),
  });
  say('building the index');
  const index = await buildIndex({
    toolchain,
    connectionString,
    entities: large.components + large.services,
  });
  say('reading the large catalog');
  const after = await measureRoutes(common);
  await world.stop();

  return [
    ...Object.keys(routes).map(name => {
      const ratio = after.get(name) / before.get(name);
      const isOurs = name !== 'catalog by-name';
      return {
        what: `${name}: p95 at ${large.components} components`,
        policy: 'allow-all',
        measured: `${ratio.toFixed(2)} x that at ${small.components}`,
        detail: `${before.get(name).toFixed(1)} ms, then ${after
          .get(name)
          .toFixed(1)} ms`,
        ...(isOurs && { goal: 'at most 1.3 x', met: ratio <= 1.3 }),
      };
    }),
    {
      what: `index of ${large.components - small.components} more components, ${
        large.components * USES
      } edges in all`,
      measured: `${(index.seconds / 60).toFixed(1)} minutes`,
      goal: 'at most 10 minutes',
      met: index.seconds <= 600,
    },
    {
      what: 'memory of the backend while the index is built: growth',
      measured: `${Math.round(index.megabytes)} MB`,
      goal: 'at most 150 MB',
      met: index.megabytes <= 150,
    },
  ];
}
