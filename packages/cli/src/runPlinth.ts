import { Command, CommanderError } from 'commander';
import { CommandContext, UsageError } from './context';
import { registerMatrixCommands } from './matrix';
import { registerRoadmapCommands } from './roadmap';

/**
 * Options of {@link runPlinth}.
 *
 * @public
 */
export interface RunPlinthOptions {
  /** Without the interpreter and the script. */
  args: string[];
  version: string;
  context: CommandContext;
}

const EXIT_CODES = `
Exit codes:
  0  clean
  1  findings at error level
  2  unreadable input or wrong use
`;

/**
 * Runs the command line `plinth` and gives its exit code: 0 clean, 1 findings
 * at error level, 2 unreadable input or wrong use.
 *
 * @public
 */
export async function runPlinth(options: RunPlinthOptions): Promise<number> {
  const { args, version, context } = options;
  let exitCode = 0;
  const setExitCode = (code: number) => {
    exitCode = code;
  };

  const program = new Command('plinth')
    .description(
      'Checks, counts and converts responsibility matrices and roadmaps of platform services, without a server.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => context.writeOutput(text),
      writeErr: text => context.writeError(text),
    })
    .showHelpAfterError('(--help says how it is used)')
    .addHelpText('after', EXIT_CODES);
  registerMatrixCommands({ program, context, setExitCode });
  registerRoadmapCommands({ program, context, setExitCode });

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof UsageError) {
      context.writeError(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
