// Bundles the command line into one file that runs on Node 20 without an
// installation beside it: dist/plinth.cjs. Nothing is written to stdout.
import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
const outfile = join(folder, 'dist/plinth.cjs');
const { version } = JSON.parse(
  await readFile(join(folder, 'package.json'), 'utf8'),
);

await build({
  absWorkingDir: folder,
  entryPoints: ['src/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  legalComments: 'inline',
  banner: { js: '#!/usr/bin/env node' },
  define: { PLINTH_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});
await chmod(outfile, 0o755);
