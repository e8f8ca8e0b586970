import { effectiveRows } from '../../effective';
import { EffectiveRow } from '../../compose/types';
import { ResponsibilityMatrix, Task } from '../../model/types';
import { variantIds } from '../../model/variants';
import { findLosses, Loss } from '../losses';
import { writeMarks } from './cells';

const NOT_IN_A_TABLE: Loss[] = [
  'seats',
  'duties',
  'runbooks',
  'due',
  'conditions',
  'canonical',
  'controls',
  'discharges',
  'sharing',
  'deciders',
  'phases',
];

/** The records of a table, headings first. */
export interface LaidOutMatrix {
  records: string[][];
  losses: string[];
}

/** A matrix as a table, in the layout that reading it back understands. */
export function layOutMatrix(matrix: ResponsibilityMatrix): LaidOutMatrix {
  const losses = lossesOf(matrix);
  if (matrix.spec.scheme !== 'owner') {
    return { records: letterRecords(matrix), losses };
  }
  return {
    records: isGridByActivity(matrix)
      ? activityGrid(matrix)
      : variantGrid(matrix),
    losses,
  };
}

function letterRecords(matrix: ResponsibilityMatrix): string[][] {
  const { spec } = matrix;
  const [standard, ...variants] = variantIds(matrix);
  const titles = uniqueTitles(spec.parties);
  const has = {
    activity: spec.tasks.some(task => task.activity),
    variant: (spec.variants ?? []).length > 0,
    notes: spec.tasks.some(task => task.description),
  };
  const rowsOf = (variant: string) => effectiveRows(matrix, { variant });
  const byVariant = new Map(
    [standard, ...variants].map(variant => [variant, rowsOf(variant)]),
  );
  const toRecord = (task: Task, row: EffectiveRow, variant: string) => [
    row.area.title,
    row.title,
    ...(has.activity ? [row.activity?.title ?? ''] : []),
    ...(has.variant ? [variant] : []),
    ...spec.parties.map(party => letterCell(row, party.id)),
    ...(has.notes ? [task.description ?? ''] : []),
  ];
  return [
    [
      'area',
      'task',
      ...(has.activity ? ['activity'] : []),
      ...(has.variant ? ['variant'] : []),
      ...titles,
      ...(has.notes ? ['notes'] : []),
    ],
    ...spec.tasks.flatMap((task, index) => {
      const own = byVariant.get(standard)![index];
      const others = variants.filter(
        variant =>
          isOverridden(task, variant) ||
          (index === 0 && !spec.tasks.some(any => isOverridden(any, variant))),
      );
      return [
        toRecord(task, own, standard),
        ...others.map(variant =>
          toRecord(task, byVariant.get(variant)![index], variant),
        ),
      ];
    }),
  ];
}

/** A variant that changes nothing is named beside the first task. */
function isOverridden(task: Task, variant: string): boolean {
  return (task.overrides ?? []).some(override => override.variant === variant);
}

function letterCell(row: EffectiveRow, party: string): string {
  const assignment = row.assignments[party];
  if (assignment) {
    return `${assignment.involvement}${writeMarks(assignment.marks)}`;
  }
  return openWord(row);
}

function openWord(row: EffectiveRow): string {
  if (row.state === 'assigned') {
    return '';
  }
  return row.state === 'undecided' ? 'TBD' : 'N/A';
}

/** One task per area and activity, no variants: rows are areas. */
export function isGridByActivity(matrix: ResponsibilityMatrix): boolean {
  const { tasks, variants = [] } = matrix.spec;
  const places = new Set(tasks.map(task => `${task.area}\n${task.activity}`));
  return (
    variants.length === 0 &&
    places.size === tasks.length &&
    tasks.every(task => task.activity)
  );
}

function activityGrid(matrix: ResponsibilityMatrix): string[][] {
  const { spec } = matrix;
  const rows = new Map(
    effectiveRows(matrix).map(row => [
      `${row.area.id}\n${row.activity?.id}`,
      row,
    ]),
  );
  const activities = spec.activities ?? [];
  return [
    ['area', ...activities.map(activity => activity.title)],
    ...spec.areas.map(area => [
      area.title,
      ...activities.map(activity =>
        ownerCell(matrix, rows.get(`${area.id}\n${activity.id}`)),
      ),
    ]),
  ];
}

/** A row per task, a column per variant; one column `owner` without variants. */
function variantGrid(matrix: ResponsibilityMatrix): string[][] {
  const { spec } = matrix;
  const ids = variantIds(matrix);
  const byVariant = ids.map(variant => effectiveRows(matrix, { variant }));
  const titles = new Map(
    (spec.variants ?? []).map(variant => [
      variant.id,
      variant.title ?? variant.id,
    ]),
  );
  const headings =
    titles.size > 0 ? ids.map(id => titles.get(id) ?? id) : ['owner'];
  const hasActivities = spec.tasks.some(task => task.activity);
  return [
    ['area', 'task', ...(hasActivities ? ['activity'] : []), ...headings],
    ...byVariant[0].map((row, index) => [
      row.area.title,
      row.title,
      ...(hasActivities ? [row.activity?.title ?? ''] : []),
      ...byVariant.map(rows => ownerCell(matrix, rows[index])),
    ]),
  ];
}

function ownerCell(
  matrix: ResponsibilityMatrix,
  row: EffectiveRow | undefined,
): string {
  if (!row || row.state !== 'assigned') {
    return row ? openWord(row) : '';
  }
  const { parties } = matrix.spec;
  const titles = uniqueTitles(parties);
  const owners = parties
    .map((party, index) => ({ id: party.id, title: titles[index] }))
    .filter(party => row.assignments[party.id]);
  const marks = owners.flatMap(owner => row.assignments[owner.id].marks ?? []);
  return `${owners.map(owner => owner.title).join('+')}${writeMarks([
    ...new Set(marks),
  ])}`;
}

/** Titles as headings; where two are the same, ids. */
function uniqueTitles(parties: Array<{ id: string; title: string }>): string[] {
  const titles = parties.map(party => party.title);
  return new Set(titles).size === titles.length
    ? titles
    : parties.map(party => party.id);
}

function lossesOf(matrix: ResponsibilityMatrix): string[] {
  const { scheme } = matrix.spec;
  const lost = findLosses({ matrix, missing: NOT_IN_A_TABLE });
  if (scheme === 'rasci' || scheme === 'raci-implied-r') {
    lost.push(`the scheme; read it back with scheme ${scheme}`);
  }
  if (scheme === 'owner' && (matrix.spec.variants ?? []).length > 0) {
    lost.push(
      'that its columns are variants; read it back with columns variant',
    );
  }
  return lost.map(what => `A table does not carry ${what}.`);
}
