import {
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  Notifier,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { DigestReaders, DigestReadersOptions } from './DigestReaders';
import { DigestTask, DigestTaskOptions } from './DigestTask';
import { MailingSender } from './MailingSender';
import { OutboxStore } from './OutboxStore';
import { readDigestsConfig } from './readDigestsConfig';
import {
  ReviewReminderTask,
  ReviewReminderTaskOptions,
} from './ReviewReminderTask';

const KEEP_OUTBOX_DAYS = 90;

/** After this time whoever claimed readers is not at work any more. */
const CLAIM_MINUTES = 60;

/** What {@link scheduleDigests} needs. */
export type ScheduleDigestsOptions = DigestReadersOptions &
  Omit<DigestTaskOptions, 'createReaders' | 'outbox' | 'sender' | 'store'> &
  Omit<ReviewReminderTaskOptions, 'outbox' | 'sender' | 'store'> & {
    config: RootConfigService;
    database: Knex;
    notifier: Notifier;
    scheduler: SchedulerService;
    store: DocumentStore<Roadmap>;
  };

/** Sends digests when a period has ended, and reminds of reviews. */
export async function scheduleDigests(
  options: ScheduleDigestsOptions,
): Promise<void> {
  const schedule = readDigestsConfig(options.config);
  if (!schedule) {
    return;
  }
  const outbox = new OutboxStore(options);
  const sender = new MailingSender({ ...options, outbox });
  const parts = { ...options, outbox, sender };
  const digests = new DigestTask({
    ...parts,
    createReaders: () => new DigestReaders(options),
  });
  const reminders = new ReviewReminderTask(parts);
  await options.scheduler.scheduleTask({
    ...schedule,
    id: 'roadmap-digests',
    scope: 'global',
    fn: async signal => {
      const now = new Date();
      await outbox.forgetBefore(minus(now, KEEP_OUTBOX_DAYS * 24 * 60));
      await outbox.releaseClaims({ before: minus(now, CLAIM_MINUTES) });
      try {
        await reminders.run({ signal });
      } finally {
        await digests.run({ signal });
      }
    },
  });
}

function minus(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * 60_000);
}
