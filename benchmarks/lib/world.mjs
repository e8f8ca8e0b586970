import { logs } from '../../scripts/lib/paths.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { sleep } from '../../scripts/lib/processes.mjs';
import { mkdirSync } from 'node:fs';
import { send, startBackend } from './backend.mjs';
import {
  BUSY_SERVICE,
  componentEntity,
  groupEntities,
  IDLE_SERVICE,
  matrixDocument,
  PUBLISHER,
  serviceEntity,
  serviceName,
  SERVICES_PER_COMPONENT,
  servicesOfComponent,
} from './company.mjs';
import { writeDocuments } from './documents.mjs';
import { seedCatalog, withDatabase } from './seedCatalog.mjs';

/** Components that stand on eight services each. */
export function* listComponents({ from = 0, to, services, count }) {
  for (let index = from; index < to; index += 1) {
    const numbers = servicesOfComponent({
      index,
      services,
      count: count ?? SERVICES_PER_COMPONENT,
    });
    yield componentEntity({ index, serviceNames: numbers.map(serviceName) });
  }
}

/** Components that stand on the busy service only. */
function* listBusyComponents({ first, count }) {
  for (let index = first; index < first + count; index += 1) {
    yield componentEntity({ index, serviceNames: [BUSY_SERVICE] });
  }
}

/** Waits until a question to a database of a plugin has its answer. */
export async function waitForDatabase(options) {
  const { connectionString, plugin, query, until, minutes = 10 } = options;
  const deadline = Date.now() + minutes * 60_000;
  await withDatabase({
    connectionString,
    plugin,
    async work(client) {
      for (;;) {
        const { rows } = await client.query(query);
        if (until(rows[0])) {
          return;
        }
        if (Date.now() > deadline) {
          throw new Error(
            `Not there after ${minutes} minutes: ${query} ` +
              `says ${JSON.stringify(rows[0])}`,
          );
        }
        await sleep(250);
      }
    },
  });
}

/** Waits until the index knows so many entities. */
export async function waitForIndex({ connectionString, entities }) {
  await waitForDatabase({
    connectionString,
    plugin: 'platform-services',
    query: `SELECT count(*)::int AS known FROM entities WHERE uid IS NOT NULL`,
    until: ({ known }) => known >= entities,
  });
  await waitForDatabase({
    connectionString,
    plugin: 'platform-services',
    query: 'SELECT count(finished_at)::int AS finished FROM sweep',
    until: ({ finished }) => finished > 0,
  });
}

async function waitForRevisions({ connectionString, documents }) {
  for (const plugin of ['shared-responsibility', 'platform-roadmap']) {
    await waitForDatabase({
      connectionString,
      plugin,
      query: `SELECT count(DISTINCT document_id)::int AS taken FROM revisions`,
      until: ({ taken }) => taken >= documents,
    });
  }
}

/** Publishes the first matrices of the services that are edited. */
async function publishFirst(backend) {
  const headers = await backend.signIn(PUBLISHER);
  for (const name of [BUSY_SERVICE, IDLE_SERVICE]) {
    const base = `${backend.url}/api/shared-responsibility/services/default/${name}`;
    const draft = await send({
      url: `${base}/draft`,
      method: 'PUT',
      headers: { ...headers, 'if-none-match': '*' },
      body: { document: matrixDocument({ name }) },
    });
    await send({
      url: `${base}/publish`,
      method: 'POST',
      headers: { ...headers, 'if-match': draft.headers.get('etag') },
      body: { message: 'First edition' },
    });
  }
}

/**
 * A PostgreSQL with the generated company in it: catalog, index, documents.
 * Backends that are started on it find everything in place.
 */
export async function createWorld({ toolchain, size, say }) {
  mkdirSync(logs, { recursive: true });
  const postgres = await startPostgres();
  const { connectionString } = postgres;
  const names = Array.from({ length: size.services }, (_, index) =>
    serviceName(index),
  );
  const documents = writeDocuments(names);
  const clear = () => {
    postgres.clear();
    documents.clear();
  };
  process.once('exit', clear);
  const services = [
    ...names.map(name =>
      serviceEntity({ name, folder: `${documents.folder}/${name}` }),
    ),
    ...[BUSY_SERVICE, IDLE_SERVICE].map(name => serviceEntity({ name })),
  ];
  say(
    `${services.length} services, ${size.components + size.consumers} ` +
      `components, on PostgreSQL ${postgres.version}`,
  );
  const backend = await startBackend({
    toolchain,
    connectionString,
    policy: 'allow-all',
    fill: true,
  });
  await seedCatalog({
    connectionString,
    entities: [
      ...groupEntities(),
      ...services,
      ...listComponents({
        to: size.components,
        services: size.services,
        count: size.uses,
      }),
      ...listBusyComponents({ first: size.components, count: size.consumers }),
    ],
  });
  await waitForIndex({
    connectionString,
    entities: services.length + size.components + size.consumers,
  });
  say('the index is built');
  await waitForRevisions({ connectionString, documents: size.services });
  await publishFirst(backend);
  say('the documents are there');
  await backend.stop();
  return {
    connectionString,
    postgresVersion: postgres.version,
    async stop() {
      await postgres.stop();
      clear();
    },
  };
}
