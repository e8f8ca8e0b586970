import {
  countFactCases,
  factCases,
  factIdsOf,
  factsOfCase,
} from '../../conditions/factCases';
import { describeCases, OTHERWISE } from '../../diff/describeCases';
import { overridesFor, taskOutcome } from '../../effective/decideTask';
import { defaultOutcome, Outcome } from '../../effective/outcome';
import { hasLetter } from '../../model/involvement';
import { ResponsibilityMatrix, Task } from '../../model/types';
import { LintRule, RuleFinding } from '../types';
import { taskPath, titleOf, variantsOf } from './rows';

const MAX_FACTS = 8;
/** Of all tasks and variants together; more would keep an editor waiting. */
const MAX_CASES = 20_000;

/**
 * An override that leaves nobody, or two parties, accountable in some
 * combination of the declared variants and facts. What is wrong before any
 * override is the matter of R01 and R02.
 */
export const R09: LintRule = {
  id: 'R09',
  severity: 'error',
  offUnder: ['owner'],
  notChecked({ matrix }) {
    const left = tasksWithin(matrix).tooMany.map(({ task }) => task.id);
    return left.length > 0
      ? `there are too many combinations of facts in ${left
          .slice(0, 5)
          .join(', ')}${left.length > 5 ? ', ...' : ''}`
      : undefined;
  },
  check({ matrix }) {
    return tasksWithin(matrix).checked.flatMap(({ task, index }) =>
      checkTask({ matrix, task, index }),
    );
  },
};

interface PlacedTask {
  matrix: ResponsibilityMatrix;
  task: Task;
  index: number;
}

/** The tasks with overrides, as far as all their combinations can be looked at. */
function tasksWithin(matrix: ResponsibilityMatrix): {
  checked: PlacedTask[];
  tooMany: PlacedTask[];
} {
  const result = { checked: [] as PlacedTask[], tooMany: [] as PlacedTask[] };
  let left = MAX_CASES;
  matrix.spec.tasks.forEach((task, index) => {
    if (task.overrides?.length) {
      const conditions = conditionsOf(task);
      const factIds = factIdsOf(conditions);
      const cases =
        factIds.length > MAX_FACTS
          ? 0
          : countFactCases({ conditions, factIds }) *
            variantsOf(matrix, task).length;
      const fits = cases <= left;
      left -= fits ? cases : 0;
      (fits ? result.checked : result.tooMany).push({ matrix, task, index });
    }
  });
  return result;
}

function conditionsOf(task: Task) {
  return (task.overrides ?? []).flatMap(({ when }) => (when ? [when] : []));
}

function checkTask({ matrix, task, index }: PlacedTask): RuleFinding[] {
  const facts = factIdsOf(conditionsOf(task));
  if (facts.length > MAX_FACTS) {
    return [
      {
        path: taskPath(index, 'overrides'),
        message: `${titleOf(task)} depends on ${
          facts.length
        } facts; use at most ${MAX_FACTS}, so that every combination can be checked.`,
      },
    ];
  }
  const base = accountable(defaultOutcome(task));
  const found = new Map<string, RuleFinding>();
  for (const variant of variantsOf(matrix, task)) {
    for (const problem of problemsUnder({ matrix, task, variant, base })) {
      const key = JSON.stringify(problem.accountable);
      if (!found.has(key)) {
        found.set(key, {
          path: taskPath(index, 'overrides'),
          message: toMessage({ matrix, task, variant, problem }),
        });
      }
    }
  }
  return [...found.values()];
}

interface Problem {
  accountable: string[];
  /** Under which facts; absent: whatever they are. */
  condition?: string;
}

function problemsUnder(options: {
  matrix: ResponsibilityMatrix;
  task: Task;
  variant: string;
  /** Who is accountable before any override. */
  base: string[];
}): Problem[] {
  const { matrix, task, variant, base } = options;
  const conditions = overridesFor(task, variant).byCondition.map(
    ({ when }) => when,
  );
  const all = factCases({
    conditions,
    factIds: factIdsOf(conditions),
    limit: MAX_CASES,
  });
  const wrong = new Map<string, { parties: string[]; cases: typeof all }>();
  for (const factCase of all) {
    const outcome = taskOutcome({
      task,
      variant,
      facts: factsOfCase(factCase),
    });
    const parties = accountable(outcome);
    const allowed = matrix.spec.scheme === 'rci' ? [0, 1] : [1];
    if (
      outcome.state === 'assigned' &&
      !allowed.includes(parties.length) &&
      ((task.state ?? 'assigned') !== 'assigned' ||
        parties.join() !== base.join())
    ) {
      const known = wrong.get(parties.join()) ?? { parties, cases: [] };
      known.cases.push(factCase);
      wrong.set(parties.join(), known);
    }
  }
  const facts = new Map(
    (matrix.spec.facts ?? []).map(fact => [fact.id, fact.title ?? fact.id]),
  );
  return [...wrong.values()].map(({ parties, cases }) => ({
    accountable: parties,
    ...(cases.length < all.length && {
      condition: describeCases({ cases, all, facts }),
    }),
  }));
}

function accountable(outcome: Outcome): string[] {
  return [...outcome.assignments]
    .filter(([, assignment]) => hasLetter(assignment, 'A'))
    .map(([party]) => party)
    .sort();
}

function toMessage(options: {
  matrix: ResponsibilityMatrix;
  task: Task;
  variant: string;
  problem: Problem;
}): string {
  const { matrix, task, variant, problem } = options;
  const where = [
    ...((matrix.spec.variants ?? []).length > 0
      ? [`under the variant "${variant}"`]
      : []),
    ...(problem.condition ? [whereOf(problem.condition)] : []),
  ].join(', ');
  return problem.accountable.length === 0
    ? `${titleOf(
        task,
      )} has nobody accountable ${where}; give A to one party there.`
    : `${titleOf(task)} has ${
        problem.accountable.length
      } accountable parties (${problem.accountable.join(
        ', ',
      )}) ${where}; leave A to one of them.`;
}

function whereOf(condition: string): string {
  return condition === OTHERWISE ? 'in all other cases' : `where ${condition}`;
}
