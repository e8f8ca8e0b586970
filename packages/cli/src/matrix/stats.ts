import {
  MatrixStats,
  matrixStats,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { CommandContext, ExitCode, OutputFormat } from '../context';
import { checkMatrix } from './checkMatrix';
import { ReadableMatrix } from './loadMatrix';

/** Prints the figures of a matrix; always exit code 0, whatever the findings. */
export function printStats(options: {
  file: ReadableMatrix;
  format: OutputFormat;
  context: CommandContext;
}): ExitCode {
  const { file, format, context } = options;
  const { findings } = checkMatrix(file);
  const stats = matrixStats({ ...file, findings });
  context.writeOutput(
    format === 'json'
      ? `${JSON.stringify(stats, undefined, 2)}\n`
      : toText(stats, file.guessed),
  );
  return 0;
}

function toText(stats: MatrixStats, guessed: string[]): string {
  const perVariant = (
    figures: Record<string, Record<string, unknown>>,
  ): string[] =>
    Object.entries(figures).map(
      ([variant, counts]) => `  ${variant}: ${toList(counts)}`,
    );
  return [
    ...guessed.map(sentence => `note: ${sentence}`),
    `layout ${stats.layout}, scheme ${stats.scheme}`,
    `${stats.rows} rows, ${stats.cells} cells, ${stats.tasks} tasks, ${stats.overriddenTasks} of them overridden, ${stats.footnotes} with footnotes`,
    'states',
    ...perVariant(stats.states),
    ...(stats.scheme === 'owner'
      ? ['owners', ...perVariant(stats.owners)]
      : [
          'letters',
          ...Object.entries(stats.parties).flatMap(([variant, parties]) =>
            Object.entries(parties).map(
              ([party, letters]) =>
                `  ${variant}, ${party}: ${toList(letters)}`,
            ),
          ),
        ]),
    `findings: ${toList(stats.findings) || 'none'}`,
    '',
  ].join('\n');
}

function toList(counts: Record<string, unknown>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
