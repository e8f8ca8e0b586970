import { LintRule, RuleFinding } from '../types';
import { foldTitle, taskPath, titleOf } from './rows';

/**
 * The same title in two areas; reported from the second area on. Tasks of
 * different activities are different ones.
 */
export const W13: LintRule = {
  id: 'W13',
  severity: 'warning',
  check({ matrix }) {
    const first = new Map<string, string>();
    return matrix.spec.tasks.flatMap((task, index): RuleFinding[] => {
      const key = `${foldTitle(task.title)} ${task.activity ?? ''}`;
      const area = first.get(key);
      if (area === undefined) {
        first.set(key, task.area);
      }
      return area === undefined || area === task.area
        ? []
        : [
            {
              path: taskPath(index, 'title'),
              message: `${titleOf(
                task,
              )} is in the area "${area}" too; keep one of them, or name what differs.`,
            },
          ];
    });
  },
};
