import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { cron: '0 8 * * 1-5' },
  timeout: { minutes: 30 },
};

/** When and how often teams are reminded. */
export interface RemindersConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  afterDays: number;
  everyDays: number;
}

/**
 * Reads `sharedResponsibility.reminders`; undefined when they are turned off.
 *
 * @throws Error when a number of days is not a positive whole number
 */
export function readRemindersConfig(
  config: RootConfigService,
): RemindersConfig | undefined {
  const reminders = config.getOptionalConfig('sharedResponsibility.reminders');
  if (reminders?.getOptionalBoolean('enabled') === false) {
    return undefined;
  }
  const days = (key: string, defaultDays: number) => {
    const value = reminders?.getOptionalNumber(key) ?? defaultDays;
    if (!Number.isInteger(value) || value < 1) {
      throw new Error(
        `sharedResponsibility.reminders.${key} is ${value}; write a whole number of days, at least 1`,
      );
    }
    return value;
  };
  return {
    schedule: reminders?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          reminders.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    afterDays: days('afterDays', 7),
    everyDays: days('everyDays', 7),
  };
}
