import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';

/**
 * How many recipients one notification is sent to at once.
 *
 * @public
 */
export const RECIPIENTS_PER_BATCH = 200;

/**
 * What is told; `scope` makes a repeat replace what was told before.
 *
 * @public
 */
export type NotificationMessage = NotificationPayload & {
  scope: string;
  topic: string;
};

/**
 * Sends notifications. Without the notifications backend in the host nobody is
 * told, which is said once in the log.
 *
 * @public
 */
export class Notifier {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  readonly #about: string;
  #saidMissing = false;

  /** @param options - `about`: what people would be told about, for the log */
  static create(options: {
    notifications: NotificationService;
    logger: LoggerService;
    about: string;
  }): Notifier {
    return new Notifier(options);
  }

  private constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
    about: string;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#about = options.about;
  }

  /**
   * Sends a message to users and groups, in batches.
   *
   * @throws Error when it could not be sent this time
   */
  async send(options: {
    /** Full refs of users and groups. */
    recipients: string[];
    /** Full ref of a user who is not told: who did it. */
    except?: string;
    message: NotificationMessage;
  }): Promise<void> {
    const { recipients, except, message } = options;
    const distinct = [...new Set(recipients)];
    for (
      let start = 0;
      start < distinct.length;
      start += RECIPIENTS_PER_BATCH
    ) {
      try {
        await this.#notifications.send({
          recipients: {
            type: 'entity',
            entityRef: distinct.slice(start, start + RECIPIENTS_PER_BATCH),
            ...(except && { excludeEntityRef: except }),
          },
          payload: message,
        });
      } catch (error) {
        if (!isMissing(error)) {
          throw error;
        }
        this.#sayMissing();
        return;
      }
    }
  }

  #sayMissing(): void {
    if (!this.#saidMissing) {
      this.#saidMissing = true;
      this.#logger.warn(
        `Nobody is told about ${
          this.#about
        }: the backend has no @backstage/plugin-notifications-backend`,
      );
    }
  }
}

function isMissing(error: unknown): boolean {
  return isError(error) && /status 404\b/.test(error.message);
}
