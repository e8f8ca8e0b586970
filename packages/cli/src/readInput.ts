import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandContext, UsageError } from './context';

/** Reads a file as the user named it; throws a {@link UsageError} that names it. */
export async function readInput(options: {
  name: string;
  context: CommandContext;
}): Promise<string> {
  const { name, context } = options;
  let failure: unknown;
  for (const folder of context.folders) {
    try {
      return await readFile(resolve(folder, name), 'utf8');
    } catch (error) {
      failure ??= error;
    }
  }
  throw new UsageError(`${name}: ${describeFailure(failure)}`);
}

function describeFailure(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EACCES':
      return 'the file may not be read';
    default:
      return `the file cannot be read (${String(error)})`;
  }
}
