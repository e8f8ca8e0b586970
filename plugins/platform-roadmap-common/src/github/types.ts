import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { Roadmap } from '../model';

/**
 * An entry of GitHub's `GET /repos/{owner}/{repo}/issues`, with the fields that
 * are read; pull requests are among them.
 *
 * @public
 */
export interface GithubIssue {
  number: number;
  title: string;
  state: 'open' | 'closed';
  state_reason?: string | null;
  html_url?: string | null;
  labels?: Array<string | { name?: string | null }> | null;
  body?: string | null;
  /** ISO 8601. */
  created_at?: string | null;
  closed_at?: string | null;
  user?: { login?: string | null } | null;
  /** Present: it is a pull request. */
  pull_request?: unknown;
}

/**
 * What an issue is to a roadmap. A `request` becomes a need, a `duplicate` is
 * merged into another one, and `skip` is a pull request: these are no rows.
 *
 * @public
 */
export type IssueOutcome =
  | 'done'
  | 'request'
  | 'not-started'
  | 'in-progress'
  | 'wont-do'
  | 'duplicate'
  | 'skip';

/**
 * What labels mean, by whole label, whatever the case; `tag`: it is no status.
 *
 * @public
 */
export type LabelMap = Record<string, Exclude<IssueOutcome, 'skip'> | 'tag'>;

/**
 * An issue that only asks for something.
 *
 * @public
 */
export interface IssueRequest {
  number: number;
  title: string;
  /** Absent: it is not known. */
  url?: string;
  /** The first 1,000 characters of its text; absent: it has none. */
  body?: string;
  /** Login of who asked. */
  author?: string;
}

/**
 * Options of {@link importGithubIssues}.
 *
 * @public
 */
export interface ImportGithubIssuesOptions {
  /** All pages together; `readGithubIssues` reads them from files. */
  issues: GithubIssue[];
  /** `owner/name`; absent: issues without an address have no link. */
  repository?: string;
  /** What differs from the usual meaning of labels. */
  map?: LabelMap;
  /** What the issues are merged into; absent: a roadmap is made of them. */
  base?: Roadmap;
  /** Of a new roadmap: ref of its service; default: named as the repository. */
  service?: string;
}

/**
 * What issues make of a roadmap.
 *
 * @public
 */
export interface GithubImport {
  /** Numbers of issues, ascending. */
  outcomes: Record<IssueOutcome, number[]>;
  /** Labels that mean no status, sorted; those of pull requests do not count. */
  unmapped: string[];
  roadmap: Roadmap;
  /** By number. */
  requests: IssueRequest[];
  /** What keeps the result from being a roadmap, such as too many rows. */
  findings: Finding[];
}
