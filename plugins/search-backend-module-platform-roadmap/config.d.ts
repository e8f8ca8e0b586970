import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** What is on the roadmaps of platform services. */
      platformRoadmap?: {
        /** When the index is made anew; default every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where the tab of a service is, with `:namespace`, `:kind` and `:name`
         * in it. Default `/catalog/:namespace/:kind/:name/roadmap`.
         */
        locationTemplate?: string;
      };
    };
  };
}
