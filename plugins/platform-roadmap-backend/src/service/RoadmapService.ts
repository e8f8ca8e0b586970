import {
  createVersion,
  DocumentStore,
  KeptAnswers,
  LazyAnswer,
  StandingRevision,
  toDocumentState,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  combineRoadmaps,
  EntityRoadmap,
  Roadmap,
  RoadmapView,
  ServiceRoadmap,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { ReviewStore, StatusChangeStore } from '../store';

/**
 * The roadmaps of services and what they bring to an entity. What depends on
 * the time (freshness, what is late, the week of the interval) changes from
 * day to day in UTC and stays the same within a day.
 *
 * Trusts its caller: who may ask is the matter of `AuthorizedRoadmapService`.
 */
export class RoadmapService {
  readonly #store: DocumentStore<Roadmap>;
  readonly #reviews: ReviewStore;
  readonly #statusChanges: StatusChangeStore;
  readonly #now: () => Date;
  readonly #answers = new KeptAnswers();

  static create(options: {
    store: DocumentStore<Roadmap>;
    reviews: ReviewStore;
    statusChanges: StatusChangeStore;
    now?: () => Date;
  }): RoadmapService {
    return new RoadmapService(options);
  }

  private constructor(options: {
    store: DocumentStore<Roadmap>;
    reviews: ReviewStore;
    statusChanges: StatusChangeStore;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#reviews = options.reviews;
    this.#statusChanges = options.statusChanges;
    this.#now = options.now ?? (() => new Date());
  }

  /** The roadmap of a service: a {@link ServiceRoadmap}. */
  async getRoadmap(options: { serviceRef: string }): Promise<LazyAnswer> {
    const { serviceRef } = options;
    const now = this.#now();
    const document = await this.#store.getDocument(serviceRef);
    const reviews = await this.#reviews.listLastReviews(
      document ? [document.id] : [],
    );
    const { state, version } = toDocumentState({
      serviceRef,
      ...(document && { document }),
      extra: ['roadmap', dayOf(now), ...reviews.values()],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const views = await this.#view(
          document?.revision
            ? [{ documentId: document.id, number: document.revision.number }]
            : [],
          { now, reviews },
        );
        const roadmap = views.get(serviceRef);
        const body: ServiceRoadmap = { ...state, ...(roadmap && { roadmap }) };
        return body;
      },
    });
  }

  /**
   * What is coming for an entity: an {@link EntityRoadmap}.
   *
   * @param options - `consumption`: what the reader may see of it
   */
  async combine(options: {
    consumption: UnfilteredConsumption;
  }): Promise<LazyAnswer> {
    const { consumption } = options;
    const now = this.#now();
    const standing = await this.#store.listStanding({
      serviceRefs: [
        ...new Set(consumption.items.map(({ serviceRef }) => serviceRef)),
      ],
      asOf: now,
    });
    const reviews = await this.#reviews.listLastReviews(
      standing.map(({ documentId }) => documentId),
    );
    const version = createVersion({
      parts: [
        'roadmap',
        consumption.entityRef,
        consumption.etag,
        dayOf(now),
        ...standing.map(revision =>
          nameOf(revision, reviews.get(revision.documentId)),
        ),
      ],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const body: EntityRoadmap = {
          ...combineRoadmaps({
            entityRef: consumption.entityRef,
            consumption: consumption.items,
            roadmaps: await this.#view(standing, { now, reviews }),
          }),
          etag: version.etag,
        };
        return body;
      },
    });
  }

  /** Roadmaps as readers see them on the day of `now`, by their service. */
  async #view(
    revisions: Array<{ documentId: string; number: number }>,
    options: { now: Date; reviews: ReadonlyMap<string, string> },
  ): Promise<Map<string, RoadmapView>> {
    const { now, reviews } = options;
    const [stored, changes] = await Promise.all([
      this.#store.getRevisions(revisions),
      this.#statusChanges.listLastChanges(
        revisions.map(({ documentId }) => documentId),
      ),
    ]);
    const views = stored.map(revision =>
      viewRoadmap({
        roadmap: revision.content,
        revision: {
          number: revision.number,
          publishedAt: revision.publishedAt,
          ...(revision.publishedBy && { publishedBy: revision.publishedBy }),
          message: revision.message,
          effectiveFrom: revision.effectiveFrom,
        },
        statusHistory: changes.get(revision.documentId) ?? [],
        recordedReview: reviews.get(revision.documentId),
        now: new Date(dayOf(now)),
      }),
    );
    return new Map(views.map(view => [view.serviceRef, view]));
  }
}

function nameOf(revision: StandingRevision, reviewedOn = ''): string {
  return `${revision.documentId} ${revision.number} ${reviewedOn}`;
}

/** `YYYY-MM-DD`, in UTC. */
function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
