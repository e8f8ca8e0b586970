import { isSafeUrl } from '@plinth/backstage-plugin-platform-services-common/document';
import { Deliverable, RoadmapItem, statusCategory } from '../model';
import { LabelReader, labelsOf } from './labels';
import { GithubIssue, IssueOutcome } from './types';

const MAX_LINE = 300;

/** Outcomes that a row can have. */
export type RowOutcome = Exclude<IssueOutcome, 'skip' | 'request'>;

/** Address of an issue, as far as it is known. */
export function issueUrl(
  issue: GithubIssue,
  repository: string | undefined,
): string | undefined {
  if (issue.html_url && isSafeUrl(issue.html_url)) {
    return issue.html_url;
  }
  return (
    repository && `https://github.com/${repository}/issues/${issue.number}`
  );
}

/** An issue as a row that nobody has written to yet. */
export function newIssueItem(options: {
  issue: GithubIssue;
  outcome: RowOutcome;
  repository: string | undefined;
  key: string;
  readLabel: LabelReader;
}): RoadmapItem {
  const { issue, outcome, repository, key, readLabel } = options;
  const title = toLine(issue.title) || `Issue ${issue.number}`;
  const tags = labelsOf(issue).filter(label => !readLabel(label));
  const name = nameOf(issue, repository);
  const url = issueUrl(issue, repository);
  return {
    key,
    project: title,
    ...(tags.length > 0 && { theme: toLine(tags.join(', ')) }),
    ...(url && { links: [{ title: name, url }] }),
    deliverables: [
      withOutcome(
        {
          key: deliverableKey(key),
          text: title,
          status: 'not-started',
        },
        { outcome, name },
      ),
    ],
  };
}

/**
 * A row after GitHub was read again: only the status of the deliverable that
 * stands for the issue may change, and only when it cannot be true any more.
 */
export function updateIssueItem(options: {
  item: RoadmapItem;
  issue: GithubIssue;
  outcome: RowOutcome;
  repository: string | undefined;
}): RoadmapItem {
  const { item, issue, outcome, repository } = options;
  return {
    ...item,
    ...(item.deliverables && {
      deliverables: item.deliverables.map(deliverable =>
        deliverable.key === deliverableKey(item.key ?? '')
          ? withOutcome(deliverable, {
              outcome,
              name: nameOf(issue, repository),
            })
          : deliverable,
      ),
    }),
  };
}

/** As GitHub writes it. */
function nameOf(
  { number }: GithubIssue,
  repository: string | undefined,
): string {
  return `${repository ?? ''}#${number}`;
}

/** Of the deliverable that stands for the issue itself. */
function deliverableKey(itemKey: string): string {
  return `${itemKey}-issue`;
}

function withOutcome(
  deliverable: Deliverable,
  { outcome, name }: { outcome: RowOutcome; name: string },
): Deliverable {
  const reasons = {
    'wont-do': `${name} is not planned.`,
    duplicate: `${name} is a duplicate.`,
  };
  const { reason, ...rest } = deliverable;
  const isOurs = Object.values(reasons).some(each => each === reason);
  const category = statusCategory(deliverable.status);
  const isSettled = category === 'done' || (category === 'dropped' && isOurs);
  switch (outcome) {
    case 'wont-do':
    case 'duplicate':
      return category === 'dropped'
        ? deliverable
        : { ...rest, status: 'wont-do', reason: reasons[outcome] };
    case 'done':
      return { ...(isOurs ? rest : deliverable), status: 'done' };
    case 'in-progress':
      // Possible delay, at risk and blocked are the words of the people here.
      return isSettled || category === 'todo'
        ? { ...(isOurs ? rest : deliverable), status: 'in-progress' }
        : deliverable;
    default:
      return isSettled
        ? { ...(isOurs ? rest : deliverable), status: 'not-started' }
        : deliverable;
  }
}

function toLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LINE)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
