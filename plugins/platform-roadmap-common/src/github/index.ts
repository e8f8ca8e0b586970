export { importGithubIssues } from './importGithubIssues';
export { readGithubIssues } from './readGithubIssues';
export { readLabelMap } from './readLabelMap';
export type {
  GithubImport,
  GithubIssue,
  ImportGithubIssuesOptions,
  IssueOutcome,
  IssueRequest,
  LabelMap,
} from './types';
