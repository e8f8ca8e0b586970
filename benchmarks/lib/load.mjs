import autocannon from 'autocannon';

const CONNECTIONS = 10;

/**
 * A route under load: what is asked, in order, by all connections together.
 * What has been asked before is asked again only after all the rest.
 */
export function createTarget({ name, url, requests }) {
  return { name, url, requests, next: 0, count: 0, seconds: 0, times: [] };
}

function chooseRequests({ target, connection }) {
  const { requests, next } = target;
  const own = requests.filter((_, at) => at % CONNECTIONS === connection);
  const list = own.length > 0 ? own : requests;
  const start = Math.floor(next / CONNECTIONS) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Puts one target under load for some seconds. */
async function runSlice({ target, seconds, keep }) {
  const unexpected = new Map();
  let connection = 0;
  let count = 0;
  const started = performance.now();
  await new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url: target.url,
        connections: CONNECTIONS,
        duration: seconds,
        setupClient(client) {
          client.setRequests(chooseRequests({ target, connection }));
          connection += 1;
        },
      },
      (error, result) => {
        if (error) {
          reject(error);
        } else if (result.errors > 0) {
          reject(new Error(`${target.name}: ${result.errors} requests failed`));
        } else {
          resolve();
        }
      },
    );
    run.on('response', (_, status, __, time) => {
      count += 1;
      if (status !== 200 && status !== 304) {
        unexpected.set(status, (unexpected.get(status) ?? 0) + 1);
      }
      if (keep) {
        target.times.push(time);
      }
    });
  });
  if (unexpected.size > 0) {
    const list = [...unexpected].map(
      ([status, times]) => `${times} x ${status}`,
    );
    throw new Error(`${target.name} answered ${list.join(', ')}`);
  }
  target.next += count;
  if (keep) {
    target.count += count;
    target.seconds += (performance.now() - started) / 1000;
  }
}

/**
 * Measures targets side by side: each gets a slice of every round, so that
 * whatever else the machine does falls on all of them.
 */
export async function measure({ targets, settings }) {
  const { warmUpSeconds, sliceSeconds, rounds } = settings;
  for (const target of targets) {
    const seconds = Math.max(1, warmUpSeconds / targets.length);
    await runSlice({ target, seconds, keep: false });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) {
      await runSlice({ target, seconds: sliceSeconds, keep: true });
    }
  }
  return targets.map(target => ({
    name: target.name,
    perSecond: target.count / target.seconds,
    p50: percentile(target.times, 0.5),
    p95: percentile(target.times, 0.95),
  }));
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? NaN;
}

export function median(values) {
  return percentile(values, 0.5);
}
