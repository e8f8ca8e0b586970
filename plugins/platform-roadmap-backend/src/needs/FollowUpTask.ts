import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Notifier } from '@plinth/backstage-plugin-platform-services-node';
import { nameOf, servicePath, TOPIC } from '../following/servicePeople';
import { GrantedReaders } from '../grants';
import { StoredFollowUp } from './followUpRows';
import { FollowUpStore } from './FollowUpStore';

const AT_ONCE = 200;

/** What {@link FollowUpTask} needs. */
export interface FollowUpTaskOptions {
  followUps: FollowUpStore;
  granted: GrantedReaders;
  logger: LoggerService;
  notifier: Notifier;
}

/**
 * Tells people that there are questions for them, as far as they may still read
 * the service; the others find them there if they may again. Who is not in the
 * catalog is told when they are, as long as the grant lasts. A run that was
 * killed goes on where it was; the scope makes a repeat harmless.
 */
export class FollowUpTask {
  readonly #options: FollowUpTaskOptions;
  /** Ids of those that failed; each is said once in the log. */
  readonly #failed = new Set<string>();

  constructor(options: FollowUpTaskOptions) {
    this.#options = options;
  }

  /**
   * Tries each of them once, until nobody is left or it is told to stop. One
   * that fails does not keep the others from it, and is tried again by the next
   * run.
   */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { followUps } = this.#options;
    let after: string | undefined;
    do {
      const untold = await followUps.listUntold({
        limit: AT_ONCE,
        ...(after && { after }),
      });
      for (const followUp of untold) {
        if (options.signal?.aborted) {
          return;
        }
        await this.#attempt(followUp);
      }
      after = untold.length === AT_ONCE ? untold.at(-1)?.id : undefined;
    } while (after);
  }

  async #attempt(followUp: StoredFollowUp): Promise<void> {
    const { id } = followUp;
    try {
      await this.#tell(followUp);
      this.#failed.delete(id);
    } catch (error) {
      if (!this.#failed.has(id)) {
        this.#failed.add(id);
        this.#options.logger.warn(
          `Failed to tell about the follow-up ${id}; it is tried again every few minutes`,
          toError(error),
        );
      }
    }
  }

  async #tell(followUp: StoredFollowUp): Promise<void> {
    const { id, documentId, serviceRef, userRef, need } = followUp;
    const { followUps, granted, notifier } = this.#options;
    const { readers, absent } = await granted.listReaders({
      documentId,
      userRefs: [userRef],
    });
    if (absent.length > 0) {
      return;
    }
    await notifier.send({
      recipients: readers.map(reader => reader.userRef),
      message: {
        title: `${nameOf(serviceRef)}: what you asked for has shipped`,
        description: `You asked: ${need.text}\nHow did it go? Questions wait for you.`,
        link: servicePath(serviceRef),
        topic: TOPIC,
        scope: `follow-up ${id}`,
      },
    });
    await followUps.markTold([id]);
  }
}
