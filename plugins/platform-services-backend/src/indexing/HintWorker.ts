import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Indexer } from './Indexer';

/**
 * After a hint, when to look: the catalog writes an entity after it hints, and
 * much later when it reads many at once.
 */
const DELAYS_MS = [1_000, 3_000, 10_000, 30_000, 90_000];
const REFS_PER_LOOK = 200;
/** What is above waits for the sweep. */
const LONGEST_QUEUE = 100_000;

interface Waiting {
  /** Number of the next look, from 0. */
  look: number;
  hintedAt: number;
  dueAt: number;
}

/**
 * Looks at entities after hints, at first a second later and then ever more
 * seldom, until their etag has moved. Holds its queue in memory: what is lost, the sweep finds.
 */
export class HintWorker {
  readonly #indexer: Pick<Indexer, 'lookAt'>;
  readonly #logger: LoggerService;
  readonly #queue = new Map<string, Waiting>();
  #timer?: NodeJS.Timeout;
  #stopped = false;

  constructor(options: {
    indexer: Pick<Indexer, 'lookAt'>;
    logger: LoggerService;
  }) {
    this.#indexer = options.indexer;
    this.#logger = options.logger;
  }

  /** Queues entities; a second hint for one begins anew. */
  add(refs: string[]): void {
    const now = Date.now();
    for (const ref of refs) {
      if (this.#queue.has(ref) || this.#queue.size < LONGEST_QUEUE) {
        this.#queue.set(ref, {
          look: 0,
          hintedAt: now,
          dueAt: now + DELAYS_MS[0],
        });
      }
    }
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#timer || this.#stopped || this.#queue.size === 0) {
      return;
    }
    let dueAt = Infinity;
    for (const waiting of this.#queue.values()) {
      dueAt = Math.min(dueAt, waiting.dueAt);
    }
    this.#timer = setTimeout(() => {
      this.#work().finally(() => {
        this.#timer = undefined;
        this.#schedule();
      });
    }, Math.max(0, dueAt - Date.now())).unref();
  }

  async #work(): Promise<void> {
    const due = new Map<string, Waiting>();
    for (const [ref, waiting] of this.#queue) {
      if (waiting.dueAt <= Date.now() && due.size < REFS_PER_LOOK) {
        due.set(ref, waiting);
      }
    }
    try {
      const results = await this.#indexer.lookAt([...due.keys()]);
      for (const [ref, waiting] of due) {
        if (results.get(ref) === 'changed') {
          this.#forget(ref, waiting);
        } else {
          this.#lookAgain(ref, waiting);
        }
      }
    } catch (error) {
      this.#logger.warn(
        `Could not look at ${due.size} entities that may have changed; trying again`,
        toError(error),
      );
      due.forEach((waiting, ref) => this.#lookAgain(ref, waiting));
    }
  }

  #lookAgain(ref: string, waiting: Waiting): void {
    const look = waiting.look + 1;
    if (look >= DELAYS_MS.length) {
      this.#forget(ref, waiting);
    } else if (this.#queue.get(ref) === waiting) {
      this.#queue.set(ref, {
        ...waiting,
        look,
        dueAt: waiting.hintedAt + DELAYS_MS[look],
      });
    }
  }

  /** Unless it was hinted at again in the meantime. */
  #forget(ref: string, waiting: Waiting): void {
    if (this.#queue.get(ref) === waiting) {
      this.#queue.delete(ref);
    }
  }
}
