import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { stringify } from 'yaml';
import { logs, root } from '../../scripts/lib/paths.mjs';
import { runProcess } from '../../scripts/lib/processes.mjs';
import { matrixDocument } from '../lib/company.mjs';
import { median } from '../lib/load.mjs';

const FILES = 100;
const TASKS = 60;
const cli = join(root, 'packages/cli');

function timeRun({ toolchain, args }) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(toolchain.node, args, {
    encoding: 'utf8',
    env: toolchain.env,
  });
  if (status !== 0) {
    throw new Error(`plinth ended with ${status}:\n${stdout}\n${stderr}`);
  }
  return (performance.now() - started) / 1000;
}

/** Lints 100 matrices of 60 rows with the built command line. */
export async function measureCli({ toolchain, settings }) {
  const { code } = await runProcess({
    command: toolchain.node,
    args: ['build.mjs'],
    cwd: cli,
    env: toolchain.env,
    logFile: join(logs, 'bench-cli.log'),
  });
  if (code !== 0) {
    throw new Error('The command line could not be built: bench-cli.log');
  }
  const folder = mkdtempSync(join(tmpdir(), 'plinth-bench-'));
  try {
    const files = Array.from({ length: FILES }, (_, index) => {
      const name = `service-${index}`;
      const file = join(folder, `${name}.yaml`);
      writeFileSync(file, stringify(matrixDocument({ name, tasks: TASKS })));
      return file;
    });
    const bundle = join(cli, 'dist/plinth.cjs');
    const times = [];
    const starts = [];
    for (let run = 0; run < settings.runs; run += 1) {
      times.push(
        timeRun({ toolchain, args: [bundle, 'matrix', 'lint', ...files] }),
      );
      starts.push(timeRun({ toolchain, args: ['--eval', '0'] }));
    }
    const seconds = median(times);
    return [
      {
        what: `plinth matrix lint, ${FILES} files of ${TASKS} rows`,
        measured: `${seconds.toFixed(2)} s`,
        detail: `fastest ${Math.min(...times).toFixed(
          2,
        )} s; starting Node alone ${median(starts).toFixed(2)} s`,
        goal: 'under 2 s',
        met: seconds < 2,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
