/**
 * npm run yarn -- <arguments>: yarn and Node 22 as the other commands use them,
 * for machines that have neither.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { local } from './lib/paths.mjs';
import {
  getRegistrySettings,
  getToolchain,
  installToolchain,
} from './lib/toolchain.mjs';

const say = text => process.stderr.write(`  ${text}\n`);

if (!getToolchain().ready) {
  await withLock({
    path: join(local, 'install.lock'),
    onWait: pid => say(`waiting for another installation (process ${pid})`),
    work: async () => {
      if (!getToolchain().ready) {
        await installToolchain({ say });
      }
    },
  });
}
const toolchain = getToolchain();
const child = spawn(
  toolchain.node,
  [toolchain.yarn, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...toolchain.env, ...getRegistrySettings() },
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', code => process.exit(code ?? 1));
