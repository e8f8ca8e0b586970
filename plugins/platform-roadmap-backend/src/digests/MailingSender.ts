import {
  NotificationMessage,
  Notifier,
  RECIPIENTS_PER_BATCH,
} from '@plinth/backstage-plugin-platform-services-node';
import { Mailing, OutboxStore } from './OutboxStore';

/** Who of some readers is to get a message; the others are not. */
export interface Addressees {
  now: string[];
  /** Those of whom it cannot be said at this moment. */
  later: string[];
}

/**
 * Sends one message to everybody in the outbox who has not got it. Readers are
 * claimed before it is sent, and noted after. Of a run that is killed in
 * between, the readers of one batch are in doubt: they are sent the same again
 * by a later run, which the scope makes one notification. In doubt are also
 * those who are to get it later: a later run asks about them again, while the
 * mailing is still sent.
 */
export class MailingSender {
  readonly #notifier: Notifier;
  readonly #outbox: OutboxStore;

  constructor(options: { notifier: Notifier; outbox: OutboxStore }) {
    this.#notifier = options.notifier;
    this.#outbox = options.outbox;
  }

  /**
   * @param options - `findAddressees`: among some readers
   * @returns how many it was sent to
   */
  async send(options: {
    mailing: Mailing;
    message: NotificationMessage;
    findAddressees: (readers: string[]) => Promise<Addressees>;
    signal?: AbortSignal;
  }): Promise<number> {
    const { mailing, message, findAddressees, signal } = options;
    let sent = 0;
    while (!signal?.aborted) {
      const readers = await this.#outbox.claim({
        mailing,
        limit: RECIPIENTS_PER_BATCH,
      });
      if (readers.length === 0) {
        break;
      }
      const { now, later } = await findAddressees(readers);
      if (now.length > 0) {
        await this.#notifier.send({ recipients: now, message });
      }
      const waiting = new Set(later);
      await this.#outbox.markSent({
        mailing,
        readers: readers.filter(reader => !waiting.has(reader)),
      });
      sent += now.length;
    }
    return sent;
  }
}
