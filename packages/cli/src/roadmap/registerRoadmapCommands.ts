import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { countRoadmap } from './countRoadmap';
import { lintRoadmaps } from './lintRoadmaps';
import { CommandResult, InputFile, OutputFormat } from './types';

/** Where a command reads and writes; the process itself unless tested. */
export interface RoadmapCommandContext {
  /** Folder against which files are resolved. */
  cwd: string;
  writeOutput(text: string): void;
  writeError(text: string): void;
  setExitCode(code: number): void;
}

/** Adds `plinth roadmap ...` to the program. */
export function registerRoadmapCommands(options: {
  program: Command;
  context: RoadmapCommandContext;
}): void {
  const { program, context } = options;
  const roadmap = program
    .command('roadmap')
    .description('check and count roadmaps of platform services');

  roadmap
    .command('lint')
    .description('say what is wrong in roadmaps')
    .argument('<file...>', 'YAML or JSON')
    .addOption(formatOption('text'))
    .action((names: string[], { format }: { format: OutputFormat }) =>
      run({
        context,
        names,
        command: files => lintRoadmaps({ files, format }),
      }),
    );

  roadmap
    .command('stats')
    .description('count what is in a roadmap')
    .argument('<file>', 'YAML or JSON')
    .addOption(formatOption('json'))
    .action((name: string, { format }: { format: OutputFormat }) =>
      run({
        context,
        names: [name],
        command: ([file]) => countRoadmap({ file, format }),
      }),
    );
}

function formatOption(preset: OutputFormat): Option {
  return new Option('--format <format>', 'how the result is printed')
    .choices(['text', 'json'])
    .default(preset);
}

async function run(options: {
  context: RoadmapCommandContext;
  names: string[];
  command(files: InputFile[]): CommandResult;
}): Promise<void> {
  const { context, names, command } = options;
  const files: InputFile[] = [];
  let unreadable = false;
  for (const name of names) {
    try {
      const text = await readFile(resolve(context.cwd, name), 'utf8');
      files.push({ file: name, text });
    } catch (error) {
      unreadable = true;
      context.writeError(`${name}: ${describe(error)}\n`);
    }
  }
  if (files.length > 0) {
    const result = command(files);
    context.writeOutput(result.output);
    context.writeError(result.error ?? '');
    context.setExitCode(unreadable ? 2 : result.exitCode);
  } else {
    context.setExitCode(2);
  }
}

function describe(error: unknown): string {
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
