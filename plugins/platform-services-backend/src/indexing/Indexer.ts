import { ConsumptionStore } from '../store';
import { CatalogReader } from './CatalogReader';

/** What looking at an entity again has shown. */
export type LookResult = 'changed' | 'unchanged' | 'missing';

/** Brings single entities of the index up to date with the catalog. */
export class Indexer {
  readonly #catalog: CatalogReader;
  readonly #store: ConsumptionStore;

  constructor(options: { catalog: CatalogReader; store: ConsumptionStore }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
  }

  /**
   * Reads the entities and takes over those whose etag is another than the
   * index has. What the catalog no longer has is dropped at once.
   *
   * @returns by ref
   */
  async lookAt(refs: string[]): Promise<Map<string, LookResult>> {
    const [entities, etags] = await Promise.all([
      this.#catalog.readEntities(refs),
      this.#store.getEtags(refs),
    ]);
    const found = new Set(entities.map(entity => entity.ref));
    const changed = entities.filter(
      entity => etags.get(entity.ref) !== entity.etag,
    );
    const missing = refs.filter(ref => !found.has(ref));
    const vanished = missing.filter(ref => etags.has(ref));
    if (changed.length > 0) {
      await this.#store.put(changed);
    }
    if (vanished.length > 0) {
      await this.#store.remove(vanished);
    }
    const results = new Map<string, LookResult>();
    refs.forEach(ref => results.set(ref, 'unchanged'));
    missing.forEach(ref => results.set(ref, 'missing'));
    [...changed.map(entity => entity.ref), ...vanished].forEach(ref =>
      results.set(ref, 'changed'),
    );
    return results;
  }
}
