import {
  composeDigest,
  diffRoadmaps,
  digestHtml,
  digestMarkdown,
  serviceRefOf,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { CommandContext, ExitCode } from '../context';
import { requireRoadmap } from './loadRoadmap';

/** How `diff` prints its result. */
export type DiffFormat = 'markdown' | 'html' | 'json';

/**
 * Prints what changed for readers from one roadmap to another, as a digest or
 * as facts. Exit code 0 whether there are changes or not.
 */
export async function diffRoadmapFiles(options: {
  from: string;
  to: string;
  format: DiffFormat;
  context: CommandContext;
}): Promise<ExitCode> {
  const { from, to, format, context } = options;
  const { roadmap: before } = await requireRoadmap({ name: from, context });
  const { roadmap: after } = await requireRoadmap({ name: to, context });
  const changes = diffRoadmaps({ from: before, to: after });
  if (format === 'json') {
    context.writeOutput(
      `${JSON.stringify({ from, to, changes }, undefined, 2)}\n`,
    );
    return 0;
  }
  const digest = composeDigest({
    roadmapTitle: after.metadata.title ?? after.metadata.name,
    serviceRef: serviceRefOf(after),
    changes,
    from,
    to,
    maxLines: changes.length,
  });
  const write = format === 'html' ? digestHtml : digestMarkdown;
  const nothing =
    format === 'html' ? '<p>Nothing changed.</p>' : 'Nothing changed.';
  context.writeOutput(`${digest ? write(digest) : nothing}\n`);
  return 0;
}
