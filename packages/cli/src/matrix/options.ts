import { Scheme } from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  TableLayout,
  TableOptions,
} from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { Command, InvalidArgumentError, Option } from 'commander';
import { OutputFormat } from '../context';

/** Options that all matrix commands take. */
export interface MatrixOptions {
  from?: 'csv' | 'yaml' | 'oscal';
  layout?: TableLayout;
  columns?: 'activity' | 'variant';
  scheme?: Scheme;
  party: Record<string, string>;
  owner: Record<string, string[]>;
  map?: string;
  format: OutputFormat;
}

/** Adds the options that all matrix commands take. */
export function addMatrixOptions(options: {
  command: Command;
  format: OutputFormat;
  party?: Option;
}): Command {
  const { command, format, party = partyOption() } = options;
  return command
    .addOption(
      new Option(
        '--from <format>',
        'what the file is; default: by its ending',
      ).choices(['csv', 'yaml', 'oscal']),
    )
    .addOption(
      new Option(
        '--layout <layout>',
        'of a table: raci has a row per task and a column per party, grid names owners in its cells; default: guessed',
      ).choices(['raci', 'grid']),
    )
    .addOption(
      new Option(
        '--columns <kind>',
        'what the columns of a grid are; default: guessed',
      ).choices(['activity', 'variant']),
    )
    .addOption(
      new Option(
        '--scheme <scheme>',
        'how letters are read; default: what the document says, or guessed',
      ).choices(['raci', 'raci-implied-r', 'rasci', 'rci', 'owner']),
    )
    .addOption(party)
    .addOption(
      new Option(
        '--owner <NAME=party[,party]>',
        'a name in cells means these parties; may be repeated',
      )
        .argParser(collectOwner)
        .default({}, 'guessed'),
    )
    .option('--map <file>', 'YAML or JSON with a mapping of a table')
    .addOption(
      new Option('--format <format>', 'how the result is printed')
        .choices(['text', 'json'])
        .default(format),
    );
}

function partyOption(): Option {
  return new Option(
    '--party <COLUMN=id>',
    'a column of a table is a party’s; may be repeated',
  )
    .argParser(collectParty)
    .default({}, 'guessed');
}

/** What the options say about a table; those of the map file come first. */
export function toTableOptions(options: {
  flags: MatrixOptions;
  map: TableOptions;
}): TableOptions {
  const { flags, map } = options;
  return {
    ...map,
    ...(flags.layout && { layout: flags.layout }),
    ...(flags.columns && { columns: flags.columns }),
    ...(flags.scheme && { scheme: flags.scheme }),
    parties: { ...map.parties, ...flags.party },
    owners: { ...map.owners, ...flags.owner },
  };
}

/** For `diff`: a mapping, or the one party whose changes are asked for. */
export function collectPartyOrFilter(
  text: string,
  previous: PartyOrFilter,
): PartyOrFilter {
  return text.includes('=')
    ? { ...previous, columns: collectParty(text, previous.columns) }
    : { ...previous, only: checkId(text) };
}

/** What `--party` says to `diff`. */
export interface PartyOrFilter {
  columns: Record<string, string>;
  only?: string;
}

function collectParty(
  text: string,
  previous: Record<string, string>,
): Record<string, string> {
  const [column, party] = splitAtLastEquals(text);
  return { ...previous, [column]: checkId(party) };
}

function collectOwner(
  text: string,
  previous: Record<string, string[]>,
): Record<string, string[]> {
  const [name, parties] = splitAtLastEquals(text);
  return {
    ...previous,
    [name]: parties.split(',').map(party => checkId(party.trim())),
  };
}

function splitAtLastEquals(text: string): [string, string] {
  const place = text.lastIndexOf('=');
  if (place < 1 || place === text.length - 1) {
    throw new InvalidArgumentError('Write NAME=party.');
  }
  return [text.slice(0, place).trim(), text.slice(place + 1).trim()];
}

function checkId(id: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/.test(id)) {
    throw new InvalidArgumentError(
      `"${id}" cannot be the id of a party; use letters, digits, ".", "_" and "-".`,
    );
  }
  return id;
}
