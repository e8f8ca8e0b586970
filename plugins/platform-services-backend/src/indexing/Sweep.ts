import { LoggerService } from '@backstage/backend-plugin-api';
import { ConsumptionStore, KnownEntity, SweepState } from '../store';
import { CatalogReader } from './CatalogReader';
import { Indexer } from './Indexer';

const PAGE_SIZE = 500;

/**
 * Compares the whole catalog with the index, page by page in the order of the
 * uids: takes over what has another etag, drops what is gone. How far it has
 * come is stored after each page, so that it goes on where it was stopped.
 */
export class Sweep {
  readonly #catalog: CatalogReader;
  readonly #indexer: Indexer;
  readonly #logger: LoggerService;
  readonly #store: ConsumptionStore;
  readonly #intervalMs: number;

  constructor(options: {
    catalog: CatalogReader;
    indexer: Indexer;
    logger: LoggerService;
    store: ConsumptionStore;
    /** Between the end of one and the beginning of the next. */
    intervalMs: number;
  }) {
    this.#catalog = options.catalog;
    this.#indexer = options.indexer;
    this.#logger = options.logger;
    this.#store = options.store;
    this.#intervalMs = options.intervalMs;
  }

  /** Goes on with a sweep, or begins one when it is time; else does nothing. */
  async run(options: { signal: AbortSignal }): Promise<void> {
    let state = await this.#store.getSweepState();
    const underWay = state.cursor !== undefined;
    const age = Date.now() - (state.finishedAt ?? -Infinity);
    if (!underWay && age < this.#intervalMs) {
      return;
    }
    let found = 0;
    do {
      const page = await this.#readPage(state);
      found += page.entities.length;
      await this.#compare({
        page: page.entities,
        after: state.lastUid,
        upTo: page.upTo,
      });
      state = {
        cursor: page.nextCursor,
        lastUid: page.upTo,
        finishedAt: state.finishedAt,
      };
      if (state.cursor !== undefined) {
        await this.#store.saveSweepState(state);
      }
    } while (state.cursor !== undefined && !options.signal.aborted);

    if (state.cursor === undefined) {
      await this.#finish({ nothingFound: found === 0 && !underWay });
    }
  }

  async #readPage(
    state: SweepState,
  ): Promise<{ entities: KnownEntity[]; nextCursor?: string; upTo?: string }> {
    const { cursor } = state;
    try {
      const { entities, nextCursor } = await this.#catalog.readPage({
        cursor,
        limit: PAGE_SIZE,
      });
      return {
        entities,
        nextCursor,
        upTo: nextCursor && entities[entities.length - 1]?.uid,
      };
    } catch (error) {
      if (cursor !== undefined) {
        // A cursor that the catalog no longer takes must not end all sweeps.
        await this.#store.saveSweepState({ finishedAt: state.finishedAt });
      }
      throw error;
    }
  }

  /** @param options - `upTo`: absent on the last page */
  async #compare(options: {
    page: KnownEntity[];
    after?: string;
    upTo?: string;
  }): Promise<void> {
    const { page, after, upTo } = options;
    const known = new Map(
      (await this.#store.listKnown({ after, upTo })).map(entity => [
        entity.ref,
        entity,
      ]),
    );
    const suspects = page
      .filter(({ ref, etag }) => known.get(ref)?.etag !== etag)
      .map(({ ref }) => ref);
    page.forEach(({ ref }) => known.delete(ref));
    suspects.push(...known.keys());
    if (suspects.length > 0) {
      await this.#indexer.lookAt(suspects);
    }
  }

  /** A catalog in which there is nothing yet is looked at again soon. */
  async #finish(options: { nothingFound: boolean }): Promise<void> {
    await this.#store.saveSweepState({
      finishedAt: options.nothingFound ? undefined : Date.now(),
    });
    this.#logger.debug('Compared the consumption index with the catalog');
  }
}
