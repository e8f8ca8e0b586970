import { lintOscal } from '@plinth/backstage-plugin-shared-responsibility-common/oscal';
import { CommandContext, ExitCode, OutputFormat, UsageError } from '../context';
import { exitCodeFor } from '../findings';
import { readInput } from '../readInput';
import { CheckedFile } from './checkMatrix';
import { lintTogether } from './lintTogether';
import { LoadedMatrix } from './loadMatrix';
import { toJson, toText } from './writeFindings';

/**
 * Prints the findings of files, linted together. Exit code 2 when one of them cannot be read at
 * all, 1 when a finding is an error.
 */
export async function lintMatrices(options: {
  names: string[];
  format: OutputFormat;
  load(name: string): Promise<LoadedMatrix>;
  context: CommandContext;
}): Promise<ExitCode> {
  const { names, load, context } = options;
  const { read, missing } = await readEach({ names, context, read: load });
  const { now = () => new Date() } = context;
  const files = lintTogether({ files: read, date: now() });
  return report({ ...options, files, missing });
}

/** The same for OSCAL documents, whose links are checked across the files. */
export async function lintOscalFiles(options: {
  names: string[];
  format: OutputFormat;
  context: CommandContext;
}): Promise<ExitCode> {
  const { names, context } = options;
  const { read, missing } = await readEach({
    names,
    context,
    read: async name => ({ name, text: await readInput({ name, context }) }),
  });
  const files = lintOscal({ files: read }).map(
    ({ name, readable, findings }) => ({
      name,
      findings,
      unreadable: !readable,
      suppressed: [],
      notChecked: [],
      guessed: [],
    }),
  );
  return report({ ...options, files, missing });
}

/** Reads what there is; the rest is said on stderr. */
async function readEach<T>(options: {
  names: string[];
  read(name: string): Promise<T>;
  context: CommandContext;
}): Promise<{ read: T[]; missing: boolean }> {
  const { names, context } = options;
  const read: T[] = [];
  for (const name of names) {
    try {
      read.push(await options.read(name));
    } catch (error) {
      if (!(error instanceof UsageError)) {
        throw error;
      }
      context.writeError(`${error.message}\n`);
    }
  }
  return { read, missing: read.length < names.length };
}

function report(options: {
  files: CheckedFile[];
  missing: boolean;
  format: OutputFormat;
  context: CommandContext;
}): ExitCode {
  const { files, missing, format, context } = options;
  context.writeOutput(format === 'json' ? toJson(files) : toText(files));
  return missing || files.some(file => file.unreadable)
    ? 2
    : exitCodeFor(files.flatMap(file => file.findings));
}
