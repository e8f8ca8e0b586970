import { CommandContext, ExitCode, OutputFormat, UsageError } from '../context';
import { exitCodeFor, formatFinding, plural } from '../findings';
import { LoadedMatrix } from './loadMatrix';

/**
 * Prints the findings of files. Exit code 2 when one of them cannot be read at
 * all, 1 when a finding is an error.
 */
export async function lintMatrices(options: {
  names: string[];
  format: OutputFormat;
  load(name: string): Promise<LoadedMatrix>;
  context: CommandContext;
}): Promise<ExitCode> {
  const { names, format, load, context } = options;
  const files: LoadedMatrix[] = [];
  let unreadable = false;
  for (const name of names) {
    try {
      files.push(await load(name));
    } catch (error) {
      if (!(error instanceof UsageError)) {
        throw error;
      }
      unreadable = true;
      context.writeError(`${error.message}\n`);
    }
  }
  context.writeOutput(format === 'json' ? toJson(files) : toText(files));
  unreadable ||= files.some(isUnreadable);
  return unreadable ? 2 : exitCodeFor(files.flatMap(file => file.findings));
}

/** Not even the shape of a matrix or a table could be made out. */
function isUnreadable(file: LoadedMatrix): boolean {
  return (
    !file.matrix && file.findings.some(finding => finding.rule !== 'schema')
  );
}

function toJson(files: LoadedMatrix[]): string {
  const result = {
    files: files.map(({ name, findings, notChecked, guessed }) => ({
      file: name,
      findings,
      notChecked,
      ...(guessed.length > 0 && { guessed }),
    })),
    ...countSeverities(files),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function toText(files: LoadedMatrix[]): string {
  const { errors, warnings } = countSeverities(files);
  const notChecked = new Set(
    files.flatMap(file =>
      file.notChecked.map(({ rule, reason }) => `${rule} (${reason})`),
    ),
  );
  return [
    ...files.flatMap(file => [
      ...file.guessed.map(sentence => `${file.name}: note: ${sentence}`),
      ...file.findings.map(finding => formatFinding(file.name, finding)),
    ]),
    `${plural(files.length, 'file')}: ${plural(errors, 'error')}, ${plural(
      warnings,
      'warning',
    )}`,
    ...(notChecked.size > 0
      ? [`Not checked here: ${[...notChecked].join('; ')}`]
      : []),
    '',
  ].join('\n');
}

function countSeverities(files: LoadedMatrix[]) {
  const findings = files.flatMap(file => file.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
