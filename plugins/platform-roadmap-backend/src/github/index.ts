export * from './scheduleGithubImports';
