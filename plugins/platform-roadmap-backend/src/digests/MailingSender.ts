import {
  NotificationMessage,
  Notifier,
  RECIPIENTS_PER_BATCH,
} from '@plinth/backstage-plugin-platform-services-node';
import { Mailing, OutboxStore } from './OutboxStore';

/**
 * Sends one message to everybody in the outbox who has not got it. Readers are
 * claimed before it is sent, and noted after. Of a run that is killed in
 * between, the readers of one batch are in doubt: they are sent the same again
 * by a later run, which the scope makes one notification.
 */
export class MailingSender {
  readonly #notifier: Notifier;
  readonly #outbox: OutboxStore;

  constructor(options: { notifier: Notifier; outbox: OutboxStore }) {
    this.#notifier = options.notifier;
    this.#outbox = options.outbox;
  }

  /**
   * @param options - `mayGet`: those of some readers who may get it now
   * @returns how many it was sent to
   */
  async send(options: {
    mailing: Mailing;
    message: NotificationMessage;
    mayGet: (readers: string[]) => Promise<string[]>;
    signal?: AbortSignal;
  }): Promise<number> {
    const { mailing, message, mayGet, signal } = options;
    let sent = 0;
    while (!signal?.aborted) {
      const readers = await this.#outbox.claim({
        mailing,
        limit: RECIPIENTS_PER_BATCH,
      });
      if (readers.length === 0) {
        break;
      }
      const recipients = await mayGet(readers);
      if (recipients.length > 0) {
        await this.#notifier.send({ recipients, message });
      }
      await this.#outbox.markSent({ mailing, readers });
      sent += recipients.length;
    }
    return sent;
  }
}
