import { Notifier } from '@plinth/backstage-plugin-platform-services-node';
import { nameOf, servicePath, TOPIC } from '../following/servicePeople';
import { FollowUpStore } from './FollowUpStore';

const AT_ONCE = 200;

/**
 * Tells people that there are questions for them. A run that was killed goes
 * on where it was; the scope makes a repeat harmless.
 */
export class FollowUpTask {
  readonly #followUps: FollowUpStore;
  readonly #notifier: Notifier;

  constructor(options: { followUps: FollowUpStore; notifier: Notifier }) {
    this.#followUps = options.followUps;
    this.#notifier = options.notifier;
  }

  /** Works until nobody is left, or it is told to stop. */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    for (
      let untold = await this.#followUps.listUntold({ limit: AT_ONCE });
      untold.length > 0 && !options.signal?.aborted;
      untold = await this.#followUps.listUntold({ limit: AT_ONCE })
    ) {
      for (const { id, serviceRef, userRef, need } of untold) {
        await this.#notifier.send({
          recipients: [userRef],
          message: {
            title: `${nameOf(serviceRef)}: what you asked for has shipped`,
            description: `You asked: ${need.text}\nHow did it go? Questions wait for you.`,
            link: servicePath(serviceRef),
            topic: TOPIC,
            scope: `follow-up ${id}`,
          },
        });
        await this.#followUps.markTold([id]);
      }
    }
  }
}
