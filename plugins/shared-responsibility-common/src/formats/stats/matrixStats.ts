import { toAssignment, INVOLVEMENT_LETTERS } from '../../model/involvement';
import { EffectiveRow } from '../../compose/types';
import { effectiveRows } from '../../effective';
import { MatrixTable, TableLayout } from '../csv/types';
import { LintResult } from '../../lint';
import {
  InvolvementLetter,
  ResponsibilityMatrix,
  Scheme,
  Task,
} from '../../model/types';
import { variantIds } from '../../model/variants';
import { countTable } from './countTable';

/**
 * Figures about a matrix.
 *
 * @public
 */
export interface MatrixStats {
  layout: TableLayout;
  scheme: Scheme;
  /** Rows of the table; of a document, those of the table that it would be. */
  rows: number;
  /**
   * Cells of the table that say who does something; of a document with letters,
   * tasks times parties.
   */
  cells: number;
  tasks: number;
  /** The default one first. */
  variants: string[];
  /** Tasks that some variant or condition changes. */
  overriddenTasks: number;
  /** Cells with a footnote mark. */
  footnotes: number;
  /** By variant and party: rows per letter. Empty under `owner`. */
  parties: Record<string, Record<string, Record<InvolvementLetter, number>>>;
  /** By variant and owner, or joined owners: cells. Empty except under `owner`. */
  owners: Record<string, Record<string, number>>;
  /** By variant: tasks per state. */
  states: Record<string, Record<NonNullable<Task['state']>, number>>;
  /** By rule: findings. */
  findings: Record<string, number>;
}

/**
 * Counts a matrix. With the table that it was read from, rows, cells, variants
 * and owners are those of the table, in its own names.
 *
 * @public
 */
export function matrixStats(options: {
  matrix: ResponsibilityMatrix;
  table?: MatrixTable;
  findings: LintResult['findings'];
}): MatrixStats {
  const { matrix, table, findings } = options;
  const { spec } = matrix;
  const variants = variantIds(matrix).map(id => ({
    id,
    name: table?.variants.find(variant => variant.id === id)?.name ?? id,
    rows: effectiveRows(matrix, { variant: id }),
  }));
  const perVariant = <T>(count: (variant: (typeof variants)[number]) => T) =>
    Object.fromEntries(variants.map(variant => [variant.name, count(variant)]));
  const isOwner = spec.scheme === 'owner';
  const counts = table
    ? {
        rows: table.rows,
        cells: table.cells.length,
        footnotes: table.cells.filter(cell => cell.marked).length,
      }
    : countTable({ matrix, rowsByVariant: variants.map(({ rows }) => rows) });

  return {
    layout: table?.layout ?? (isOwner ? 'grid' : 'raci'),
    scheme: spec.scheme,
    rows: counts.rows,
    cells: counts.cells,
    tasks: spec.tasks.length,
    variants: variants.map(variant => variant.name),
    overriddenTasks: spec.tasks.filter(isOverridden).length,
    footnotes: counts.footnotes,
    parties: isOwner
      ? {}
      : perVariant(({ rows }) => countLetters(matrix, rows)),
    owners: isOwner
      ? perVariant(({ id, rows }) =>
          table
            ? tally(
                table.cells
                  .filter(cell => cell.variant === id)
                  .flatMap(cell => cell.owner ?? []),
              )
            : countOwners(matrix, rows),
        )
      : {},
    states: perVariant(({ rows }) => ({
      assigned: 0,
      notApplicable: 0,
      undecided: 0,
      ...tally(rows.map(row => row.state)),
    })),
    findings: tally(findings.map(finding => finding.rule)),
  };
}

function isOverridden(task: Task): boolean {
  return (task.overrides ?? []).some(
    override =>
      Object.keys(override.assignments).length > 0 ||
      override.state !== undefined,
  );
}

function countLetters(
  matrix: ResponsibilityMatrix,
  rows: EffectiveRow[],
): Record<string, Record<InvolvementLetter, number>> {
  return Object.fromEntries(
    matrix.spec.parties.map(({ id }) => {
      const counts = { R: 0, A: 0, S: 0, C: 0, I: 0 };
      for (const row of rows) {
        const { involvement } = toAssignment(row.assignments[id]);
        for (const letter of INVOLVEMENT_LETTERS) {
          counts[letter] += involvement.includes(letter) ? 1 : 0;
        }
      }
      return [id, counts];
    }),
  );
}

/** Owners by the titles of their parties, joint ones joined by a plus. */
function countOwners(
  matrix: ResponsibilityMatrix,
  rows: EffectiveRow[],
): Record<string, number> {
  const owners = rows.map(row =>
    matrix.spec.parties
      .filter(party => row.assignments[party.id])
      .map(party => party.title)
      .join('+'),
  );
  return tally(owners.filter(owner => owner !== ''));
}

/** How often each text occurs, in the order of first occurrence. */
function tally(texts: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
