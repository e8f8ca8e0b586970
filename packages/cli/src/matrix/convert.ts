import {
  writeMatrixTable,
  writeMatrixYaml,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { CommandContext, ExitCode, UsageError } from '../context';
import { exitCodeFor, formatFinding } from '../findings';
import { LoadedMatrix } from './loadMatrix';

/** What a matrix can be converted to; some later. */
export const TARGET_FORMATS = ['yaml', 'csv', 'json', 'markdown', 'oscal'];

/**
 * Prints a matrix in another format. What was guessed, not understood or lost
 * goes to stderr. Exit code 1 when something was not understood.
 */
export function convertMatrix(options: {
  file: LoadedMatrix & Required<Pick<LoadedMatrix, 'matrix'>>;
  to: string;
  context: CommandContext;
}): ExitCode {
  const { file, to, context } = options;
  const { matrix, table } = file;
  const notUnderstood = file.findings.filter(
    finding => finding.rule === 'table',
  );
  const { text, notes } = write();
  for (const note of [...file.guessed, ...notes]) {
    context.writeError(`${file.name}: note: ${note}\n`);
  }
  for (const finding of notUnderstood) {
    context.writeError(`${formatFinding(file.name, finding)}\n`);
  }
  context.writeOutput(text);
  return exitCodeFor(notUnderstood);

  function write(): { text: string; notes: string[] } {
    switch (to) {
      case 'yaml':
        return { text: writeMatrixYaml(matrix), notes: [] };
      case 'json':
        return { text: `${JSON.stringify(matrix, undefined, 2)}\n`, notes: [] };
      case 'csv': {
        const written = writeMatrixTable({ matrix, table });
        return { text: written.text, notes: written.losses };
      }
      default:
        throw new UsageError(
          `Converting to ${to} is not available in this version.`,
        );
    }
  }
}
