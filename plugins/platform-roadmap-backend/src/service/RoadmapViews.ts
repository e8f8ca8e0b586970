import {
  listItems,
  Roadmap,
  RoadmapView,
  StatusSettings,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { DocumentStore } from '@plinth/backstage-plugin-platform-services-node';
import { LRUCache } from 'lru-cache';
import { StatusChangeStore } from '../store';

/** In all views that are kept. */
const MAX_KEPT_ITEMS = 20_000;

/** What a view is made from, beside the day. */
export interface ViewedRevision {
  documentId: string;
  number: number;
  /** `YYYY-MM-DD`: of a review that is not in the document itself. */
  reviewedOn?: string;
}

/**
 * Roadmaps as readers see them. What depends on the time changes from day to
 * day in UTC, so views are kept by revision, review and day; those that were
 * not used for the longest time go first.
 */
export class RoadmapViews {
  readonly #store: Pick<DocumentStore<Roadmap>, 'getRevisions'>;
  readonly #statusChanges: Pick<StatusChangeStore, 'listLastChanges'>;
  readonly #severity: StatusSettings['severity'];
  readonly #kept: LRUCache<string, RoadmapView>;

  constructor(options: {
    store: Pick<DocumentStore<Roadmap>, 'getRevisions'>;
    statusChanges: Pick<StatusChangeStore, 'listLastChanges'>;
    statuses: StatusSettings;
    /** In all views that are kept; default 20,000. */
    maxKeptItems?: number;
  }) {
    this.#store = options.store;
    this.#statusChanges = options.statusChanges;
    this.#severity = options.statuses.severity;
    this.#kept = new LRUCache({
      maxSize: options.maxKeptItems ?? MAX_KEPT_ITEMS,
    });
  }

  /** In the order of the revisions, in at most two statements. */
  async read(options: {
    revisions: ViewedRevision[];
    now: Date;
  }): Promise<RoadmapView[]> {
    const { revisions } = options;
    const today = dayOf(options.now);
    const keyOf = ({ documentId, number, reviewedOn = '' }: ViewedRevision) =>
      [documentId, number, reviewedOn, today].join(' ');
    const views = new Map(
      revisions.map(each => [keyOf(each), this.#kept.get(keyOf(each))]),
    );
    const missing = revisions.filter(each => !views.get(keyOf(each)));
    if (missing.length > 0) {
      const [stored, changes] = await Promise.all([
        this.#store.getRevisions(missing),
        this.#statusChanges.listLastChanges(
          missing.map(({ documentId }) => documentId),
        ),
      ]);
      for (const revision of stored) {
        const { documentId, content, verdict, ...summary } = revision;
        const viewed = missing.find(
          each =>
            each.documentId === documentId && each.number === revision.number,
        )!;
        const view = viewRoadmap({
          roadmap: content,
          revision: summary,
          statusHistory: changes.get(documentId) ?? [],
          recordedReview: viewed.reviewedOn,
          now: new Date(today),
          severity: this.#severity,
        });
        views.set(keyOf(viewed), view);
        const size = listItems(content).length + 1;
        this.#kept.set(keyOf(viewed), view, { size });
      }
    }
    return revisions.flatMap(each => views.get(keyOf(each)) ?? []);
  }
}

/** `YYYY-MM-DD`, in UTC. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
