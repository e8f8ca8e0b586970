import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { writeRoadmapYaml } from '@plinth/backstage-plugin-platform-roadmap-common/formats';
import {
  GithubIssue,
  importGithubIssues,
  LabelMap,
  readGithubIssues,
  readLabelMap,
} from '@plinth/backstage-plugin-platform-roadmap-common/github';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { CommandContext, ExitCode, UsageError } from '../context';
import { exitCodeFor, formatFinding } from '../findings';
import { readInput } from '../readInput';
import { requireRoadmap } from './loadRoadmap';

/** Options of `import github`. */
export interface ImportGithubFlags {
  /** YAML or JSON: what labels mean. */
  map?: string;
  /** The roadmap that the issues are merged into. */
  base?: string;
  /** `owner/name`; default: as the addresses of the issues say. */
  repository?: string;
  /** Ref of the service of a new roadmap. */
  service?: string;
  format: 'json' | 'yaml';
}

/**
 * Prints what the issues of a file make of a roadmap: the roadmap alone, or with
 * the outcome of each issue. Exit code 1 when an entry is no issue.
 */
export async function importGithub(options: {
  name: string;
  flags: ImportGithubFlags;
  context: CommandContext;
}): Promise<ExitCode> {
  const { name, flags, context } = options;
  const read = await readIssues({ name, context });
  const { outcomes, unmapped, roadmap, findings } = importGithubIssues({
    issues: read.issues,
    repository: flags.repository ?? repositoryOf(read.issues),
    map: await readMap({ name: flags.map, context }),
    base: await readBase({ name: flags.base, context }),
    service: flags.service,
  });
  const all = [...read.findings, ...findings];
  for (const finding of all) {
    context.writeError(`${formatFinding(name, finding)}\n`);
  }
  if (flags.format === 'yaml') {
    for (const [outcome, numbers] of Object.entries(outcomes)) {
      context.writeError(`${name}: note: ${outcome}: ${numbers.length}\n`);
    }
  }
  context.writeOutput(
    flags.format === 'yaml'
      ? writeRoadmapYaml(roadmap)
      : `${JSON.stringify({ outcomes, unmapped, roadmap }, undefined, 2)}\n`,
  );
  return exitCodeFor(all);
}

async function readIssues(options: {
  name: string;
  context: CommandContext;
}): Promise<{ issues: GithubIssue[]; findings: Finding[] }> {
  const { name } = options;
  const text = await readInput(options);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: this is not JSON: ${String(error)}`);
  }
  if (!Array.isArray(value)) {
    throw new UsageError(
      `${name}: this is not an answer of GET /repos/{owner}/{repo}/issues, which is an array.`,
    );
  }
  return readGithubIssues(value);
}

async function readMap(options: {
  name: string | undefined;
  context: CommandContext;
}): Promise<LabelMap | undefined> {
  const { name, context } = options;
  if (name === undefined) {
    return undefined;
  }
  const { document, findings } = readLabelMap(
    await readInput({ name, context }),
  );
  if (!document) {
    throw new UsageError(
      findings.map(finding => formatFinding(name, finding)).join('\n'),
    );
  }
  return document;
}

async function readBase(options: {
  name: string | undefined;
  context: CommandContext;
}): Promise<Roadmap | undefined> {
  const { name, context } = options;
  return name === undefined
    ? undefined
    : (await requireRoadmap({ name, context })).roadmap;
}

/** The repository that the first address names; undefined: none does. */
function repositoryOf(issues: GithubIssue[]): string | undefined {
  for (const { html_url: url } of issues) {
    const [, repository] =
      /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/(?:issues|pull)\/\d+/.exec(
        url ?? '',
      ) ?? [];
    if (repository) {
      return repository;
    }
  }
  return undefined;
}
