import {
  effectiveRows,
  EffectiveRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { CommandContext, ExitCode, OutputFormat, UsageError } from '../context';
import { ReadableMatrix } from './loadMatrix';

interface ChangedTask {
  task: string;
  title: string;
  area: string;
  activity?: string;
  /** Letters before and after, by party; only those that differ. */
  parties: Record<string, { from: string; to: string }>;
  /** Present when it differs. */
  state?: { from: string; to: string };
}

/**
 * Prints which tasks two variants of one matrix share out differently. Exit
 * code 0 whether there are any or not.
 */
export function diffVariants(options: {
  file: ReadableMatrix;
  variants: string;
  party?: string;
  format: OutputFormat;
  context: CommandContext;
}): ExitCode {
  const { file, variants, party, format, context } = options;
  const [from, to] = parseRange({ file, variants });
  const before = effectiveRows(file.matrix, { variant: from.id });
  const after = effectiveRows(file.matrix, { variant: to.id });
  const changed = before
    .map((row, index) => compareRows(row, after[index]))
    .filter(
      change =>
        (Object.keys(change.parties).length > 0 || change.state) &&
        (party === undefined || Object.hasOwn(change.parties, party)),
    );
  context.writeOutput(
    format === 'json'
      ? `${JSON.stringify(
          {
            from: from.name,
            to: to.name,
            titles: changed.map(change => change.title),
            changed,
          },
          undefined,
          2,
        )}\n`
      : toText(changed),
  );
  return 0;
}

function parseRange(options: {
  file: ReadableMatrix;
  variants: string;
}): Array<{ id: string; name: string }> {
  const { file, variants } = options;
  const known =
    file.table?.variants ??
    (file.matrix.spec.variants ?? []).map(({ id, title }) => ({
      id,
      name: title ?? id,
    }));
  const wanted = variants.split('..');
  if (wanted.length !== 2) {
    throw new UsageError(
      `"${variants}" is not a pair of variants; write --variants a..b.`,
    );
  }
  return wanted.map(name => {
    const folded = name.trim().toLowerCase();
    const found = known.find(
      variant =>
        variant.id.toLowerCase() === folded ||
        variant.name.toLowerCase() === folded,
    );
    if (!found) {
      throw new UsageError(
        `${file.name}: there is no variant "${name}"; known are ${
          known.map(variant => variant.name).join(', ') || 'none'
        }.`,
      );
    }
    return found;
  });
}

function compareRows(before: EffectiveRow, after: EffectiveRow): ChangedTask {
  const parties: ChangedTask['parties'] = {};
  for (const party of new Set([
    ...Object.keys(before.assignments),
    ...Object.keys(after.assignments),
  ])) {
    const from = before.assignments[party]?.involvement ?? '';
    const to = after.assignments[party]?.involvement ?? '';
    if (from !== to) {
      parties[party] = { from, to };
    }
  }
  return {
    task: before.taskId,
    title: before.title,
    area: before.area.title,
    ...(before.activity && { activity: before.activity.title }),
    parties,
    ...(before.state !== after.state && {
      state: { from: before.state, to: after.state },
    }),
  };
}

function toText(changed: ChangedTask[]): string {
  return changed
    .map(({ title, activity, parties, state }) => {
      const name = activity ? `${title}, ${activity}` : title;
      const changes = Object.entries({ ...parties, ...(state && { state }) });
      return `${name}: ${changes
        .map(([what, { from, to }]) => `${what} ${from || '-'} -> ${to || '-'}`)
        .join(', ')}\n`;
    })
    .join('');
}
