export interface Config {
  platformRoadmap?: {
    /**
     * What statuses are called, and which of those in attention is graver. What
     * they mean stays.
     *
     * @deepVisibility frontend
     */
    statuses?: {
      /** By status, such as `at-risk: Red`. Default: in plain English. */
      labels?: { [status: string]: string };
      /** Default blocked, at-risk, possible-delay: gravest first. */
      severity?: Array<'blocked' | 'at-risk' | 'possible-delay'>;
    };
  };
}
