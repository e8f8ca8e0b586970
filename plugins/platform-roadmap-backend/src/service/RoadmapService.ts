import {
  createRowLoader,
  createVersion,
  DocumentStore,
  KeptAnswers,
  LazyAnswer,
  RowLoader,
  StandingRevision,
  toDocumentState,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  combineRoadmaps,
  EntityRoadmap,
  Roadmap,
  ServiceRoadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { ReviewStore, StatusChangeStore } from '../store';
import { dayOf, RoadmapViews } from './RoadmapViews';

/** A revision that is in force. */
interface StandingRoadmap extends StandingRevision {
  /** `YYYY-MM-DD`: of a review that is not in the document itself. */
  reviewedOn: string | undefined;
}

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
  readonly #views: RoadmapViews;
  readonly #severity: StatusSettings['severity'];
  readonly #now: () => Date;
  readonly #answers = new KeptAnswers();
  readonly #standing: RowLoader<StandingRoadmap>;

  static create(options: {
    store: DocumentStore<Roadmap>;
    reviews: ReviewStore;
    statusChanges: StatusChangeStore;
    statuses: StatusSettings;
    now?: () => Date;
  }): RoadmapService {
    return new RoadmapService(options);
  }

  private constructor(options: {
    store: DocumentStore<Roadmap>;
    reviews: ReviewStore;
    statusChanges: StatusChangeStore;
    statuses: StatusSettings;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#reviews = options.reviews;
    this.#views = new RoadmapViews(options);
    this.#severity = options.statuses.severity;
    this.#now = options.now ?? (() => new Date());
    this.#standing = createRowLoader({
      read: serviceRefs => this.#readStanding(serviceRefs),
      keyOf: ({ serviceRef }) => serviceRef,
    });
  }

  /** The roadmap of a service: a {@link ServiceRoadmap}. */
  async getRoadmap(options: { serviceRef: string }): Promise<LazyAnswer> {
    const { serviceRef } = options;
    const now = this.#now();
    const document = await this.#store.getDocument(serviceRef);
    const reviewedOn = document && (await this.#lastReviewOf(document.id));
    const { state, version } = toDocumentState({
      serviceRef,
      ...(document && { document }),
      extra: [
        'roadmap',
        dayOf(now),
        this.#severity.join(),
        ...(reviewedOn ? [reviewedOn] : []),
      ],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const { id, revision } = document ?? {};
        const [roadmap] = await this.#views.read({
          now,
          revisions:
            id && revision
              ? [{ documentId: id, number: revision.number, reviewedOn }]
              : [],
        });
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
    const standing = await this.#standing.load(
      consumption.items.map(({ serviceRef }) => serviceRef).sort(),
    );
    const now = this.#now();
    const version = createVersion({
      parts: [
        'roadmap',
        consumption.entityRef,
        consumption.etag,
        dayOf(now),
        this.#severity.join(),
        ...standing.map(nameOf),
      ],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const views = await this.#views.read({ now, revisions: standing });
        const body: EntityRoadmap = {
          ...combineRoadmaps({
            entityRef: consumption.entityRef,
            consumption: consumption.items,
            roadmaps: new Map(views.map(view => [view.serviceRef, view])),
            severity: this.#severity,
          }),
          etag: version.etag,
        };
        return body;
      },
    });
  }

  /** What is in force now, with the last review that was recorded beside it. */
  async #readStanding(serviceRefs: string[]): Promise<StandingRoadmap[]> {
    const standing = await this.#store.listStanding({
      serviceRefs,
      asOf: this.#now(),
    });
    const reviews = await this.#reviews.listLastReviews(
      standing.map(({ documentId }) => documentId),
    );
    return standing.map(revision => ({
      ...revision,
      reviewedOn: reviews.get(revision.documentId),
    }));
  }

  async #lastReviewOf(documentId: string): Promise<string | undefined> {
    const reviews = await this.#reviews.listLastReviews([documentId]);
    return reviews.get(documentId);
  }
}

function nameOf(roadmap: StandingRoadmap): string {
  const { documentId, number, reviewedOn = '' } = roadmap;
  return `${documentId} ${number} ${reviewedOn}`;
}
