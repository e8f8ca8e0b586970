import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** The state of the sources; "changed" when there is more than the commit. */
function describeCommit() {
  try {
    const git = (...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    const changed = git('status', '--porcelain') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${
      changed ? ', changed' : ''
    }`;
  } catch {
    return 'unknown';
  }
}

/** Where it was measured, as one line each. */
export function describeMachine({ toolchain, postgresVersion }) {
  const { version } = JSON.parse(
    readFileSync(join(root, 'backstage.json'), 'utf8'),
  );
  const memory = Math.round(totalmem() / 1e9);
  const load = loadavg()[0].toFixed(1);
  return [
    `${
      cpus().length
    } cores (${cpus()[0]?.model.trim()}), ${memory} GB, load before the run ${load}`,
    `Node ${toolchain.nodeVersion}, Backstage ${version}` +
      `${postgresVersion ? `, PostgreSQL ${postgresVersion}` : ''}`,
    `Commit ${describeCommit()}`,
  ];
}

function verdictOf({ met }) {
  switch (met) {
    case true:
      return 'met';
    case false:
      return '**missed**';
    default:
      return '';
  }
}

const cell = text => String(text ?? '').replaceAll('|', '\\|');

function toTable(results) {
  const rows = results.map(result =>
    [
      result.what,
      result.policy,
      result.measured,
      result.detail,
      result.goal,
      verdictOf(result),
    ]
      .map(cell)
      .join(' | '),
  );
  return [
    'what | policy | measured | details | goal | ',
    '--- | --- | --- | --- | --- | ---',
    ...rows,
  ]
    .map(row => `| ${row} |`)
    .join('\n');
}

/** Writes the results as Markdown, and returns the text. */
export function writeReport({ file, title, machine, sections }) {
  const text = [
    `# ${title}`,
    machine.map(line => `- ${line}`).join('\n'),
    'What is measured and how: [docs/benchmarks.md](../../docs/benchmarks.md).',
    ...sections.map(
      ({ title: heading, results }) => `## ${heading}\n\n${toTable(results)}`,
    ),
  ].join('\n\n');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
  return text;
}
