import { SchedulerService } from '@backstage/backend-plugin-api';
import { GrantStore } from './GrantStore';
import { GrantsConfig } from './readGrantsConfig';

/** Forgets grants that neither a feed nor a digest counts any more. */
export async function scheduleGrantCleanup(
  options: GrantsConfig & { grants: GrantStore; scheduler: SchedulerService },
): Promise<void> {
  const { digestsMs, feedsMs, grants, scheduler } = options;
  await scheduler.scheduleTask({
    id: 'roadmap-grants-cleanup',
    frequency: { hours: 6 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: async () => grants.forgetOlderThan(Math.max(feedsMs, digestsMs)),
  });
}
