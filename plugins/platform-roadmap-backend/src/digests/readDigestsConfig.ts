import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  // Once an hour during the day: a run that was killed is taken up the same day.
  frequency: { cron: '0 7-19 * * *' },
  timeout: { minutes: 30 },
};

/** Reads `platformRoadmap.digests`; undefined when they are turned off. */
export function readDigestsConfig(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition | undefined {
  const digests = config.getOptionalConfig('platformRoadmap.digests');
  if (digests?.getOptionalBoolean('enabled') === false) {
    return undefined;
  }
  return digests?.has('schedule')
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        digests.getConfig('schedule'),
      )
    : DEFAULT_SCHEDULE;
}
