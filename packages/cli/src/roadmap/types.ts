/** How a command prints its result. */
export type OutputFormat = 'text' | 'json';

/** A file that was read. */
export interface InputFile {
  /** As the user named it. */
  file: string;
  text: string;
}

/** What a command prints on stdout, and how the process ends. */
export interface CommandResult {
  output: string;
  /** For stderr. */
  error?: string;
  /** 0: clean; 1: findings at error level; 2: unreadable input or wrong use. */
  exitCode: 0 | 1 | 2;
}
