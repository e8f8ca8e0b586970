/**
 * npm test: installs what is missing, then checks everything that is checked
 * about Plinth, and ends with one line: "N passed, N failed".
 *
 *   npm test -- --only types,unit   runs some of the steps
 *
 * Through yarn it is what Backstage developers know: yarn test <paths>.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { findFreePort } from './lib/host.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { logs, root } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import {
  findBin,
  readTail,
  runProcess,
  stopOnSignal,
} from './lib/processes.mjs';
import {
  addCounts,
  countCheck,
  countJest,
  countPlaywright,
  formatCounts,
} from './lib/results.mjs';

const postgresVariable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** A step that takes longer than this hangs. */
const stepMinutes = 20;

/** The steps, in order. Each one returns the counts of what it checked. */
const steps = [
  {
    name: 'openapi',
    title: 'OpenAPI modules are current',
    run: ({ check }) => check([join(root, 'scripts/openapi.mjs'), '--check']),
  },
  {
    name: 'types',
    title: 'Types',
    // From nothing each time: the order of unions in the API reports depends on
    // the order in which the compiler meets their members.
    run: ({ check }) =>
      check([findBin('typescript', 'tsc'), '--incremental', 'false']),
  },
  {
    name: 'lint',
    title: 'Lint',
    run: ({ check }) =>
      checkAll([
        () =>
          check([
            findBin('@backstage/cli'),
            ...['repo', 'lint', '--max-warnings', '0'],
          ]),
        () =>
          check(
            [
              findBin('eslint'),
              ...['--max-warnings', '0', '--ext', '.mjs,.cjs'],
              ...['scripts', 'benchmarks'],
            ],
            { append: true },
          ),
      ]),
  },
  {
    name: 'format',
    title: 'Formatting, and links of the documentation',
    run: ({ check }) =>
      checkAll([
        () => check([findBin('prettier'), '--check', '.']),
        () => check([join(root, 'scripts/check-links.mjs')], { append: true }),
      ]),
  },
  {
    name: 'api-reports',
    title: 'API reports are current',
    needs: 'types',
    run: ({ check }) =>
      check([
        findBin('@backstage/repo-tools', 'backstage-repo-tools'),
        'api-reports',
        'plugins/*',
        '--ci',
        '-o',
        'ae-wrong-input-file-type,ae-undocumented,ae-forgotten-export,ae-unresolved-link',
      ]),
  },
  {
    name: 'unit',
    title: 'Unit and API tests on SQLite and PostgreSQL 18',
    run: runUnitTests,
  },
  {
    name: 'build',
    title: 'Build of all packages',
    needs: 'types',
    run: ({ check }) =>
      checkAll([
        () => check([findBin('@backstage/cli'), 'repo', 'build', '--all']),
        () =>
          check(['build.mjs'], {
            cwd: join(root, 'packages/cli'),
            append: true,
          }),
      ]),
  },
  {
    name: 'e2e',
    title: 'End-to-end tests in Chromium',
    needs: 'build',
    run: runEndToEndTests,
  },
];

/** Several commands that count as one check. */
async function checkAll(checks) {
  const counts = [];
  for (const run of checks) {
    counts.push(await run());
  }
  return countCheck(addCounts(counts).failed === 0);
}

async function runUnitTests({ runNode, say, fail }) {
  let postgres;
  try {
    postgres = await startPostgres();
    process.once('exit', postgres.clear);
    say(`PostgreSQL ${postgres.version} is up`);
  } catch (error) {
    fail(error.message);
  }
  const path = join(logs, 'unit.json');
  rmSync(path, { force: true });
  const { code } = await runNode(
    [
      findBin('@backstage/cli'),
      ...['repo', 'test', '--maxWorkers=2', '--json', `--outputFile=${path}`],
    ],
    { env: { [postgresVariable]: postgres?.connectionString } },
  );
  await postgres?.stop();
  const counts = countJest({ path, code });
  counts.reasons.forEach(fail);
  // That PostgreSQL came up counts as a test of its own.
  return addCounts([counts, countCheck(postgres !== undefined)]);
}

async function runEndToEndTests({ runNode, say, fail }) {
  const path = join(logs, 'e2e.json');
  rmSync(path, { force: true });
  const chromium = await ensureChromium({ say });
  const { code } = await runNode(
    [findBin('@playwright/test', 'playwright'), 'test'],
    {
      env: {
        PLINTH_CHROMIUM: chromium,
        PLINTH_E2E_PORT: String(await findFreePort()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: path,
      },
    },
  );
  const counts = countPlaywright({ path, code });
  counts.reasons.forEach(fail);
  return counts;
}

async function runStep({ step, toolchain }) {
  const started = Date.now();
  const logFile = join(logs, `test-${step.name}.log`);
  rmSync(logFile, { force: true });
  console.log(`\n${step.title} (${step.name})`);

  const say = text => console.log(`  ${text}`);
  const failures = [];
  const runNode = (args, options = {}) =>
    runProcess({
      command: toolchain.node,
      args,
      timeoutMinutes: stepMinutes,
      logFile,
      ...options,
      env: { ...toolchain.env, CI: 'true', ...options.env },
    });
  const check = async (args, options) => {
    const { code, timedOut } = await runNode(args, options);
    if (timedOut) {
      failures.push(`it took longer than ${stepMinutes} minutes`);
    }
    return countCheck(code === 0);
  };

  let counts;
  try {
    const fail = reason => failures.push(reason);
    counts = await step.run({ check, runNode, say, fail });
  } catch (error) {
    failures.push(error.message);
    counts = countCheck(false);
  }

  const seconds = Math.round((Date.now() - started) / 1000);
  say(`${formatCounts(counts)} (${seconds} s)`);
  if (counts.skipped > 0) {
    say(`${counts.skipped} were skipped`);
  }
  if (counts.failed > 0) {
    failures.forEach(say);
    if (existsSync(logFile)) {
      console.log(`\n${readTail(logFile, 60)}\n`);
      say(`All of it: ${relative(root, logFile)}`);
    }
  }
  return counts;
}

function chooseSteps(args) {
  const index = args.indexOf('--only');
  if (index === -1 && args.length === 0) {
    return steps;
  }
  const names = steps.map(({ name }) => name);
  const wanted = index === 0 && args.length === 2 ? args[1].split(',') : [];
  const unknown = wanted.filter(name => !names.includes(name));
  if (wanted.length === 0 || unknown.length > 0) {
    throw new Error(
      `Usage: npm test [-- --only <step>[,<step>]], with the steps ${names.join(
        ', ',
      )}`,
    );
  }
  // From the last to the first: what a step needs comes before it.
  for (const { name, needs } of [...steps].reverse()) {
    if (wanted.includes(name) && needs) {
      wanted.push(needs);
    }
  }
  return steps.filter(({ name }) => wanted.includes(name));
}

async function runSteps() {
  const chosen = chooseSteps(process.argv.slice(2));
  const toolchain = await ensureInstalled();
  mkdirSync(logs, { recursive: true });
  const counts = [];
  for (const step of chosen) {
    counts.push(await runStep({ step, toolchain }));
  }
  const sum = addCounts(counts);
  console.log(`\n${formatCounts(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

function runAsYarnDoes() {
  const child = spawn(
    process.execPath,
    [findBin('@backstage/cli'), 'repo', 'test', ...process.argv.slice(2)],
    { stdio: 'inherit', cwd: root },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', code => process.exit(code ?? 1));
}

if (process.env.npm_config_user_agent?.startsWith('yarn')) {
  runAsYarnDoes();
} else {
  stopOnSignal();
  try {
    await runSteps();
  } catch (error) {
    console.error(`\n${error.message}`);
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  }
}
