import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  isBlank,
  tableFinding,
} from '@plinth/backstage-plugin-platform-services-common/table';
import { normaliseInvolvement } from '../../model/involvement';
import { Assignment } from '../../model/types';
import { readLetters, writeMarks } from './cells';
import {
  createSpelling,
  Draft,
  DraftOutcome,
  DraftTask,
  isLegend,
  marksIn,
  ONLY_VARIANT,
  orderVariants,
  readFootnote,
  rowVariants,
  variantTwice,
} from './drafts';
import { LetterColumns, PartyColumn } from './letterColumns';
import { fold } from './names';
import { TableField } from './types';

/** A record of the table that is a row of the matrix. */
interface LetterRow {
  index: number;
  area: string;
  title: string;
  /** Name in the file; empty: none is said. */
  variant: string;
}

/** Reads a table of letters row by row. */
export function readLetterRows(options: {
  records: string[][];
  headings: number;
  columns: LetterColumns;
  defaultVariant?: string;
}): Draft {
  const { records, columns } = options;
  const { fields, parties } = columns;
  const draft: Draft = {
    tasks: [],
    parties: new Map(parties.map(({ party, title }) => [party, title])),
    variants: [],
    footnotes: {},
    rows: 0,
    findings: [],
    guessed: [],
  };
  const rows = findRows({ ...options, draft });
  draft.rows = rows.length;
  draft.variants = variantsOf({
    rows,
    parties,
    defaultVariant: options.defaultVariant,
  });
  const standard = draft.variants[0] ?? ONLY_VARIANT;
  const text = (row: LetterRow, field: TableField) =>
    fields[field] ? records[row.index][fields[field].index]?.trim() ?? '' : '';

  const byName = new Map<string, DraftTask>();
  for (const row of rows) {
    const own = row.variant || standard;
    const outcomes = new Map(
      (fields.variant ? [own] : [standard, ...draft.variants]).map(variant => [
        variant,
        readOutcome({ row, variant, parties, findings: draft.findings }),
      ]),
    );
    const cells = parties.map(party => {
      const variant = party.variant ?? own;
      return toCell({ row, party, variant, outcome: outcomes.get(variant) });
    });
    const name = [row.area, text(row, 'activity'), row.title]
      .map(fold)
      .join('\n');
    const known = byName.get(name);
    if (known && fields.variant && !known.outcomes.has(own)) {
      known.outcomes.set(own, outcomes.get(own)!);
      known.cells.push(...cells);
      continue;
    }
    if (known && own !== standard) {
      draft.findings.push(
        variantTwice({ ...row, variant: own }, fields.variant),
      );
      continue;
    }
    const task: DraftTask = {
      area: row.area,
      title: row.title,
      activity: text(row, 'activity') || undefined,
      phase: text(row, 'phase') || undefined,
      notes: text(row, 'notes') || undefined,
      id: text(row, 'id') || undefined,
      outcomes,
      cells,
    };
    draft.tasks.push(task);
    if (!known) {
      byName.set(name, task);
    }
  }
  return draft;
}

/** Which records are rows; areas and footnotes are taken from the others. */
function findRows(options: {
  records: string[][];
  headings: number;
  columns: LetterColumns;
  draft: Draft;
}): LetterRow[] {
  const { records, headings, columns, draft } = options;
  const { fields, parties } = columns;
  const rows: LetterRow[] = [];
  const spell = createSpelling();
  const marks = marksIn(parties.map(({ column }) => column));
  let area = '';
  let filledDown = false;
  for (let index = headings + 1; index < records.length; index++) {
    const record = records[index];
    const text = (field: TableField) =>
      fields[field]
        ? (record[fields[field].index] ?? '').replace(/\s+/g, ' ').trim()
        : '';
    if (isBlank(record) || isLegend(record)) {
      continue;
    }
    const empty = parties.every(
      ({ column }) => (record[column.index] ?? '').trim() === '',
    );
    const footnote = readFootnote(record, marks);
    if (footnote) {
      draft.footnotes[footnote.mark] = footnote.text;
      continue;
    }
    const title = text('task');
    if (empty && isSection(record, fields.area === undefined && title !== '')) {
      area = title;
      draft.guessed.push(`Row ${index + 1}, "${title}", is taken as an area.`);
      continue;
    }
    filledDown ||= fields.area !== undefined && !text('area') && area !== '';
    area = text('area') || area;
    if (title) {
      rows.push({ index, area, title, variant: spell(text('variant')) });
    } else if (!empty) {
      draft.findings.push(
        tableFinding({
          row: index,
          column: fields.task?.index,
          message: `Row ${index + 1} has letters and no task; it is not read.`,
        }),
      );
    }
  }
  if (filledDown) {
    draft.guessed.push('Blank areas are those of the row above.');
  }
  return rows;
}

/** A record with a title and nothing else, in a table without areas. */
function isSection(record: string[], withoutArea: boolean): boolean {
  return withoutArea && record.filter(cell => cell.trim() !== '').length === 1;
}

/** Those in headings first; none: an empty list. */
function variantsOf(options: {
  rows: LetterRow[];
  parties: PartyColumn[];
  defaultVariant?: string;
}): string[] {
  const { rows, parties, defaultVariant } = options;
  const inHeadings = parties.flatMap(party => party.variant ?? []);
  const inRows = rows.map(row => row.variant);
  return inHeadings.length === 0
    ? rowVariants(inRows, defaultVariant)
    : orderVariants(
        [...inHeadings, ...inRows.filter(name => name !== '')],
        defaultVariant,
      );
}

function readOutcome(options: {
  row: LetterRow;
  variant: string;
  parties: PartyColumn[];
  findings: Finding[];
}): DraftOutcome {
  const { row, variant, parties, findings } = options;
  const assignments = new Map<string, Assignment>();
  const open = new Map<string, string>();
  for (const partyColumn of parties) {
    if (partyColumn.variant && partyColumn.variant !== variant) {
      continue;
    }
    const { column, party } = partyColumn;
    const cell = column.cells.get(row.index);
    const letters = readLetters(cell?.bare ?? '');
    if (!letters) {
      const place = `Row ${row.index + 1}, column "${column.heading}"`;
      const finding = tableFinding({
        row: row.index,
        column: column.index,
        message: `${place}: "${cell?.bare}" is not understood; use the letters R, A, S, C and I, "-", "N/A" or "TBD".`,
      });
      if (!findings.some(known => known.message === finding.message)) {
        findings.push(finding);
      }
      open.set(
        'undecided',
        `${place} says "${cell?.bare}", which is not understood.`,
      );
      continue;
    }
    if (letters.open && !open.has(letters.open)) {
      open.set(letters.open, `Marked "${cell?.bare}".`);
    }
    const marks = cell?.marks ?? [];
    const before = assignments.get(party);
    if (letters.letters || before) {
      assignments.set(party, {
        involvement: (before?.involvement ?? '') + letters.letters,
        ...((marks.length > 0 || before?.marks) && {
          marks: [...new Set([...(before?.marks ?? []), ...marks])],
        }),
      });
    }
  }
  if (open.has('undecided')) {
    return { assignments, state: 'undecided', reason: open.get('undecided') };
  }
  return open.has('notApplicable') && assignments.size === 0
    ? { assignments, state: 'notApplicable', reason: open.get('notApplicable') }
    : { assignments, state: 'assigned' };
}

function toCell(options: {
  row: LetterRow;
  party: PartyColumn;
  variant: string;
  outcome: DraftOutcome | undefined;
}): DraftTask['cells'][number] {
  const { row, party, variant, outcome } = options;
  const cell = party.column.cells.get(row.index);
  const letters = readLetters(cell?.bare ?? '');
  const assignment = outcome?.assignments.get(party.party);
  return {
    row: row.index,
    column: party.column.index,
    variant,
    party: party.party,
    meaning: `${normaliseInvolvement(
      assignment?.involvement ?? '',
    )}${writeMarks(assignment?.marks)}`,
    ...(letters?.open && { open: letters.open }),
    marked: (cell?.marks.length ?? 0) > 0,
  };
}
