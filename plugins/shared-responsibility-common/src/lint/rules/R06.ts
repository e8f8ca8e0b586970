import { taskOutcome } from '../../effective/decideTask';
import { hasLetter } from '../../model/involvement';
import { ResponsibilityMatrix, Task } from '../../model/types';
import { LintRule } from '../types';
import { partyTitle, taskPath, titleOf, variantsOf } from './rows';

/**
 * A row of which several parties are responsible (under `owner`, own it
 * jointly) that does not say what each of them does, or whether they depend on
 * each other. Looks at every variant, without conditions, and reports a task
 * once.
 */
export const R06: LintRule = {
  id: 'R06',
  severity: 'error',
  warningWhenPublished: true,
  notChecked({ context }) {
    return context.fromTable ? 'a table does not hold duties' : undefined;
  },
  check({ matrix, context }) {
    return context.fromTable
      ? []
      : matrix.spec.tasks.flatMap((task, index) => {
          const message = variantsOf(matrix, task)
            .map(variant => problemOf({ matrix, task, variant }))
            .find(problem => problem !== undefined);
          return message ? [{ path: taskPath(index), message }] : [];
        });
  },
};

function problemOf(options: {
  matrix: ResponsibilityMatrix;
  task: Task;
  variant: string;
}): string | undefined {
  const { matrix, task, variant } = options;
  const outcome = taskOutcome({ task, variant, facts: new Map() });
  const responsible = [...outcome.assignments].filter(([, assignment]) =>
    hasLetter(assignment, 'R'),
  );
  if (outcome.state !== 'assigned' || responsible.length < 2) {
    return undefined;
  }
  const titles = (parties: typeof responsible) =>
    parties.map(([id]) => partyTitle(matrix, id)).join(', ');
  const shared = `${titleOf(task)} is shared by ${titles(responsible)}`;
  const silent = responsible.filter(([, { duty }]) => !duty?.trim());
  if (silent.length > 0) {
    return `${shared}; say in words what ${titles(silent)} ${
      silent.length > 1 ? 'do' : 'does'
    } (duty).`;
  }
  return task.sharing
    ? undefined
    : `${shared}; say with sharing whether they depend on each other: dependent or independent.`;
}
