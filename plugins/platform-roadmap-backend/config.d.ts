import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

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
    /** From when on a roadmap gets warnings. */
    lint?: {
      /** How many items may be above the line without a warning. Default 10. */
      maxCommitted?: number;
      /** Longest interval in days. Default 92, a quarter. */
      maxIntervalDays?: number;
    };
    /**
     * For how long the visit of a user speaks for readers without a session:
     * nobody can ask the permission framework on their behalf.
     */
    grants?: {
      /** For feeds, such as PT12H or { hours: 12 }. Default 24 hours. */
      feeds?: string | HumanDuration;
      /** For digests, such as P14D or { days: 14 }. Default 30 days. */
      digests?: string | HumanDuration;
    };
    feeds?: {
      /** How often a token may be used within an hour, per replica. Default 120. */
      hourlyLimit?: number;
    };
    /** What changed on roadmaps is sent to those who have subscribed. */
    digests?: {
      /** Default true. */
      enabled?: boolean;
      /**
       * When to look whether a period has ended, and whose roadmap has to be
       * reviewed; default every hour from 7 to 19.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /** Issues that are brought into the drafts of roadmaps, and into needs. */
    github?: {
      imports?: Array<{
        /**
         * Address of a repository, such as
         * https://github.com/aws/containers-roadmap; its host has an entry in
         * integrations.github.
         */
        repository: string;
        /** Ref of the platform service. */
        service: string;
        /**
         * What labels mean, where it differs from the default: done,
         * in-progress, not-started, request, wont-do, duplicate or tag.
         */
        labels?: { [label: string]: string };
      }>;
      /** Default once an hour. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
