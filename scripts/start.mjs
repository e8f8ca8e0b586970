/**
 * npm start: installs what is missing, then runs the app and the backend with
 * the example company until Ctrl-C.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import {
  backendExitMark,
  isPortTaken,
  startHost,
  waitForAnswer,
} from './lib/host.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { local, logs, root } from './lib/paths.mjs';
import { readTail, sleep, stopAll, stopOnSignal } from './lib/processes.mjs';

const appPort = Number(process.env.PLINTH_APP_PORT ?? 3000);
const backendPort = Number(process.env.PLINTH_BACKEND_PORT ?? 7007);
const appUrl = `http://localhost:${appPort}`;
const backendUrl = `http://localhost:${backendPort}`;
const readinessUrl = `${backendUrl}/.backstage/health/v1/readiness`;

/** Only what differs from app-config.yaml. */
function chooseSettings() {
  if (appPort === 3000 && backendPort === 7007) {
    return {};
  }
  return {
    'app.baseUrl': appUrl,
    'backend.baseUrl': backendUrl,
    'backend.listen.port': backendPort,
    'backend.cors.origin': appUrl,
  };
}

async function checkPorts() {
  for (const [port, variable] of [
    [appPort, 'PLINTH_APP_PORT'],
    [backendPort, 'PLINTH_BACKEND_PORT'],
  ]) {
    if (await isPortTaken(port)) {
      throw new Error(
        `Port ${port} is in use, perhaps by another Plinth. Stop the program ` +
          `that uses it, or choose another port: ${variable}=${
            port + 100
          } npm start`,
      );
    }
  }
}

/**
 * Shows warnings and errors on the screen, each of them once; everything is in
 * the log. When it is quiet again, the address is repeated below them.
 */
function createProblemFilter(name) {
  const shown = new Set();
  let following = 0;
  let timer;
  return line => {
    const text = stripVTControlCharacters(line);
    const starts = /^\d{4}-\d\d-\d\dT|^[[<]/.test(text);
    if (/\b(warn|error)\b/i.test(text.slice(0, 80)) || text.startsWith('×')) {
      const message = text.replace(/^\S+Z /, '');
      following = shown.has(message) ? 0 : 8;
      shown.add(message);
    } else if (starts) {
      following = 0;
    }
    if (following > 0) {
      following -= 1;
      process.stderr.write(`${name} | ${text}\n`);
      clearTimeout(timer);
      timer = setTimeout(sayReady, 1500);
    }
  };
}

function sayReady() {
  console.log(`\nPlinth is ready: ${appUrl}`);
}

function launch({ name, toolchain, settings }) {
  const logFile = join(logs, `${name}.log`);
  const showProblem = createProblemFilter(name);
  const part = { name, logFile, ready: false };
  part.failed = new Promise((_, reject) => {
    const fail = reason => {
      const log = relative(root, logFile);
      reject(
        new Error(`${reason}. The end of ${log}:\n\n${readTail(logFile)}\n`),
      );
    };
    const { exited } = startHost({
      folder: `packages/${name}`,
      toolchain,
      settings,
      logFile,
      onLine(line) {
        if (part.ready) {
          showProblem(line);
        }
        if (line.startsWith(backendExitMark)) {
          setTimeout(fail, 300, 'The backend has stopped');
        }
      },
    });
    exited.then(() => fail(`The ${name} has stopped`));
  });
  return part;
}

/** A backend that was killed says nothing: it is just not there any more. */
async function watchBackend({ logFile }) {
  let misses = 0;
  while (misses < 10) {
    await sleep(3000);
    misses = (await isPortTaken(backendPort)) ? 0 : misses + 1;
  }
  throw new Error(
    `The backend has not answered for half a minute. The end of its log:\n\n${readTail(
      logFile,
    )}\n`,
  );
}

stopOnSignal({
  exitCode: 0,
  onStop: () => process.stderr.write('\nStopping ...\n'),
});

try {
  await checkPorts();
  const toolchain = await ensureInstalled();
  mkdirSync(join(local, 'data'), { recursive: true });
  console.log(
    `Starting the app and the backend. Logs: ${relative(root, logs)}, data: ` +
      `${relative(root, join(local, 'data'))}`,
  );
  const settings = chooseSettings();
  const backend = launch({ name: 'backend', toolchain, settings });
  const app = launch({ name: 'app', toolchain, settings });
  const failed = Promise.race([app.failed, backend.failed]);

  await Promise.race([
    failed,
    Promise.all([
      waitForAnswer({ url: readinessUrl }),
      waitForAnswer({ url: appUrl }),
    ]),
  ]);
  app.ready = true;
  backend.ready = true;
  console.log('Ctrl-C stops both.');
  sayReady();

  await Promise.race([failed, watchBackend(backend)]);
} catch (error) {
  console.error(`\n${error.message}`);
  await stopAll();
  process.exit(1);
}
