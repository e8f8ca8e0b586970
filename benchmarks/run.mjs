/**
 * npm run bench: measures the suite against the goals of docs/benchmarks.md and
 * writes a dated table to benchmarks/results.
 *
 *   npm run bench -- --only reads,cli   some of the parts
 *   npm run bench -- --quick            everything small and short: shows that
 *                                       it works, the figures mean nothing
 */
import { join, relative } from 'node:path';
import { ensureInstalled } from '../scripts/lib/install.mjs';
import { local, root } from '../scripts/lib/paths.mjs';
import { stopAll, stopOnSignal } from '../scripts/lib/processes.mjs';
import { describeMachine, writeReport } from './lib/report.mjs';
import { chooseParts, fullRun, parts, quickRun } from './parts/index.mjs';

const usage = `Usage: npm run bench [-- [--quick] [--only <part>[,<part>]]], with the parts ${parts
  .map(({ name }) => name)
  .join(', ')}`;

function readArguments(args) {
  const rest = [...args];
  const quick = rest.includes('--quick');
  if (quick) {
    rest.splice(rest.indexOf('--quick'), 1);
  }
  if (rest.length === 0) {
    return { quick };
  }
  if (rest.length !== 2 || rest[0] !== '--only') {
    throw new Error(usage);
  }
  return { quick, only: rest[1].split(',') };
}

function chooseFile({ quick, only }) {
  const day = new Date().toISOString().slice(0, 10);
  const name = `${[day, ...(only ?? [])].join('-')}.md`;
  return quick
    ? join(local, 'bench', name)
    : join(root, 'benchmarks/results', name);
}

/** The results of a part; when it fails, the rest is measured all the same. */
async function runPart({ part, options }) {
  try {
    return await part.run(options);
  } catch (error) {
    process.exitCode = 1;
    return [
      {
        what: 'could not be measured',
        measured: error.message.split('\n')[0],
        met: false,
      },
    ];
  }
}

async function runParts({ chosen, toolchain, run }) {
  const sections = [];
  const machine = describeMachine({ toolchain });
  let world;
  try {
    for (const part of chosen) {
      console.log(`\n${part.title} (${part.name})`);
      const say = text => console.log(`  ${text}`);
      if (part.needsWorld && !world) {
        const { createWorld } = await import('./lib/world.mjs');
        world = await createWorld({ toolchain, size: run.size, say });
        machine.push(`PostgreSQL ${world.postgresVersion}`);
      }
      const options = { toolchain, world, say, ...run };
      const results = await runPart({ part, options });
      for (const { what, policy, measured, met } of results) {
        const verdict = met === false ? ' - missed' : '';
        const name = [what, policy].filter(Boolean).join(', ');
        say(`${name}: ${measured}${verdict}`);
      }
      sections.push({ title: part.title, results });
    }
  } finally {
    await world?.stop();
  }
  return { sections, machine };
}

stopOnSignal();
try {
  const { quick, only } = readArguments(process.argv.slice(2));
  const chosen = chooseParts({ only, usage });
  const toolchain = await ensureInstalled();
  const run = quick ? quickRun : fullRun;
  const { sections, machine } = await runParts({ chosen, toolchain, run });
  const file = chooseFile({ quick, only });
  writeReport({
    file,
    title: quick
      ? 'Benchmarks, quick run: the figures mean nothing'
      : `Benchmarks of ${new Date().toISOString().slice(0, 10)}`,
    machine,
    sections,
  });
  console.log(`\n${relative(root, file)}`);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
