import { ResponsibilityMatrix } from '../../model/types';
import { LintRule, RuleFinding, TaskSketch } from '../types';
import { foldTitle, taskPath, titleOf } from './rows';

/**
 * What is published has changed, or a task id is used again for something else:
 * another canonical task, or without one another area and a title that has no
 * word in common with the old one.
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
    if (context.storedAs && contentOf(context.storedAs) !== contentOf(matrix)) {
      findings.push({
        path: [],
        message:
          'This is not what was published under that number; a revision never changes, publish a new one.',
      });
    }
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

function contentOf(matrix: ResponsibilityMatrix): string {
  return JSON.stringify(sorted(matrix));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;
}

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
