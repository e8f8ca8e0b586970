import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { GithubIssue } from './types';

/**
 * Reads issues from the JSON of GitHub's REST answers: an array, or an array of
 * pages. What is not an issue is left out and named. An issue that is there
 * twice, because pages moved, counts as it was last.
 *
 * @param value - as `JSON.parse` gives it
 * @public
 */
export function readGithubIssues(value: unknown): {
  issues: GithubIssue[];
  findings: Finding[];
} {
  if (!Array.isArray(value)) {
    return {
      issues: [],
      findings: [
        finding([], 'This is not an answer of GitHub: it must be an array.'),
      ],
    };
  }
  const issues = new Map<number, GithubIssue>();
  const findings: Finding[] = [];
  for (const [index, entry] of value.flat().entries()) {
    if (isIssue(entry)) {
      issues.set(entry.number, entry);
    } else {
      findings.push(
        finding(
          [index],
          `Entry ${
            index + 1
          } is not an issue: it needs a number, a title, and a state of open or closed.`,
        ),
      );
    }
  }
  return { issues: [...issues.values()], findings };
}

function isIssue(value: unknown): value is GithubIssue {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const issue: Record<string, unknown> = { ...value };
  return (
    Number.isSafeInteger(issue.number) &&
    Number(issue.number) > 0 &&
    isText(issue.title) &&
    ['open', 'closed'].includes(String(issue.state)) &&
    ['state_reason', 'html_url', 'body', 'created_at', 'closed_at'].every(
      field => isAbsent(issue[field]) || isText(issue[field]),
    ) &&
    (isAbsent(issue.labels) ||
      (Array.isArray(issue.labels) && issue.labels.every(isLabel)))
  );
}

function isLabel(value: unknown): boolean {
  return (
    isText(value) ||
    (typeof value === 'object' &&
      value !== null &&
      (!('name' in value) || isAbsent(value.name) || isText(value.name)))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function finding(path: number[], message: string): Finding {
  return { rule: 'github', severity: 'error', message, path };
}
