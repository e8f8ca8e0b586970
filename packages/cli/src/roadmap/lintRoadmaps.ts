import type { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { CommandContext, ExitCode, OutputFormat, UsageError } from '../context';
import { exitCodeFor, formatFinding, plural } from '../findings';
import { loadRoadmap } from './loadRoadmap';

/** Findings of one file; the shape of an entry of the JSON output. */
interface LintedFile {
  file: string;
  findings: Finding[];
  /** Rules that need the catalog, the last revision or other roadmaps. */
  notChecked: string[];
}

/**
 * Prints the findings of roadmaps, each linted by itself. Exit code 2 when one
 * of them cannot be read at all, 1 when a finding is an error.
 */
export async function lintRoadmaps(options: {
  names: string[];
  format: OutputFormat;
  context: CommandContext;
}): Promise<ExitCode> {
  const { names, format, context } = options;
  const files: LintedFile[] = [];
  let unreadable = false;
  for (const name of names) {
    try {
      const loaded = await loadRoadmap({ name, context });
      const { roadmap, findings, notChecked } = loaded;
      files.push({ file: name, findings, notChecked });
      unreadable ||= !roadmap && findings.some(isUnreadable);
    } catch (error) {
      if (!(error instanceof UsageError)) {
        throw error;
      }
      unreadable = true;
      context.writeError(`${error.message}\n`);
    }
  }
  context.writeOutput(format === 'json' ? toJson(files) : toText(files));
  const findings = files.flatMap(file => file.findings);
  return unreadable ? 2 : exitCodeFor(findings);
}

/** Not even the shape of a document or of a table could be made out. */
function isUnreadable({ rule }: Finding): boolean {
  return rule === 'syntax' || rule === 'table';
}

function toJson(files: LintedFile[]): string {
  return `${JSON.stringify(
    { files, ...countSeverities(files) },
    undefined,
    2,
  )}\n`;
}

function toText(files: LintedFile[]): string {
  const { errors, warnings } = countSeverities(files);
  const notChecked = [
    ...new Set(files.flatMap(file => file.notChecked)),
  ].sort();
  return [
    ...files.flatMap(({ file, findings }) =>
      findings.map(finding => formatFinding(file, finding)),
    ),
    `${plural(files.length, 'file')}: ${plural(errors, 'error')}, ${plural(
      warnings,
      'warning',
    )}`,
    ...(notChecked.length > 0
      ? [`Not checked here, only by the server: ${notChecked.join(', ')}`]
      : []),
    '',
  ].join('\n');
}

function countSeverities(files: LintedFile[]) {
  const findings = files.flatMap(file => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
