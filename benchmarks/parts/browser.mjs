import {
  appendFileSync,
  existsSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { stringify } from 'yaml';
import { ensureChromium } from '../../scripts/lib/chromium.mjs';
import { findFreePort, waitForAnswer } from '../../scripts/lib/host.mjs';
import { local, logs, root } from '../../scripts/lib/paths.mjs';
import {
  sleep,
  startProcess,
  stopProcess,
} from '../../scripts/lib/processes.mjs';
import { getJson } from '../lib/backend.mjs';
import { matrixDocument, roadmapDocument } from '../lib/company.mjs';
import { median } from '../lib/load.mjs';

const ROWS = 500;
const ITEMS = 300;
const LARGE = 'large-service';
const STANDS_ON_IT = 'stands-on-large-service';
/** Of the example company: owns the component and signs in. */
const USER = 'user:default/payments-developer';
const ROLE = 'Payments developer';
const OWNER = 'group:default/payments';

const LONGEST_TASK_MS = 50;
const WHEEL_STEPS = 60;

/** A service with a matrix of 500 rows and a roadmap of 300 items, and a component that stands on it. */
function writeLargeService(examples) {
  const folder = join(examples, 'services', LARGE);
  mkdirSync(folder, { recursive: true });
  const service = {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: {
      name: LARGE,
      annotations: {
        'plinth/responsibility-matrix': './responsibility.yaml',
        'plinth/roadmap': './roadmap.yaml',
      },
    },
    spec: { type: 'database', lifecycle: 'production', owner: OWNER },
  };
  const component = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: STANDS_ON_IT },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: OWNER,
      dependsOn: [`platformservice:default/${LARGE}`],
    },
  };
  const matrix = matrixDocument({ name: LARGE, tasks: ROWS });
  matrix.spec.parties[1].group = OWNER;
  writeFileSync(join(folder, 'responsibility.yaml'), stringify(matrix));
  writeFileSync(
    join(folder, 'roadmap.yaml'),
    stringify(roadmapDocument({ name: LARGE, items: ITEMS })),
  );
  writeFileSync(
    join(folder, 'catalog-info.yaml'),
    [service, component].map(entity => stringify(entity)).join('---\n'),
  );
  appendFileSync(
    join(examples, 'all.yaml'),
    `    - ./services/${LARGE}/catalog-info.yaml\n`,
  );
}

/** The backend of the end-to-end tests, with the built app and the large documents. */
async function startApp({ toolchain, say }) {
  if (!existsSync(join(root, 'packages/app/dist/index.html'))) {
    throw new Error(
      'The app is not built. Build it first: npm test -- --only build',
    );
  }
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const { child } = startProcess({
    command: toolchain.node,
    args: [join(root, 'scripts/e2e-server.mjs')],
    env: { ...toolchain.env, PLINTH_E2E_PORT: String(port) },
    logFile: join(logs, 'bench-browser.log'),
  });
  const readiness = `${url}/.backstage/health/v1/readiness`;
  await waitForAnswer({ url: readiness, minutes: 5 });
  writeLargeService(join(local, 'e2e', String(port), 'examples'));
  say('waiting for the documents to come in');
  await waitForDocuments(url);
  return {
    url,
    async stop() {
      await stopProcess(child, 20);
      rmSync(join(local, 'e2e', String(port)), {
        recursive: true,
        force: true,
      });
    },
  };
}

async function waitForDocuments(url) {
  const deadline = Date.now() + 5 * 60_000;
  for (;;) {
    try {
      const { backstageIdentity } = await getJson({
        url: `${url}/api/auth/role/refresh`,
        headers: { 'x-sign-in-as': USER, 'x-requested-with': 'XMLHttpRequest' },
      });
      const headers = { authorization: `Bearer ${backstageIdentity.token}` };
      const { rows } = await getJson({
        url: `${url}/api/shared-responsibility/components/default/${STANDS_ON_IT}/responsibilities`,
        headers,
      });
      const { roadmap } = await getJson({
        url: `${url}/api/platform-roadmap/services/default/${LARGE}/roadmap`,
        headers,
      });
      if (rows.length >= ROWS && roadmap) {
        return;
      }
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
    if (Date.now() > deadline) {
      throw new Error(
        'The matrix of 500 rows and the roadmap of 300 items did not come in',
      );
    }
    await sleep(1000);
  }
}

/** Runs in the page: keeps what the browser says about tasks and shifts. */
function observe() {
  globalThis.plinthBench = { tasks: [], shift: 0 };
  new globalThis.PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) {
      globalThis.plinthBench.tasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new globalThis.PerformanceObserver(list => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      globalThis.plinthBench.shift += hadRecentInput ? 0 : value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function signIn({ page, url }) {
  await page.goto(url);
  await page.getByRole('button', { name: `Sign in as ${ROLE}` }).click();
  await page
    .getByRole('navigation')
    .getByRole('link')
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Loads a page and returns how long it took until something was to be seen. */
async function timeUntilVisible({ page, url, find }) {
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await find(page).first().waitFor({ timeout: 60_000 });
  return performance.now() - started;
}

const CHECKOUT = '/catalog/default/component/checkout';

const places = {
  'About card of the catalog': {
    path: CHECKOUT,
    find: page => page.getByText('About', { exact: true }),
  },
  'tab Platform': {
    path: `${CHECKOUT}/platform`,
    find: page =>
      page.getByRole('heading', { name: /stands on \d+ platform services/ }),
  },
  'tab Responsibilities': {
    path: `${CHECKOUT}/responsibilities`,
    find: page => page.getByRole('table', { name: 'Responsibilities' }),
  },
  'tab Roadmap': {
    path: `${CHECKOUT}/roadmap`,
    find: page =>
      page.getByRole('heading', { name: /platform services are working on/ }),
  },
};

async function measureTabs({ page, url, runs }) {
  const times = new Map(Object.keys(places).map(name => [name, []]));
  const shifts = new Map(Object.keys(places).map(name => [name, 0]));
  // The first load of each fills the caches of the browser.
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, { path, find }] of Object.entries(places)) {
      const time = await timeUntilVisible({ page, url: `${url}${path}`, find });
      await page.waitForTimeout(1000);
      const shift = await page.evaluate(() => globalThis.plinthBench.shift);
      if (run > 0) {
        times.get(name).push(time);
        shifts.set(name, Math.max(shifts.get(name), shift));
      }
    }
  }
  const [reference, ...tabs] = Object.keys(places);
  const base = median(times.get(reference));
  return tabs.flatMap(name => {
    const time = median(times.get(name));
    const ratio = time / base;
    const shift = shifts.get(name);
    return [
      {
        what: `${name}: visible after loading the page`,
        measured: `${ratio.toFixed(2)} x the ${reference}`,
        detail: `${Math.round(time)} ms, the card ${Math.round(base)} ms`,
        goal: 'at most 1.5 x',
        met: ratio <= 1.5,
      },
      {
        what: `${name}: layout shift`,
        measured: shift.toFixed(3),
        goal: 'at most 0.05',
        met: shift <= 0.05,
      },
    ];
  });
}

/** Scrolls through a long table with the wheel and watches for long tasks. */
async function measureScrolling({ page, url, path, what }) {
  await page.goto(`${url}${path}`);
  const rows = page.locator('tbody tr');
  await rows.nth(20).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  const box = await page.locator('table').first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, Math.max(box.y + 50, 400));
  await page.evaluate(() => {
    globalThis.plinthBench.tasks = [];
  });
  for (let step = 0; step < WHEEL_STEPS; step += 1) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => globalThis.plinthBench.tasks);
  const longest = Math.max(0, ...tasks);
  const shown = await rows.count();
  return {
    what,
    measured: `${tasks.length} tasks over ${LONGEST_TASK_MS} ms`,
    detail: `longest ${Math.round(
      longest,
    )} ms, ${WHEEL_STEPS} turns of the wheel, ${shown} rows in the page`,
    goal: 'none',
    met: tasks.length === 0,
  };
}

/** The tabs and the long tables in a real Chromium. */
export async function measureBrowser({ toolchain, settings, say }) {
  const executablePath = await ensureChromium({ say });
  const app = await startApp({ toolchain, say });
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      locale: 'en-GB',
    });
    await page.addInitScript(observe);
    const { url } = app;
    await signIn({ page, url });
    say('tabs');
    const tabs = await measureTabs({ page, url, runs: settings.runs });
    say('scrolling');
    const scrolling = [
      await measureScrolling({
        page,
        url,
        path: `/catalog/default/platformservice/${LARGE}/responsibilities`,
        what: `scrolling the matrix of a service, ${ROWS} rows`,
      }),
      await measureScrolling({
        page,
        url,
        path: `/catalog/default/component/${STANDS_ON_IT}/responsibilities`,
        what: `scrolling the responsibilities of a component, ${ROWS} rows`,
      }),
      await measureScrolling({
        page,
        url,
        path: `/catalog/default/platformservice/${LARGE}/roadmap?view=timeline`,
        what: `scrolling the timeline of a service, ${ITEMS} items`,
      }),
    ];
    return [...tabs, ...scrolling];
  } finally {
    await browser.close();
    await app.stop();
  }
}
