import { LabelReader, labelsOf } from './labels';
import { GithubIssue, IssueOutcome } from './types';

/** Of several labels that mean something, the one that is furthest on counts. */
const FURTHEST_FIRST = [
  'done',
  'in-progress',
  'not-started',
  'request',
] as const;

/**
 * What an issue is to a roadmap. The evidence, in this order: it is a pull
 * request; it is not planned, or labelled so; it is a duplicate; it is closed;
 * its labels. Without a label that means something, it is not started.
 */
export function issueOutcome(
  issue: GithubIssue,
  readLabel: LabelReader,
): IssueOutcome {
  const meanings = labelsOf(issue).map(readLabel);
  if (issue.pull_request) {
    return 'skip';
  }
  if (issue.state_reason === 'not_planned' || meanings.includes('wont-do')) {
    return 'wont-do';
  }
  if (issue.state_reason === 'duplicate' || meanings.includes('duplicate')) {
    return 'duplicate';
  }
  if (issue.state === 'closed') {
    return 'done';
  }
  return (
    FURTHEST_FIRST.find(meaning => meanings.includes(meaning)) ?? 'not-started'
  );
}
