import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { tableFinding } from '@plinth/backstage-plugin-platform-services-common/table';
import { Column, holdsLetters } from './columns';
import { fold, guessField, guessParty, takeId, toId } from './names';
import { TableField, TableOptions } from './types';

/** A column of letters: whose they are, and under which variant. */
export interface PartyColumn {
  column: Column;
  party: string;
  /** Heading without the variant. */
  title: string;
  /** Name in the file; absent: all variants. */
  variant?: string;
}

/** The parts of a table of letters. */
export interface LetterColumns {
  parties: PartyColumn[];
  fields: Partial<Record<TableField, Column>>;
  findings: Finding[];
  guessed: string[];
}

/** Tells the columns of parties from the others, and what the others hold. */
export function mapLetterColumns(options: {
  columns: Column[];
  headings: number;
  options: TableOptions;
}): LetterColumns {
  const { columns, headings } = options;
  const { parties: mappedParties = {}, fields: mappedFields = {} } =
    options.options;
  const mapped = new Map(
    Object.entries(mappedParties).map(([name, id]) => [fold(name), id]),
  );
  const claimed = new Set(Object.values(mappedFields).map(fold));
  const isParty = (column: Column) =>
    !claimed.has(fold(column.heading)) &&
    (mapped.has(fold(column.heading)) ||
      mapped.has(fold(splitHeading(column.heading).title)) ||
      (holdsLetters(column) && !guessField(column.heading)) ||
      (guessParty(splitHeading(column.heading).title) !== undefined &&
        (column.letters > 0 || !holdsProse(column))));

  const findings: Finding[] = [];
  const guessed: string[] = [];
  const parties = nameParties({
    columns: columns.filter(isParty),
    mapped,
    headings,
    findings,
    guessed,
  });
  const fields = mapFields({
    columns: columns.filter(column => !isParty(column)),
    firstValue: parties[0]?.column.index ?? 0,
    mapped: mappedFields,
    guessed,
  });
  return { parties, fields, findings, guessed };
}

/** Long cells: notes on a party, not its letters. */
function holdsProse(column: Column): boolean {
  return [...column.cells.values()].some(cell => cell.bare.length > 30);
}

function nameParties(options: {
  columns: Column[];
  mapped: Map<string, string>;
  headings: number;
  findings: Finding[];
  guessed: string[];
}): PartyColumn[] {
  const { columns, mapped, headings, findings, guessed } = options;
  const taken = new Set(mapped.values());
  const named = new Map<string, string>();
  const seen = new Set<string>();
  const result: PartyColumn[] = [];
  for (const column of columns) {
    const { title, variant } = splitHeading(
      column.heading || `Column ${column.index + 1}`,
    );
    if (seen.has(fold(column.heading))) {
      findings.push(
        tableFinding({
          row: headings,
          column: column.index,
          message: `The heading "${column.heading}" is there twice; the second column is not read. Write variant:party where a party has a column per variant.`,
        }),
      );
      continue;
    }
    seen.add(fold(column.heading));
    const explicit =
      mapped.get(fold(column.heading)) ?? mapped.get(fold(title));
    let party = explicit ?? named.get(fold(title));
    if (!party) {
      const usual = guessParty(title);
      party =
        usual && !taken.has(usual)
          ? takeId(usual, taken)
          : takeId(toId(title, 'party'), taken);
      guessed.push(`Column "${title}" is taken as the party ${party}.`);
    }
    named.set(fold(title), party);
    result.push({ column, party, title, ...(variant && { variant }) });
  }
  return result;
}

/** `variant:party`, or a party alone. */
function splitHeading(heading: string): { title: string; variant?: string } {
  const match = /^([^:]*[^:\s])\s*:\s*([^:\s].*)$/.exec(heading);
  return match ? { variant: match[1], title: match[2] } : { title: heading };
}

/** By what was said, then by heading, then by place before the first value. */
export function mapFields(options: {
  columns: Column[];
  /** Index of the first column of letters or owners. */
  firstValue: number;
  mapped: Partial<Record<TableField, string>>;
  guessed: string[];
}): Partial<Record<TableField, Column>> {
  const { columns, firstValue, mapped, guessed } = options;
  const fields: Partial<Record<TableField, Column>> = {};
  const free = new Set(columns);
  const take = (field: TableField, column: Column | undefined) => {
    if (column && !fields[field] && free.has(column)) {
      fields[field] = column;
      free.delete(column);
      if (!mapped[field]) {
        guessed.push(`Column "${column.heading}" is taken as ${field}.`);
      }
    }
  };
  const byHeading = (field: TableField) =>
    [...free].find(column => guessField(column.heading) === field);

  for (const [field, heading] of Object.entries(mapped)) {
    take(
      field as TableField,
      columns.find(column => fold(column.heading) === fold(heading)),
    );
  }
  take('task', byHeading('task'));
  take('area', byHeading('area'));
  take('variant', byHeading('variant'));
  take('id', byHeading('id'));
  const unnamed = () =>
    [...free].filter(column => guessField(column.heading) === undefined);
  if (!fields.task) {
    take('task', byHeading('activity'));
    const before = unnamed().filter(column => column.index < firstValue);
    take('task', before[fields.area || before.length < 2 ? 0 : 1]);
    if (!fields.area) {
      take('task', unnamed()[0] ?? byHeading('notes'));
    }
  }
  if (!fields.task && fields.area && !mapped.area) {
    fields.task = fields.area;
    delete fields.area;
  }
  if (!fields.area) {
    const before = unnamed().find(
      column => column.index < (fields.task?.index ?? 0),
    );
    take('area', before ?? byHeading('phase'));
  }
  take('activity', byHeading('activity'));
  take('phase', byHeading('phase'));
  take('notes', byHeading('notes'));
  for (const column of free) {
    guessed.push(`Column "${column.heading}" is not used.`);
  }
  return fields;
}
