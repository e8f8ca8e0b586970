import { LintRule, RuleFinding, TaskSketch } from '../types';
import { foldTitle, taskPath, titleOf } from './rows';

/**
 * A task id is used again for something else: another canonical task, or without
 * one another area and a title that has no word in common with the old one. That
 * published content never changes is the store's matter: revisions are only ever
 * added.
 */
export const R11: LintRule = {
  id: 'R11',
  severity: 'error',
  notChecked({ context }) {
    return context.published
      ? undefined
      : 'whether a task id is used again needs the published revisions';
  },
  check({ matrix, context }) {
    const findings: RuleFinding[] = [];
    const earlier = new Map<string, TaskSketch>();
    for (const revision of context.published ?? []) {
      for (const task of revision.spec.tasks) {
        earlier.set(task.id, task);
      }
    }
    matrix.spec.tasks.forEach((task, index) => {
      const before = earlier.get(task.id);
      if (before && isSomethingElse(before, task)) {
        findings.push({
          path: taskPath(index, 'id'),
          message: `The task id "${task.id}" was ${titleOf(
            before,
          )} and is ${titleOf(
            task,
          )} now; acknowledgements go by the id, so give the new task one of its own.`,
        });
      }
    });
    return findings;
  },
};

function isSomethingElse(before: TaskSketch, after: TaskSketch): boolean {
  if (before.canonical && after.canonical) {
    return before.canonical !== after.canonical;
  }
  const words = new Set(wordsOf(before.title));
  return (
    before.area !== after.area &&
    wordsOf(after.title).every(word => !words.has(word))
  );
}

function wordsOf(title: string): string[] {
  return foldTitle(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2);
}
