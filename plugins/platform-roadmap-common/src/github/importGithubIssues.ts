import { PLINTH_API_VERSION } from '@plinth/backstage-plugin-platform-services-common';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { Interval, parseRoadmapValue, Roadmap } from '../model';
import { issueUrl } from './issueItem';
import { issueOutcome } from './issueOutcome';
import { labelReader, labelsOf } from './labels';
import { EARLIER, IssueRow, MAX_ROWS, mergeIssues } from './mergeIssues';
import {
  GithubImport,
  GithubIssue,
  ImportGithubIssuesOptions,
  IssueOutcome,
  IssueRequest,
} from './types';

const MAX_BODY = 1_000;

/**
 * Makes a roadmap of GitHub issues, or brings one up to date with them.
 *
 * A row is found again by the address of its issue, else by its key
 * (`gh-<number>`). What people wrote stays: place, rank, wording, goal, notes,
 * target; only the status of the deliverable that stands for the issue follows
 * it, and possible delay, at risk, blocked and deferred stay while the issue is
 * open. The same issues a second time change nothing.
 *
 * New rows: what is in progress goes to the end of next, what is not started to
 * the end of later. What was done or dropped before the first import goes into
 * a closed interval `earlier`, only when there is no roadmap yet.
 *
 * @public
 */
export function importGithubIssues(
  options: ImportGithubIssuesOptions,
): GithubImport {
  const { repository, base } = options;
  const readLabel = labelReader(options.map);
  const judged = [...options.issues]
    .sort((a, b) => a.number - b.number)
    .map(issue => ({ issue, outcome: issueOutcome(issue, readLabel) }));
  const rows = judged.filter(
    (each): each is IssueRow =>
      each.outcome !== 'skip' && each.outcome !== 'request',
  );
  const settled = rows.filter(
    ({ outcome }) => outcome === 'done' || outcome === 'wont-do',
  );
  const tooMany = base ? [] : settled.slice(0, -MAX_ROWS);
  const { roadmap, leftOut } = mergeIssues({
    roadmap: base ?? newRoadmap(options, settled),
    rows: rows.filter(row => !tooMany.includes(row)),
    repository,
    readLabel,
  });
  return {
    outcomes: numbersByOutcome(judged),
    unmapped: unmappedLabels(judged, label => readLabel(label) !== undefined),
    roadmap,
    requests: judged
      .filter(({ outcome }) => outcome === 'request')
      .map(({ issue }) => toRequest(issue, repository)),
    findings: [
      ...tooManyRows(tooMany.length + leftOut),
      ...parseRoadmapValue(JSON.parse(JSON.stringify(roadmap))).findings,
    ],
  };
}

type Judged = Array<{ issue: GithubIssue; outcome: IssueOutcome }>;

function numbersByOutcome(judged: Judged): GithubImport['outcomes'] {
  const outcomes: GithubImport['outcomes'] = {
    done: [],
    request: [],
    'not-started': [],
    'in-progress': [],
    'wont-do': [],
    duplicate: [],
    skip: [],
  };
  for (const { issue, outcome } of judged) {
    outcomes[outcome].push(issue.number);
  }
  return outcomes;
}

function unmappedLabels(
  judged: Judged,
  isMapped: (label: string) => boolean,
): string[] {
  const labels = judged
    .filter(({ outcome }) => outcome !== 'skip')
    .flatMap(({ issue }) => labelsOf(issue))
    .filter(label => !isMapped(label));
  return [...new Set(labels)].sort((a, b) => a.localeCompare(b, 'en'));
}

function toRequest(
  issue: GithubIssue,
  repository: string | undefined,
): IssueRequest {
  const body = withoutControls(issue.body ?? '').slice(0, MAX_BODY);
  const url = issueUrl(issue, repository);
  return {
    number: issue.number,
    title: withoutControls(issue.title),
    ...(url && { url }),
    ...(body && { body }),
    ...(issue.user?.login && { author: issue.user.login }),
  };
}

/** Databases and feeds refuse some of these. */
function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '').trim();
}

function newRoadmap(
  options: ImportGithubIssuesOptions,
  settled: IssueRow[],
): Roadmap {
  const { repository, service } = options;
  const name = (repository?.split('/').pop() || 'roadmap').slice(0, 63);
  return {
    apiVersion: PLINTH_API_VERSION,
    kind: 'Roadmap',
    metadata: { name },
    spec: {
      service: service ?? `platformservice:default/${name.toLowerCase()}`,
      ...(repository && {
        source: 'published',
        url: `https://github.com/${repository}`,
      }),
      intervals: earlierInterval(settled),
    },
  };
}

/** From the day on which the first of them was opened to that on which the last was closed. */
function earlierInterval(settled: IssueRow[]): Interval[] {
  const days = settled
    .flatMap(({ issue }) => [issue.created_at, issue.closed_at])
    .flatMap(instant => /^\d{4}-\d{2}-\d{2}/.exec(instant ?? '') ?? [])
    .sort();
  const start = days[0];
  const end = days[days.length - 1];
  return start && end
    ? [{ name: EARLIER, start, end, state: 'closed', committed: [] }]
    : [];
}

function tooManyRows(count: number): Finding[] {
  return count > 0
    ? [
        {
          rule: 'github',
          severity: 'warning',
          message: `${count} issues are left out; one place of a roadmap has at most ${MAX_ROWS} rows.`,
          path: [],
        },
      ]
    : [];
}
