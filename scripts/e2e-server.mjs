/**
 * What the end-to-end tests run against: one backend that also serves the built
 * app, on a port of its own, with a fresh database and a copy of the examples,
 * so that a test may change files and never touches the data of npm start.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backendExitMark, startHost } from './lib/host.mjs';
import { local, logs, root } from './lib/paths.mjs';
import { readTail, stopAll, stopOnSignal } from './lib/processes.mjs';
import { getToolchain } from './lib/toolchain.mjs';

const port = Number(process.env.PLINTH_E2E_PORT);
const url = `http://localhost:${port}`;
const folder = join(local, 'e2e', String(port));
const examples = join(folder, 'examples');
const clear = () => rmSync(folder, { recursive: true, force: true });

if (!existsSync(join(root, 'packages/app/dist/index.html'))) {
  throw new Error(
    'The app is not built. This builds it first: npm test -- --only e2e',
  );
}
clear();
mkdirSync(join(folder, 'data'), { recursive: true });
cpSync(join(root, 'examples'), examples, { recursive: true });
stopOnSignal({ cleanUp: clear, exitCode: 0 });

const logFile = join(logs, 'e2e-backend.log');
const { exited } = startHost({
  folder: 'packages/backend',
  toolchain: getToolchain(),
  logFile,
  onLine(line) {
    if (line.startsWith(backendExitMark)) {
      stopAll();
    }
  },
  settings: {
    'app.baseUrl': url,
    'backend.baseUrl': url,
    'backend.listen.port': port,
    'backend.cors.origin': url,
    'backend.database.connection.directory': join(folder, 'data'),
    'catalog.locations': [{ type: 'file', target: join(examples, 'all.yaml') }],
    // A test puts a revision back in time and waits for its digest.
    'platformRoadmap.digests.schedule': {
      frequency: { seconds: 20 },
      timeout: { minutes: 5 },
    },
  },
});
await exited;
console.error(`The backend has stopped:\n${readTail(logFile)}`);
clear();
process.exitCode = 1;
