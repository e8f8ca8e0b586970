import {
  diffRoadmaps,
  publishedView,
  Roadmap,
  serviceRefOf,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  roadmapAtom,
  roadmapCalendar,
} from '@plinth/backstage-plugin-platform-roadmap-common/feeds';
import {
  exportRoadmap,
  ROADMAP_EXPORT_FORMATS,
} from '@plinth/backstage-plugin-platform-roadmap-common/formats';
import { CommandContext, ExitCode } from '../context';
import { exitCodeFor, formatFinding } from '../findings';
import { LoadOptions, requireRoadmap } from './loadRoadmap';

/** What `convert` writes. */
export const CONVERT_FORMATS = [
  ...ROADMAP_EXPORT_FORMATS,
  'ics',
  'atom',
] as const;

/** One of {@link CONVERT_FORMATS}. */
export type ConvertFormat = (typeof CONVERT_FORMATS)[number];

/**
 * Prints a roadmap in another format. What was guessed, not understood or lost
 * goes to stderr. Exit code 1 when something was not understood.
 */
export async function convertRoadmap(options: {
  name: string;
  to: ConvertFormat;
  flags: LoadOptions;
  context: CommandContext;
}): Promise<ExitCode> {
  const { name, to, flags, context } = options;
  const file = await requireRoadmap({ name, flags, context });
  const { now = () => new Date() } = context;
  const { text, losses } = write({
    roadmap: file.roadmap,
    to,
    interval: flags.interval,
    now: now(),
  });
  for (const note of [...file.guessed, ...losses]) {
    context.writeError(`${name}: note: ${note}\n`);
  }
  for (const finding of file.notUnderstood) {
    context.writeError(`${formatFinding(name, finding)}\n`);
  }
  context.writeOutput(text);
  return exitCodeFor(file.notUnderstood);
}

function write(options: {
  roadmap: Roadmap;
  to: ConvertFormat;
  interval?: string;
  now: Date;
}): { text: string; losses: string[] } {
  const { roadmap, to, interval, now } = options;
  switch (to) {
    case 'ics':
      return { text: toCalendar(roadmap, now), losses: draftLosses(roadmap) };
    case 'atom':
      return { text: toAtom(roadmap, now), losses: draftLosses(roadmap) };
    default:
      return exportRoadmap({ roadmap, format: to, interval });
  }
}

/** A file has no revisions: it counts as published now, and for the first time. */
function firstRevision(roadmap: Roadmap, now: Date) {
  return {
    number: 1,
    publishedAt: now.toISOString(),
    effectiveFrom: now.toISOString(),
    message: roadmap.spec.change?.message ?? 'As in the file.',
  };
}

function toCalendar(roadmap: Roadmap, now: Date): string {
  const view = viewRoadmap({
    roadmap,
    revision: firstRevision(roadmap, now),
    now,
  });
  return roadmapCalendar({ roadmaps: [view], name: view.title });
}

function toAtom(roadmap: Roadmap, now: Date): string {
  const { metadata, spec } = roadmap;
  const serviceRef = serviceRefOf(roadmap);
  const title = metadata.title ?? metadata.name;
  const { number, publishedAt, message } = firstRevision(roadmap, now);
  return roadmapAtom({
    id: `urn:plinth:roadmap:${encodeURIComponent(serviceRef)}`,
    title,
    pageUrl: spec.url,
    now: publishedAt,
    revisions: [
      {
        serviceRef,
        title,
        revision: number,
        publishedAt,
        message,
        ...(spec.change?.by && { publishedBy: spec.change.by }),
        changes: diffRoadmaps({ to: roadmap }),
      },
    ],
    urlOf: () => undefined,
  });
}

function draftLosses(roadmap: Roadmap): string[] {
  const drafts =
    roadmap.spec.intervals.length -
    publishedView(roadmap).spec.intervals.length;
  return drafts > 0 ? ['Intervals that are drafts are no part of feeds.'] : [];
}
