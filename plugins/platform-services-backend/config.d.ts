import { HumanDuration } from '@backstage/types';

export interface Config {
  plinth?: {
    consumption?: {
      /**
       * How many resources may stand in a row between an entity and the
       * platform service that it reaches through them: 0 to 5, default 2.
       */
      depth?: number;
      /**
       * How often the index is compared with the whole catalog. It finds
       * deletions, and changes of which no hint arrived. At least 10 seconds,
       * default 5 minutes.
       */
      sweepInterval?: HumanDuration | string;
    };
  };
}
