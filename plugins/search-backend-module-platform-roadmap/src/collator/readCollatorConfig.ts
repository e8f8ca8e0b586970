import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const DEFAULT_LOCATION = '/catalog/:namespace/:kind/:name/roadmap';

/** The first run leaves the other plugins time to start and read roadmaps. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 30 },
};

/** Reads `search.collators.platformRoadmap`. */
export function readCollatorConfig(rootConfig: RootConfigService): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Where the tab of a service is. */
  locationTemplate: string;
} {
  const config = rootConfig.getOptionalConfig(
    'search.collators.platformRoadmap',
  );
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    locationTemplate:
      config?.getOptionalString('locationTemplate') ?? DEFAULT_LOCATION,
  };
}
