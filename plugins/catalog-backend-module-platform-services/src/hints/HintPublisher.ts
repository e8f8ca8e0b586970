import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  CONSUMPTION_HINT_TOPIC,
  ConsumptionHint,
} from '@plinth/backstage-plugin-platform-services-common';

const WAIT_MS = 500;
const REFS_PER_EVENT = 500;

/**
 * Gathers hints for a moment and publishes them together, outside of the
 * catalog's processing. A hint that cannot be published is dropped: the index
 * finds the change at its next sweep.
 */
export class HintPublisher {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  #waiting = new Set<string>();

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  add(options: { entityRef: string }): void {
    if (this.#waiting.size === 0) {
      setTimeout(() => this.#flush(), WAIT_MS).unref();
    }
    this.#waiting.add(options.entityRef);
  }

  async #flush(): Promise<void> {
    const refs = [...this.#waiting];
    this.#waiting = new Set();
    for (let start = 0; start < refs.length; start += REFS_PER_EVENT) {
      const eventPayload: ConsumptionHint = {
        entityRefs: refs.slice(start, start + REFS_PER_EVENT),
      };
      try {
        await this.#events.publish({
          topic: CONSUMPTION_HINT_TOPIC,
          eventPayload,
        });
      } catch (error) {
        this.#logger.warn(
          `Could not tell the consumption index about ${eventPayload.entityRefs.length} entities; it finds them at its next sweep`,
          toError(error),
        );
      }
    }
  }
}
