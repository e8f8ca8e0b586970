import {
  ExportFormat,
  exportMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { CommandContext, ExitCode } from '../context';
import { exitCodeFor, formatFinding } from '../findings';
import { ReadableMatrix } from './loadMatrix';

/**
 * Prints a matrix in another format. What was guessed, not understood or lost
 * goes to stderr. Exit code 1 when something was not understood.
 */
export function convertMatrix(options: {
  file: ReadableMatrix;
  to: ExportFormat;
  context: CommandContext;
}): ExitCode {
  const { file, to, context } = options;
  const notUnderstood = file.findings.filter(
    finding => finding.rule === 'table',
  );
  const { text, losses } = exportMatrix({
    document: file.matrix,
    format: to,
    table: file.table,
  });
  for (const note of [...file.guessed, ...losses]) {
    context.writeError(`${file.name}: note: ${note}\n`);
  }
  for (const finding of notUnderstood) {
    context.writeError(`${formatFinding(file.name, finding)}\n`);
  }
  context.writeOutput(text);
  return exitCodeFor(notUnderstood);
}
