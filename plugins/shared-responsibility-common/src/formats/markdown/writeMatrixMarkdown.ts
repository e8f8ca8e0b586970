import {
  escapeMarkdown,
  markdownLink,
  markdownTable,
} from '@plinth/backstage-plugin-platform-services-common/markdown';
import { EffectiveRow, PossibleOutcome } from '../../compose/types';
import { effectiveRows } from '../../effective';
import { sortParties } from '../../model/parties';
import {
  Assignment,
  Party,
  ResponsibilityMatrix,
  Scheme,
} from '../../model/types';
import { variantIds } from '../../model/variants';
import { findLosses } from '../losses';

/**
 * A matrix as Markdown.
 */
export interface WrittenMarkdown {
  text: string;
  /** What Markdown cannot carry and this matrix has, a sentence each. */
  losses: string[];
}

/**
 * Writes a matrix as Markdown with GFM tables: the parties, a table per area,
 * the footnotes. A task has a row for its default, and one for each variant or
 * open condition under which it is another. Cells are escaped, and only
 * addresses with `http`, `https` or `mailto` become links.
 */
export function writeMatrixMarkdown(options: {
  matrix: ResponsibilityMatrix;
}): WrittenMarkdown {
  const { matrix } = options;
  const { metadata, spec } = matrix;
  const blocks = [
    `# ${escapeMarkdown(metadata.title ?? metadata.name)}`,
    ...(metadata.description ? [escapeMarkdown(metadata.description)] : []),
    introduction(matrix),
    partiesTable(matrix),
    ...areaTables(matrix),
    ...footnotes(spec.footnotes ?? {}),
  ];
  return {
    text: `${blocks.join('\n\n')}\n`,
    losses: findLosses({
      matrix,
      missing: ['canonical', 'controls', 'discharges', 'sharing'],
    }).map(what => `Markdown does not carry ${what}.`),
  };
}

const LETTERS =
  'R responsible, A accountable, S supports, C consulted, I informed.';
const SCHEMES: Record<Scheme, string> = {
  raci: LETTERS,
  'raci-implied-r': `${LETTERS} Who is accountable alone is responsible too.`,
  rasci: LETTERS,
  rci: 'R responsible, S supports, C consulted, I informed.',
  owner: 'R: owns the task together with others; RA: owns it alone.',
};

function introduction(matrix: ResponsibilityMatrix): string {
  const { service, scheme, effectiveFrom, source, url } = matrix.spec;
  return [
    `Service: ${escapeMarkdown(service)}. ${SCHEMES[scheme]}`,
    ...(effectiveFrom ? [`In force from ${effectiveFrom}.`] : []),
    ...(source === 'published'
      ? [
          url
            ? `As published at ${markdownLink({ text: url, url })}.`
            : 'As published.',
        ]
      : []),
  ].join(' ');
}

function partiesTable(matrix: ResponsibilityMatrix): string {
  return markdownTable({
    headings: ['Party', 'Who'],
    rows: sortParties(matrix.spec.parties).map(party => [
      party.contact
        ? markdownLink({ text: party.title, url: party.contact })
        : escapeMarkdown(party.title),
      escapeMarkdown(seatOf(party)),
    ]),
  });
}

function seatOf(party: Party): string {
  if (party.group) {
    return party.group;
  }
  if (party.resolve) {
    return 'the group that owns the component';
  }
  return party.external ? 'outside the company' : '';
}

interface TableRow {
  row: EffectiveRow;
  /** The variant or condition; absent: the default. */
  when?: string;
  assignments: Record<string, Assignment>;
  state: EffectiveRow['state'];
}

function areaTables(matrix: ResponsibilityMatrix): string[] {
  const { spec } = matrix;
  const rows = tableRows(matrix);
  const hasActivities = spec.tasks.some(task => task.activity);
  const hasCases = rows.some(row => row.when);
  const parties = sortParties(spec.parties);
  const toCells = ({ row, when, assignments, state }: TableRow) => [
    escapeMarkdown(row.title),
    ...(hasActivities ? [escapeMarkdown(row.activity?.title ?? '')] : []),
    ...(hasCases ? [escapeMarkdown(when ?? '')] : []),
    ...parties.map(({ id }) => assignmentCell(assignments[id])),
    when
      ? stateNote(state, state === row.state ? row.reason : undefined)
      : notes(row),
  ];
  const headings = [
    'Task',
    ...(hasActivities ? ['Activity'] : []),
    ...(hasCases ? ['When'] : []),
    ...parties.map(party => escapeMarkdown(party.title)),
    'Notes',
  ];
  const areas = new Map(rows.map(({ row }) => [row.area.id, row.area]));
  return [...areas.values()].flatMap(area => [
    `## ${escapeMarkdown(area.title)}`,
    markdownTable({
      headings,
      rows: rows.filter(({ row }) => row.area.id === area.id).map(toCells),
    }),
  ]);
}

/** In task order: the default, open conditions, then what variants change. */
function tableRows(matrix: ResponsibilityMatrix): TableRow[] {
  const [standard, ...others] = variantIds(matrix);
  const titles = new Map(
    (matrix.spec.variants ?? []).map(({ id, title }) => [id, title ?? id]),
  );
  const byDefault = effectiveRows(matrix, { variant: standard });
  const byVariant = others.map(variant => ({
    when: titles.get(variant) ?? variant,
    rows: effectiveRows(matrix, { variant }),
  }));
  return byDefault.flatMap((row, index) => [
    { row, assignments: row.assignments, state: row.state },
    ...conditionRows(row),
    ...byVariant
      .map(variant => ({ row: variant.rows[index], when: variant.when }))
      .filter(variant => outcomeOf(variant.row) !== outcomeOf(row))
      .flatMap(({ row: other, when }) => [
        {
          row: other,
          when,
          assignments: other.assignments,
          state: other.state,
        },
        ...conditionRows(other, when),
      ]),
  ]);
}

/** What open conditions would make of a row. */
function conditionRows(row: EffectiveRow, variant?: string): TableRow[] {
  const own = JSON.stringify([row.state, row.assignments]);
  return (row.undetermined?.outcomes ?? [])
    .map((outcome: PossibleOutcome) => ({
      row,
      when: [variant, outcome.condition].filter(Boolean).join(', '),
      assignments: outcome.assignments,
      state: outcome.state ?? row.state,
    }))
    .filter(
      ({ state, assignments }) => JSON.stringify([state, assignments]) !== own,
    );
}

function outcomeOf(row: EffectiveRow): string {
  return JSON.stringify([
    row.state,
    row.reason,
    row.assignments,
    row.undetermined?.outcomes,
  ]);
}

function assignmentCell(assignment: Assignment | undefined): string {
  if (!assignment) {
    return '';
  }
  const { involvement, marks = [], duty, runbook, due } = assignment;
  const extra = [
    ...(duty ? [escapeMarkdown(duty)] : []),
    ...(due ? [`Due: ${escapeMarkdown(due)}`] : []),
    ...(runbook ? [markdownLink({ text: 'Runbook', url: runbook })] : []),
  ];
  const letters = [
    involvement && `**${escapeMarkdown(involvement)}**`,
    ...marks.map(mark => escapeMarkdown(`[${mark}]`)),
  ].filter(Boolean);
  return [letters.join(' '), ...extra].filter(Boolean).join('<br>');
}

function notes(row: EffectiveRow): string {
  return [
    stateNote(row.state, row.reason),
    row.decidedBy && `Decided by ${escapeMarkdown(row.decidedBy)}.`,
    row.decidedUntil && `Until ${row.decidedUntil}.`,
    row.description && escapeMarkdown(row.description),
  ]
    .filter(Boolean)
    .join('<br>');
}

function stateNote(
  state: EffectiveRow['state'],
  reason: string | undefined,
): string {
  if (state === 'assigned') {
    return '';
  }
  const word = state === 'undecided' ? 'To be agreed' : 'Not applicable';
  return reason ? `${word}: ${escapeMarkdown(reason)}` : word;
}

function footnotes(texts: Record<string, string>): string[] {
  const lines = Object.entries(texts).map(
    ([mark, text]) =>
      `- ${escapeMarkdown(`[${mark}]`)} ${escapeMarkdown(text)}`,
  );
  return lines.length > 0 ? ['## Footnotes', lines.join('\n')] : [];
}
