import {
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { GithubImportStore } from './GithubImportStore';
import { GithubImportTask, GithubImportTaskOptions } from './GithubImportTask';
import { GithubIssueReader } from './GithubIssueReader';
import { IssueIntake, IssueIntakeOptions } from './IssueIntake';
import { readGithubConfig } from './readGithubConfig';

/** What {@link scheduleGithubImports} needs. */
export type ScheduleGithubImportsOptions = Omit<
  GithubImportTaskOptions,
  'imports' | 'intake' | 'reader' | 'states'
> &
  IssueIntakeOptions & {
    config: RootConfigService;
    scheduler: SchedulerService;
  };

/** Imports issues from time to time, if any repository is configured. */
export async function scheduleGithubImports(
  options: ScheduleGithubImportsOptions,
): Promise<void> {
  const { config, scheduler } = options;
  const { imports, schedule } = readGithubConfig(config);
  if (imports.length === 0) {
    return;
  }
  const integrations = ScmIntegrations.fromConfig(config);
  const task = new GithubImportTask({
    ...options,
    imports,
    intake: new IssueIntake(options),
    states: new GithubImportStore(options),
    reader: new GithubIssueReader({
      integrations,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    }),
  });
  await scheduler.scheduleTask({
    ...schedule,
    id: 'roadmap-github-imports',
    scope: 'global',
    fn: async signal => task.run({ signal }),
  });
}
