import {
  roadmapStats,
  RoadmapStats,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { CommandContext, ExitCode, OutputFormat } from '../context';
import { requireRoadmap } from './loadRoadmap';

/**
 * Prints the figures of a roadmap; exit code 0, whatever the findings. Throws a
 * UsageError with all reasons when the file is not a roadmap.
 */
export async function countRoadmap(options: {
  name: string;
  format: OutputFormat;
  context: CommandContext;
}): Promise<ExitCode> {
  const { name, format, context } = options;
  const { roadmap, findings } = await requireRoadmap({ name, context });
  const stats = roadmapStats({ roadmap, findings });
  context.writeOutput(
    format === 'json'
      ? `${JSON.stringify(stats, undefined, 2)}\n`
      : toText(stats),
  );
  return 0;
}

function toText(stats: RoadmapStats): string {
  return [
    `intervals: ${stats.intervals}`,
    ...Object.entries(stats)
      .filter(([name]) => name !== 'intervals')
      .map(([name, counts]) => `${name}: ${toList(counts)}`),
    '',
  ].join('\n');
}

function toList(counts: Record<string, number>): string {
  const entries = Object.entries(counts);
  return entries.length === 0
    ? 'none'
    : entries.map(([name, count]) => `${name} ${count}`).join(', ');
}
