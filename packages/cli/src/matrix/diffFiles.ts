import {
  ChangeCase,
  diffForParties,
  PartyDiff,
  TaskChange,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { CommandContext, ExitCode, OutputFormat, UsageError } from '../context';
import { plural } from '../findings';
import { ReadableMatrix } from './loadMatrix';

/**
 * Prints what the change from one matrix to another means to each party, or to
 * one. Tasks are matched by id. Exit code 0 whether there are changes or not.
 */
export function diffMatrixFiles(options: {
  from: ReadableMatrix;
  to: ReadableMatrix;
  /** Id of the one party. */
  party?: string;
  format: OutputFormat;
  context: CommandContext;
}): ExitCode {
  const { from, to, party, format, context } = options;
  const all = diffForParties({ from: from.matrix, to: to.matrix });
  const known = all.map(diff => diff.party.id);
  if (party !== undefined && !known.includes(party)) {
    throw new UsageError(
      `Neither file has a party "${party}"; known are ${known.join(', ')}.`,
    );
  }
  const parties = all.filter(
    diff => party === undefined || diff.party.id === party,
  );
  context.writeOutput(
    format === 'json'
      ? `${JSON.stringify(
          { from: from.name, to: to.name, parties },
          undefined,
          2,
        )}\n`
      : parties.map(toText).join(''),
  );
  return 0;
}

function toText({ party, changes }: PartyDiff): string {
  const heading = `${party.title} (${party.id}): ${
    changes.length === 0 ? 'no change' : plural(changes.length, 'task')
  }`;
  return [heading, ...changes.flatMap(taskLines), ''].join('\n');
}

function taskLines(change: TaskChange): string[] {
  return [
    `  ${change.title} [${change.taskId}]: ${change.meanings.join(', ')}`,
    ...change.cases
      .filter(each => !each.meanings.includes('editorial'))
      .map(
        each =>
          `    ${placeOf(each)}: ${partOf(each.before)} -> ${partOf(
            each.after,
          )}`,
      ),
  ];
}

/** Under which variants and condition. */
function placeOf({ variants, condition }: ChangeCase): string {
  const names = variants.map(({ from, to }) =>
    from === to ? to : `${from} to ${to}`,
  );
  return [names.join(', '), ...(condition ? [condition] : [])].join('; ');
}

/** A party's letters; or why there are none. */
function partOf(side: ChangeCase['before']): string {
  if (!side) {
    return 'no task';
  }
  return side.state === 'assigned'
    ? side.assignment?.involvement || '-'
    : side.state;
}
