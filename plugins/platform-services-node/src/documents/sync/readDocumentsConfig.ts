import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const SCHEDULE = 'plinth.documents.schedule';
const REFRESH_EVERY = 'plinth.documents.refreshEvery';

/**
 * How often documents are looked at.
 *
 * A run looks at what is new, has moved, or lies in a file of this machine,
 * and at what has not been looked at for `refreshEveryMs`. It is short, so
 * that a run whose process was killed is taken up by another soon.
 */
export function readDocumentsConfig(config: Config): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  refreshEveryMs: number;
} {
  return {
    schedule: config.has(SCHEDULE)
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig(SCHEDULE),
        )
      : {
          frequency: { seconds: 10 },
          timeout: { seconds: 60 },
          initialDelay: { seconds: 3 },
          scope: 'global',
        },
    refreshEveryMs: config.has(REFRESH_EVERY)
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: REFRESH_EVERY }),
        )
      : 120_000,
  };
}
