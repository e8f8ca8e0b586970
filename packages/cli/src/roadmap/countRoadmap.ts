import {
  checkRoadmap,
  roadmapStats,
  RoadmapStats,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { formatFinding } from './lintRoadmaps';
import { CommandResult, InputFile, OutputFormat } from './types';

/**
 * Counts what is in a roadmap, whatever the findings. Exit code 0; 2 when the
 * text is not a roadmap, with the reasons on stderr.
 */
export function countRoadmap(options: {
  file: InputFile;
  format: OutputFormat;
}): CommandResult {
  const { file, text } = options.file;
  const { document, findings } = checkRoadmap(text);
  if (!document) {
    const reasons = findings.map(finding => formatFinding(file, finding));
    return { output: '', error: `${reasons.join('\n')}\n`, exitCode: 2 };
  }
  const stats = roadmapStats({ roadmap: document, findings });
  return {
    output:
      options.format === 'json'
        ? `${JSON.stringify(stats, undefined, 2)}\n`
        : toText(stats),
    exitCode: 0,
  };
}

function toText(stats: RoadmapStats): string {
  return [
    `intervals: ${stats.intervals}`,
    ...Object.entries(stats)
      .filter(([name]) => name !== 'intervals')
      .map(([name, counts]) => `${name}: ${listCounts(counts)}`),
    '',
  ].join('\n');
}

function listCounts(counts: Record<string, number>): string {
  const entries = Object.entries(counts);
  return entries.length === 0
    ? 'none'
    : entries.map(([name, count]) => `${name} ${count}`).join(', ');
}
