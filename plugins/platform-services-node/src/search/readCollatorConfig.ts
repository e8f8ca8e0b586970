import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/** The first run leaves the other plugins time to start and read documents. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 30 },
};

/**
 * Reads `search.collators.<name>`: `schedule` (default every ten minutes) and
 * `locationTemplate`.
 *
 * @param options - `defaultLocation`: where the tab of a service is unless the configuration says otherwise, with `:namespace`, `:kind` and `:name`
 *
 * @public
 */
export function readCollatorConfig(options: {
  config: RootConfigService;
  /** Such as `platformRoadmap`. */
  name: string;
  defaultLocation: string;
}): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
} {
  const { name, defaultLocation } = options;
  const config = options.config.getOptionalConfig(`search.collators.${name}`);
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    locationTemplate:
      config?.getOptionalString('locationTemplate') ?? defaultLocation,
  };
}
