import { LintRule, RuleFinding } from '../types';
import { foldTitle, taskPath } from './rows';

/**
 * A task id, or an area, activity and title, that another task before it has.
 * A row that repeats both is reported once.
 */
export const R05: LintRule = {
  id: 'R05',
  severity: 'error',
  check({ matrix }) {
    const findings: RuleFinding[] = [];
    const ids = new Set<string>();
    const names = new Map<string, string>();
    matrix.spec.tasks.forEach((task, index) => {
      const name = JSON.stringify([
        task.area,
        task.activity ?? '',
        foldTitle(task.title),
      ]);
      const twin = names.get(name);
      if (ids.has(task.id)) {
        findings.push({
          path: taskPath(index, 'id'),
          message: `The task id "${task.id}" is there twice; give each task an id of its own.`,
        });
      } else if (twin !== undefined) {
        findings.push({
          path: taskPath(index, 'title'),
          message: `"${task.title}" is in this area already, as task "${twin}"; keep one of them or name what differs.`,
        });
      }
      ids.add(task.id);
      names.set(name, twin ?? task.id);
    });
    return findings;
  },
};
