import { Command, Option } from 'commander';
import { CommandContext, OutputFormat } from '../context';
import { countRoadmap } from './countRoadmap';
import { lintRoadmaps } from './lintRoadmaps';

/** Adds `plinth roadmap ...` to the program. */
export function registerRoadmapCommands(options: {
  program: Command;
  context: CommandContext;
  setExitCode(code: number): void;
}): void {
  const { program, context, setExitCode } = options;
  const roadmap = program
    .command('roadmap')
    .description('check and count roadmaps of platform services');

  roadmap
    .command('lint')
    .description('say what is wrong in roadmaps')
    .argument('<file...>', 'YAML or JSON')
    .addOption(formatOption('text'))
    .action(async (names: string[], { format }: { format: OutputFormat }) => {
      setExitCode(await lintRoadmaps({ names, format, context }));
    });

  roadmap
    .command('stats')
    .description('count what is in a roadmap')
    .argument('<file>', 'YAML or JSON')
    .addOption(formatOption('json'))
    .action(async (name: string, { format }: { format: OutputFormat }) => {
      setExitCode(await countRoadmap({ name, format, context }));
    });
}

function formatOption(preset: OutputFormat): Option {
  return new Option('--format <format>', 'how the result is printed')
    .choices(['text', 'json'])
    .default(preset);
}
