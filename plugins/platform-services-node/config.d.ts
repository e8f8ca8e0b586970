import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  plinth?: {
    permissions?: {
      /**
       * How long a decision on who may read what is kept: up to 5 seconds,
       * which is the default. 0: decisions are not kept.
       */
      decisionTtl?: HumanDuration | string | 0;
    };
    /** Matrices and roadmaps that lie in files beside their service. */
    documents?: {
      file?: {
        /**
         * Whether files of the backend's machine may be read, below the folder
         * of a platform service that was itself registered from a file. For
         * trying out and for development; default false.
         */
        enabled?: boolean;
      };
      /**
       * When documents are looked at: what is new, has moved or lies in a file
       * on every run, the others as `refreshEvery` says. Default every 10
       * seconds.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * How old what is known of a document in a remote repository may become;
       * default 2 minutes.
       */
      refreshEvery?: HumanDuration | string;
    };
  };
}
