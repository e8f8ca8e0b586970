import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Duties of shared-responsibility matrices. */
      sharedResponsibility?: {
        /** When the index is made anew; default every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where the tab of a service is, with `:namespace`, `:kind` and `:name`
         * in it. Default `/catalog/:namespace/:kind/:name/responsibilities`.
         */
        locationTemplate?: string;
      };
    };
  };
}
