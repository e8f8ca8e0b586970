import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { tableFinding } from '@plinth/backstage-plugin-platform-services-common/table';
import { normaliseInvolvement } from '../../model/involvement';
import {
  Assignment,
  Override,
  Party,
  ResponsibilityMatrix,
  Scheme,
  Task,
} from '../../model/types';
import { Draft, DraftOutcome, DraftTask, ONLY_VARIANT } from './drafts';
import { fold, takeId, toId } from './names';
import { TableCell, TableOptions } from './types';

const PHASES: ReadonlyArray<NonNullable<Task['phase']>> = [
  'request',
  'provision',
  'operate',
  'change',
  'exit',
];
const NO_AREA = 'General';

/** A matrix out of a draft, with what the table needs to be written again. */
export interface BuiltMatrix {
  matrix: ResponsibilityMatrix;
  cells: TableCell[];
  variants: Array<{ id: string; name: string }>;
  findings: Finding[];
}

/** Gives ids to everything in a draft and turns variants into overrides. */
export function buildMatrix(options: {
  draft: Draft;
  scheme: Scheme;
  options: TableOptions;
}): BuiltMatrix {
  const { draft, scheme } = options;
  const { name = 'matrix', title, service } = options.options;
  const areas = createIds('area');
  const activities = createIds('activity');
  const variants = createIds('variant');
  const variantNames =
    draft.variants.length > 0 ? draft.variants : [ONLY_VARIANT];
  variantNames.forEach(variants.idOf);

  const taken = new Set<string>();
  const cells: TableCell[] = [];
  const findings: Finding[] = [];
  const tasks = draft.tasks.map(task => {
    const wanted = taskId(task);
    const id = takeId(wanted, taken);
    if (task.id && id !== wanted) {
      findings.push(
        tableFinding({
          row: task.cells[0]?.row,
          message: `The id "${task.id}" is there twice; the second task is called "${id}".`,
        }),
      );
    }
    cells.push(
      ...task.cells.map(cell => ({
        ...cell,
        taskId: id,
        variant: variants.idOf(cell.variant),
      })),
    );
    return buildTask({
      task,
      id,
      area: areas.idOf(task.area || NO_AREA),
      activity: task.activity ? activities.idOf(task.activity) : undefined,
      variantNames,
      variantId: variants.idOf,
    });
  });

  return {
    cells,
    findings,
    variants: variants
      .list()
      .map(({ id, title: text }) => ({ id, name: text })),
    matrix: {
      apiVersion: 'plinth/v1alpha1',
      kind: 'ResponsibilityMatrix',
      metadata: { name, ...(title && { title }) },
      spec: {
        service: service ?? `platformservice:default/${name}`,
        scheme,
        parties: [...draft.parties].map(([id, text]) => buildParty(id, text)),
        areas: areas.list(),
        ...(activities.list().length > 0 && { activities: activities.list() }),
        ...(draft.variants.length > 0 && {
          variants: variants
            .list()
            .map((variant, index) =>
              index === 0 ? { ...variant, default: true } : variant,
            ),
        }),
        ...(Object.keys(draft.footnotes).length > 0 && {
          footnotes: draft.footnotes,
        }),
        tasks,
      },
    },
  };
}

/** Ids by title, in the order in which titles come; equal when folded. */
function createIds(fallback: string) {
  const byTitle = new Map<string, { id: string; title: string }>();
  const taken = new Set<string>();
  return {
    idOf(title: string): string {
      const known = byTitle.get(fold(title));
      if (known) {
        return known.id;
      }
      const id = takeId(toId(title, fallback), taken);
      byTitle.set(fold(title), { id, title });
      return id;
    },
    list: () => [...byTitle.values()],
  };
}

function taskId(task: DraftTask): string {
  if (task.id && toId(task.id, '') !== '') {
    return /^\d+$/.test(task.id) ? `task-${task.id}` : toId(task.id, '');
  }
  const title = toId(task.title, 'task');
  return task.activity && task.cells.length === 1
    ? `${title}-${toId(task.activity, 'activity')}`
    : title;
}

function buildParty(id: string, title: string): Party {
  return {
    id,
    title,
    ...(id === 'provider' && { external: true }),
    ...(id === 'consumer' && { resolve: 'component-owner' as const }),
  };
}

function buildTask(options: {
  task: DraftTask;
  id: string;
  area: string;
  activity?: string;
  variantNames: string[];
  variantId(name: string): string;
}): Task {
  const { task, id, area, activity, variantNames, variantId } = options;
  const phase = PHASES.find(known => known === fold(task.phase ?? ''));
  const standard: DraftOutcome = task.outcomes.get(variantNames[0]) ?? {
    assignments: new Map(),
    state: 'notApplicable',
    reason: `Only under ${[...task.outcomes.keys()].join(', ')}.`,
  };
  const overrides = variantNames.slice(1).flatMap(name => {
    const outcome = task.outcomes.get(name);
    return outcome
      ? buildOverride({ variant: variantId(name), standard, outcome })
      : [];
  });
  return {
    id,
    title: task.title,
    ...(task.notes && { description: task.notes }),
    area,
    ...(activity && { activity }),
    ...(phase && { phase }),
    assignments: toRecord(standard.assignments),
    ...(overrides.length > 0 && { overrides }),
    ...(standard.state !== 'assigned' && {
      state: standard.state,
      ...(standard.reason && { reason: standard.reason }),
    }),
  };
}

/** What differs from the default; nothing when nothing does. */
function buildOverride(options: {
  variant: string;
  standard: DraftOutcome;
  outcome: DraftOutcome;
}): Override[] {
  const { variant, standard, outcome } = options;
  const before = toRecord(standard.assignments);
  const after = toRecord(outcome.assignments);
  const parties = new Set([...Object.keys(before), ...Object.keys(after)]);
  const assignments: Record<string, Assignment> = {};
  for (const party of parties) {
    if (JSON.stringify(before[party]) !== JSON.stringify(after[party])) {
      assignments[party] = after[party] ?? { involvement: '' };
    }
  }
  const newState =
    outcome.state !== standard.state || outcome.reason !== standard.reason;
  if (Object.keys(assignments).length === 0 && !newState) {
    return [];
  }
  return [
    {
      variant,
      assignments,
      ...(newState && {
        state: outcome.state,
        ...(outcome.reason && { reason: outcome.reason }),
      }),
    },
  ];
}

function toRecord(
  assignments: Map<string, Assignment>,
): Record<string, Assignment> {
  return Object.fromEntries(
    [...assignments].map(([party, assignment]) => [
      party,
      {
        ...assignment,
        involvement: normaliseInvolvement(assignment.involvement),
      },
    ]),
  );
}
