import { isAccountable } from '../compose/accountable';
import {
  FactCase,
  factCases,
  factIdsOf,
  factsOfCase,
} from '../conditions/factCases';
import { decideTask, overridesFor } from '../effective/decideTask';
import { Condition, ResponsibilityMatrix, Task } from '../model/types';
import { describeCases } from './describeCases';
import { changeMeanings } from './changeMeanings';
import { ChangeCase, PartySide, VariantPair } from './types';

const MAX_CASES = 2048;

/** A task in the matrix that it belongs to. */
export interface PlacedTask {
  matrix: ResponsibilityMatrix;
  /** Absent: the matrix has no such task. */
  task?: Task;
}

/**
 * What changes in a task for a party under one pair of variants: both matrices
 * are worked out for every combination of facts that their conditions can tell
 * apart, and combinations that come to the same are one case.
 */
export function changeCases(options: {
  before: PlacedTask;
  after: PlacedTask;
  party: string;
  pair: VariantPair;
}): ChangeCase[] {
  const { before, after, party, pair } = options;
  if (isUntouched(before, after, pair)) {
    return [];
  }
  const conditions = [
    ...conditionsOf(before.task, pair.from),
    ...conditionsOf(after.task, pair.to),
  ];
  const all = factCases({
    conditions,
    factIds: factIdsOf(conditions),
    limit: MAX_CASES,
  });
  const groups = new Map<
    string,
    { before?: PartySide; after?: PartySide; cases: FactCase[] }
  >();
  for (const factCase of all) {
    const sides = {
      before: sideOf({ ...before, party, variant: pair.from, factCase }),
      after: sideOf({ ...after, party, variant: pair.to, factCase }),
    };
    const key = JSON.stringify([sides.before, sides.after]);
    const group = groups.get(key) ?? { ...sides, cases: [] };
    group.cases.push(factCase);
    groups.set(key, group);
  }

  const conditionsDiffer = factsDiffer({ before, after, pair });
  return [...groups.values()].flatMap(group => {
    const meanings = changeMeanings({
      party,
      before: group.before,
      after: group.after,
      conditionsDiffer,
      someFactsOnly: groups.size > 1,
    });
    const condition =
      groups.size > 1
        ? describeCases({ cases: group.cases, all, facts: factTitles(options) })
        : undefined;
    return meanings.length > 0
      ? [
          {
            variants: [pair],
            ...(condition && { condition }),
            meanings,
            ...(group.before && { before: group.before }),
            ...(group.after && { after: group.after }),
          },
        ]
      : [];
  });
}

/** Nothing that could come to anything else; most tasks of most changes. */
function isUntouched(
  before: PlacedTask,
  after: PlacedTask,
  pair: VariantPair,
): boolean {
  return (
    pair.from === pair.to &&
    before.matrix.spec.scheme === after.matrix.spec.scheme &&
    JSON.stringify(before.task) === JSON.stringify(after.task) &&
    !factsDiffer({ before, after, pair })
  );
}

/** The sides of a task under the default variants, conditions left out. */
export function sidesWithoutConditions(options: {
  before: PlacedTask;
  after: PlacedTask;
  party: string;
  pair: VariantPair;
}): { before?: PartySide; after?: PartySide } {
  const { before, after, party, pair } = options;
  const sides = {
    before: sideOf({ ...before, party, variant: pair.from, factCase: [] }),
    after: sideOf({ ...after, party, variant: pair.to, factCase: [] }),
  };
  return {
    ...(sides.before && { before: sides.before }),
    ...(sides.after && { after: sides.after }),
  };
}

function conditionsOf(task: Task | undefined, variant: string): Condition[] {
  return task
    ? overridesFor(task, variant).byCondition.flatMap(({ when }) =>
        when ? [when] : [],
      )
    : [];
}

function sideOf(
  options: PlacedTask & { party: string; variant: string; factCase: FactCase },
): PartySide | undefined {
  const { matrix, task, party, variant, factCase } = options;
  if (!task) {
    return undefined;
  }
  const { outcome, path } = decideTask({
    task,
    variant,
    facts: factsOfCase(factCase),
    declared: matrix.spec.facts,
  });
  const assignment = outcome.assignments.get(party);
  return {
    state: outcome.state,
    ...(assignment && { assignment }),
    accountable: [...outcome.assignments]
      .filter(([, each]) => isAccountable(each, matrix.spec.scheme))
      .map(([id]) => id)
      .sort(),
    conditional: path.some(
      step => step.kind === 'condition' && step.changed.includes(party),
    ),
  };
}

/** Whether the conditions of a task, or the facts that they read, differ. */
function factsDiffer(options: {
  before: PlacedTask;
  after: PlacedTask;
  pair: VariantPair;
}): boolean {
  const { before, after, pair } = options;
  if (!before.task || !after.task) {
    return false;
  }
  return (
    readings(before, pair.from).join('\n') !==
    readings(after, pair.to).join('\n')
  );
}

function readings({ matrix, task }: PlacedTask, variant: string): string[] {
  const conditions = conditionsOf(task, variant);
  const ids = factIdsOf(conditions);
  return [
    ...conditions.map(condition => JSON.stringify(condition)),
    ...(matrix.spec.facts ?? [])
      .filter(fact => ids.includes(fact.id))
      .map(fact => JSON.stringify([fact.id, fact.path, fact.default]))
      .sort(),
  ];
}

function factTitles(options: {
  before: PlacedTask;
  after: PlacedTask;
}): Map<string, string> {
  return new Map(
    [options.before, options.after].flatMap(({ matrix }) =>
      (matrix.spec.facts ?? []).map((fact): [string, string] => [
        fact.id,
        fact.title ?? fact.id,
      ]),
    ),
  );
}
