import {
  EXPORT_FORMATS,
  ExportFormat,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { Command, Option } from 'commander';
import { CommandContext, UsageError } from '../context';
import { formatFinding } from '../findings';
import { convertMatrix } from './convert';
import { diffMatrixFiles } from './diffFiles';
import { diffVariants } from './diffVariants';
import { lintMatrices, lintOscalFiles } from './lint';
import { LoadedMatrix, loadMatrix, ReadableMatrix } from './loadMatrix';
import {
  addMatrixOptions,
  collectPartyOrFilter,
  MatrixOptions,
  PartyOrFilter,
  toTableOptions,
} from './options';
import { readMap } from './readMap';
import { printStats } from './stats';

/** Adds `plinth matrix ...` to the program. */
export function registerMatrixCommands(options: {
  program: Command;
  context: CommandContext;
  setExitCode(code: number): void;
}): void {
  const { program, context, setExitCode } = options;
  const matrix = program
    .command('matrix')
    .description('check, count and convert responsibility matrices');

  addMatrixOptions({
    command: matrix
      .command('lint')
      .description('say what is wrong in matrices')
      .argument('<file...>', 'YAML, JSON or CSV; with --from oscal, plans'),
    format: 'text',
  }).action(async (names: string[], flags: MatrixOptions) => {
    if (flags.from === 'oscal') {
      const { format } = flags;
      setExitCode(await lintOscalFiles({ names, format, context }));
      return;
    }
    const load = await createLoader({ flags, context });
    setExitCode(
      await lintMatrices({ names, format: flags.format, load, context }),
    );
  });

  addMatrixOptions({
    command: matrix
      .command('stats')
      .description('count what is in a matrix')
      .argument('<file>', 'YAML, JSON or CSV'),
    format: 'json',
  }).action(async (name: string, flags: MatrixOptions) => {
    const file = await loadReadable({ name, flags, context });
    setExitCode(printStats({ file, format: flags.format, context }));
  });

  addMatrixOptions({
    command: matrix
      .command('convert')
      .description('print a matrix in another format')
      .argument('<file>', 'YAML, JSON or CSV')
      .addOption(
        new Option('--to <format>', 'what it becomes')
          .choices(EXPORT_FORMATS)
          .makeOptionMandatory(),
      )
      .option('--service <ref>', 'of a table: the service that it belongs to'),
    format: 'text',
  }).action(
    async (
      name: string,
      flags: MatrixOptions & { to: ExportFormat; service?: string },
    ) => {
      const file = await loadReadable({ name, flags, context });
      setExitCode(convertMatrix({ file, to: flags.to, context }));
    },
  );

  addDiffCommand({ matrix, context, setExitCode });
}

function addDiffCommand(options: {
  matrix: Command;
  context: CommandContext;
  setExitCode(code: number): void;
}): void {
  const { matrix, context, setExitCode } = options;
  addMatrixOptions({
    command: matrix
      .command('diff')
      .description(
        'say what changes from one matrix to another, or between two variants',
      )
      .argument('<file...>', 'YAML, JSON or CSV')
      .option('--variants <a..b>', 'of one file: the two variants'),
    format: 'text',
    party: new Option(
      '--party <id | COLUMN=id>',
      'only what changes for one party; or, of a table, a column is a party’s; may be repeated',
    )
      .argParser(collectPartyOrFilter)
      .default({ columns: {} }, 'all'),
  }).action(
    async (
      names: string[],
      given: Omit<MatrixOptions, 'party'> & {
        variants?: string;
        party: PartyOrFilter;
      },
    ) => {
      const { variants } = given;
      if (names.length !== (variants === undefined ? 2 : 1)) {
        throw new UsageError(
          'Name two files, or one file with --variants a..b.',
        );
      }
      const flags = { ...given, party: given.party.columns };
      const common = { ...given, party: given.party.only, context };
      const [file, to] = await Promise.all(
        names.map(name => loadReadable({ name, flags, context })),
      );
      setExitCode(
        variants === undefined
          ? diffMatrixFiles({ ...common, from: file, to })
          : diffVariants({ ...common, file, variants }),
      );
    },
  );
}

async function createLoader(options: {
  flags: MatrixOptions & { service?: string };
  context: CommandContext;
}): Promise<(name: string) => Promise<LoadedMatrix>> {
  const { flags, context } = options;
  const map = await readMap({ name: flags.map, context });
  const table = {
    ...toTableOptions({ flags, map }),
    ...(flags.service && { service: flags.service }),
  };
  return name => loadMatrix({ name, flags, table, context });
}

/** A file that is a matrix; throws a UsageError with all reasons when it is not. */
async function loadReadable(options: {
  name: string;
  flags: MatrixOptions & { service?: string };
  context: CommandContext;
}): Promise<ReadableMatrix> {
  const load = await createLoader(options);
  const file = await load(options.name);
  if (!file.matrix) {
    throw new UsageError(
      file.findings
        .map(finding => formatFinding(file.name, finding))
        .join('\n'),
    );
  }
  return { ...file, matrix: file.matrix };
}
