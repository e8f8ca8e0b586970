import { performance } from 'node:perf_hooks';
import { send, startBackend } from '../lib/backend.mjs';
import {
  BUSY_SERVICE,
  IDLE_SERVICE,
  matrixDocument,
  PUBLISHER,
} from '../lib/company.mjs';
import { median } from '../lib/load.mjs';
import { waitForDatabase } from '../lib/world.mjs';

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { result, time: performance.now() - started };
}

/** Writes a draft twice, the first and another time, and publishes it. */
async function publishOnce({ backend, headers, name, version }) {
  const base = `${backend.url}/api/shared-responsibility/services/default/${name}`;
  const saveDraft = precondition =>
    send({
      url: `${base}/draft`,
      method: 'PUT',
      headers: { ...headers, ...precondition },
      body: { document: matrixDocument({ name, version }) },
    });
  const first = await saveDraft({ 'if-none-match': '*' });
  const write = await timed(() =>
    saveDraft({ 'if-match': first.headers.get('etag') }),
  );
  const publish = await timed(() =>
    send({
      url: `${base}/publish`,
      method: 'POST',
      headers: { ...headers, 'if-match': write.result.headers.get('etag') },
      body: { message: `Edition ${version}` },
    }),
  );
  return { write: write.time, publish: publish.time };
}

/** Publishing for many entities, against saving a draft and publishing for none. */
export async function measurePublishing(options) {
  const { toolchain, world, size, settings, say } = options;
  const { connectionString } = world;
  const backend = await startBackend({
    toolchain,
    connectionString,
    policy: 'allow-all',
  });
  const headers = await backend.signIn(PUBLISHER);
  const busy = [];
  const idle = [];
  const fanOuts = [];
  const before = await backend.readProcess();
  for (let round = 0; round < settings.publications; round += 1) {
    say(`publication ${round + 1} of ${settings.publications}`);
    const version = round + 2;
    const common = { backend, headers, version };
    idle.push(await publishOnce({ ...common, name: IDLE_SERVICE }));
    busy.push(await publishOnce({ ...common, name: BUSY_SERVICE }));
    const { time } = await timed(() =>
      waitForDatabase({
        connectionString,
        plugin: 'shared-responsibility',
        query: `SELECT count(*)::int AS open FROM fan_outs WHERE phase <> 'done'`,
        until: ({ open }) => open === 0,
      }),
    );
    fanOuts.push(time / 1000);
  }
  const after = await backend.readProcess();
  await backend.stop();

  const notifications = 'shared-responsibility > notifications';
  const batches =
    (after.http[notifications] ?? 0) - (before.http[notifications] ?? 0);
  const publish = median(busy.map(run => run.publish));
  const write = median(busy.map(run => run.write));
  const publishIdle = median(idle.map(run => run.publish));
  const ratio = publish / write;
  return [
    {
      what: `publishing a matrix that reaches ${size.consumers} entities`,
      policy: 'allow-all',
      measured: `${ratio.toFixed(2)} x saving a draft`,
      detail: `${publish.toFixed(0)} ms; saving ${write.toFixed(
        0,
      )} ms; publishing one that reaches nobody ${publishIdle.toFixed(0)} ms`,
      goal: 'at most 2 x',
      met: ratio <= 2,
    },
    {
      what: 'until all owner groups were told, in the background',
      policy: 'allow-all',
      measured: `${median(fanOuts).toFixed(1)} s`,
      detail: `${(batches / settings.publications).toFixed(
        1,
      )} batches of notifications for each publication`,
    },
  ];
}
