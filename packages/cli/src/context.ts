/**
 * What commands need from the world around them.
 *
 * @public
 */
export interface CommandContext {
  /** Folders against which files are resolved; the first that has one wins. */
  folders: string[];
  writeOutput(text: string): void;
  writeError(text: string): void;
  /** Default: the clock of the machine. */
  now?(): Date;
}

/** How a command prints its result. */
export type OutputFormat = 'text' | 'json';

/** 0: clean; 1: findings at error level; 2: unreadable input or wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Input that cannot be read, or wrong use: ends the command with exit code 2. */
export class UsageError extends Error {}
