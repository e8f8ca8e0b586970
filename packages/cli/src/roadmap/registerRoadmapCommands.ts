import { Command, Option } from 'commander';
import { CommandContext, OutputFormat } from '../context';
import {
  CONVERT_FORMATS,
  ConvertFormat,
  convertRoadmap,
} from './convertRoadmap';
import { countRoadmap } from './countRoadmap';
import { DiffFormat, diffRoadmapFiles } from './diffRoadmapFiles';
import { importGithub, ImportGithubFlags } from './importGithub';
import { lintRoadmaps } from './lintRoadmaps';
import { LoadOptions } from './loadRoadmap';

/** Adds `plinth roadmap ...` to the program. */
export function registerRoadmapCommands(options: {
  program: Command;
  context: CommandContext;
  setExitCode(code: number): void;
}): void {
  const { program, context, setExitCode } = options;
  const roadmap = program
    .command('roadmap')
    .description(
      'check, count, convert, compare and import roadmaps of platform services',
    );

  roadmap
    .command('lint')
    .description('say what is wrong in roadmaps')
    .argument('<file...>', 'YAML, JSON or CSV')
    .addOption(formatOption('text'))
    .action(async (names: string[], { format }: { format: OutputFormat }) => {
      setExitCode(await lintRoadmaps({ names, format, context }));
    });

  roadmap
    .command('stats')
    .description('count what is in a roadmap')
    .argument('<file>', 'YAML, JSON or CSV')
    .addOption(formatOption('json'))
    .action(async (name: string, { format }: { format: OutputFormat }) => {
      setExitCode(await countRoadmap({ name, format, context }));
    });

  roadmap
    .command('convert')
    .description('print a roadmap in another format')
    .argument('<file>', 'YAML, JSON or CSV')
    .addOption(
      new Option('--to <format>', 'what is printed')
        .choices(CONVERT_FORMATS)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--from <format>',
        'what the file is; default: by its ending',
      ).choices(['yaml', 'csv']),
    )
    .option('--service <ref>', 'the service that a table belongs to')
    .option(
      '--interval <name>',
      'the interval of the seed form; default: the active one',
    )
    .action(
      async (name: string, flags: LoadOptions & { to: ConvertFormat }) => {
        const { to } = flags;
        setExitCode(await convertRoadmap({ name, to, flags, context }));
      },
    );

  roadmap
    .command('diff')
    .description('say what changed for readers')
    .argument('<old>', 'YAML, JSON or CSV')
    .argument('<new>', 'YAML, JSON or CSV')
    .addOption(
      new Option('--format <format>', 'how the result is printed')
        .choices(['markdown', 'html', 'json'])
        .default('markdown'),
    )
    .action(
      async (from: string, to: string, { format }: { format: DiffFormat }) => {
        setExitCode(await diffRoadmapFiles({ from, to, format, context }));
      },
    );

  roadmap
    .command('import')
    .description('make a roadmap of something else')
    .command('github')
    .description('of issues, as GET /repos/{owner}/{repo}/issues answers them')
    .argument('<file>', 'JSON')
    .option('--map <file>', 'YAML or JSON: what labels mean')
    .option('--base <file>', 'the roadmap that the issues are merged into')
    .option(
      '--repository <owner/name>',
      'default: as the addresses of the issues say',
    )
    .option('--service <ref>', 'the service that a new roadmap belongs to')
    .addOption(
      new Option(
        '--format <format>',
        'json: outcomes and roadmap; yaml: the roadmap',
      )
        .choices(['json', 'yaml'])
        .default('json'),
    )
    .action(async (name: string, flags: ImportGithubFlags) => {
      setExitCode(await importGithub({ name, flags, context }));
    });
}

function formatOption(preset: OutputFormat): Option {
  return new Option('--format <format>', 'how the result is printed')
    .choices(['text', 'json'])
    .default(preset);
}
