import {
  checkRoadmap,
  lintRoadmap,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { importRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common/formats';
import {
  Finding,
  locateFindings,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { basename, extname } from 'node:path';
import { CommandContext, UsageError } from '../context';
import { formatFinding } from '../findings';
import { readInput } from '../readInput';

/** A file, read and linted. */
export interface LoadedRoadmap {
  name: string;
  /** Absent: it cannot be read as a roadmap. */
  roadmap?: Roadmap;
  /** Of reading: what is no roadmap, or was not understood. */
  notUnderstood: Finding[];
  /** Of reading and of lint. */
  findings: Finding[];
  /** Ids of lint rules that need more than the file. */
  notChecked: string[];
  /** What a table does not say and was taken for granted. */
  guessed: string[];
}

/** What is said about a file beside its name. */
export interface LoadOptions {
  /** Default: by its ending. */
  from?: 'yaml' | 'csv';
  /** Ref of the service that a table belongs to. */
  service?: string;
  /** Name of the interval of a table that names none. */
  interval?: string;
}

const TABLE_ENDINGS = new Set(['.csv', '.tsv']);
/** Findings of reading; all others are those of lint. */
const READING_RULES = new Set(['syntax', 'schema', 'table']);

/** Reads one file; throws a UsageError when there is no such file. */
export async function loadRoadmap(options: {
  name: string;
  flags?: LoadOptions;
  context: CommandContext;
}): Promise<LoadedRoadmap> {
  const { name, flags = {}, context } = options;
  const text = await readInput({ name, context });
  const isTable = flags.from
    ? flags.from === 'csv'
    : TABLE_ENDINGS.has(extname(name).toLowerCase());
  const loaded = isTable
    ? checkTable({ ...options, text, flags })
    : { ...checkRoadmap(text), guessed: [] };
  const { document, findings, notChecked, guessed } = loaded;
  return {
    name,
    ...(document && { roadmap: document }),
    notUnderstood: findings.filter(({ rule }) => READING_RULES.has(rule)),
    findings,
    notChecked,
    guessed,
  };
}

/** The same; throws a UsageError with all reasons when it is no roadmap. */
export async function requireRoadmap(
  options: Parameters<typeof loadRoadmap>[0],
): Promise<LoadedRoadmap & Required<Pick<LoadedRoadmap, 'roadmap'>>> {
  const loaded = await loadRoadmap(options);
  const { name, roadmap, findings } = loaded;
  if (!roadmap) {
    throw new UsageError(
      findings.map(finding => formatFinding(name, finding)).join('\n'),
    );
  }
  return { ...loaded, roadmap };
}

/** What `checkRoadmap` does for YAML, for a table. */
function checkTable(options: {
  name: string;
  text: string;
  flags: LoadOptions;
  context: CommandContext;
}) {
  const { name, text, flags, context } = options;
  const { service, interval } = flags;
  const { roadmap, findings, guessed, locate } = importRoadmap({
    text,
    format: 'csv',
    name: documentName(name),
    service,
    interval,
    now: context.now?.(),
  });
  const lint = roadmap
    ? lintRoadmap(roadmap)
    : { findings: [], notChecked: [] };
  return {
    document: roadmap,
    findings: [
      ...findings,
      ...locateFindings({ findings: lint.findings, locate }),
    ],
    notChecked: lint.notChecked,
    guessed,
  };
}

/** The file's name without folder and ending, as a roadmap may be called. */
function documentName(name: string): string {
  return (
    basename(name, extname(name))
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .slice(0, 63) || 'roadmap'
  );
}
