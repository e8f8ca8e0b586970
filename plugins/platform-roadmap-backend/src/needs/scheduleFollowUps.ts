import { SchedulerService } from '@backstage/backend-plugin-api';
import { FollowUpTask, FollowUpTaskOptions } from './FollowUpTask';

/** Asks people soon after what they asked for has shipped. */
export async function scheduleFollowUps(
  options: FollowUpTaskOptions & { scheduler: SchedulerService },
): Promise<void> {
  const task = new FollowUpTask(options);
  await options.scheduler.scheduleTask({
    id: 'roadmap-follow-ups',
    frequency: { minutes: 5 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 20 },
    scope: 'global',
    fn: async signal => task.run({ signal }),
  });
}
