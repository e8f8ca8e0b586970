import {
  Roadmap,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { StatusChangeStore } from '../store';
import { currentItems, FoundItem } from './foundItems';

const MAX_KEPT = 5_000;

/**
 * The items on the newest revisions of many roadmaps. Kept in memory by
 * revision and day: what is derived from the time changes once a day.
 */
export class CurrentItems {
  readonly #store: DocumentStore<Roadmap>;
  readonly #statusChanges: StatusChangeStore;
  readonly #kept = new Map<string, FoundItem[]>();

  static create(options: {
    store: DocumentStore<Roadmap>;
    statusChanges: StatusChangeStore;
  }): CurrentItems {
    return new CurrentItems(options);
  }

  private constructor(options: {
    store: DocumentStore<Roadmap>;
    statusChanges: StatusChangeStore;
  }) {
    this.#store = options.store;
    this.#statusChanges = options.statusChanges;
  }

  /** In the order of the revisions. */
  async listItems(options: {
    revisions: StandingRevision[];
    now: Date;
  }): Promise<FoundItem[]> {
    const { revisions } = options;
    const today = options.now.toISOString().slice(0, 10);
    const keyOf = (revision: { documentId: string; number: number }) =>
      `${revision.documentId} ${revision.number} ${today}`;
    const missing = revisions.filter(each => !this.#kept.has(keyOf(each)));
    // Of this answer, whatever is forgotten meanwhile.
    const found = new Map(
      revisions.map(each => [keyOf(each), this.#kept.get(keyOf(each)) ?? []]),
    );
    if (missing.length > 0) {
      const [stored, changes] = await Promise.all([
        this.#store.getRevisions(missing),
        this.#statusChanges.listLastChanges(
          missing.map(({ documentId }) => documentId),
        ),
      ]);
      if (this.#kept.size + stored.length > MAX_KEPT) {
        this.#kept.clear();
      }
      for (const revision of stored) {
        const view = viewRoadmap({
          roadmap: revision.content,
          revision,
          statusHistory: changes.get(revision.documentId) ?? [],
          now: new Date(today),
        });
        const items = currentItems(view);
        this.#kept.set(keyOf(revision), items);
        found.set(keyOf(revision), items);
      }
    }
    return revisions.flatMap(each => found.get(keyOf(each)) ?? []);
  }
}
