import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  sharedResponsibility?: {
    /**
     * How long ahead consumers are to be told of what shifts to them, as an ISO
     * 8601 duration such as P14D. A matrix that gives less notice gets a
     * warning. Default: no such warning.
     */
    noticePeriod?: string;
    notifications?: {
      /**
       * Whether the first revision of a matrix is told to the owner groups of
       * its consumers. Turn it off while many matrices come in at once. Default
       * true.
       */
      firstRevisions?: boolean;
    };
    /** Owner groups are reminded of rows that they have not acknowledged. */
    reminders?: {
      /** Default true. */
      enabled?: boolean;
      /** When to look; default at 8 in the morning, Monday to Friday. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Days for which a revision is in force before the first reminder. Default 7. */
      afterDays?: number;
      /** Days between two reminders of a group. Default 7. */
      everyDays?: number;
    };
  };
}
