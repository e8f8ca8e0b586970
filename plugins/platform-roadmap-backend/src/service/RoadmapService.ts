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
import { StatusChangeStore } from '../store';

/**
 * The roadmaps of services and what they bring to an entity. What depends on
 * the time (freshness, what is late, the week of the interval) changes from
 * day to day in UTC and stays the same within a day.
 *
 * Trusts its caller: who may ask is the matter of `AuthorizedRoadmapService`.
 */
export class RoadmapService {
  readonly #store: DocumentStore<Roadmap>;
  readonly #statusChanges: StatusChangeStore;
  readonly #now: () => Date;
  readonly #answers = new KeptAnswers();

  static create(options: {
    store: DocumentStore<Roadmap>;
    statusChanges: StatusChangeStore;
    now?: () => Date;
  }): RoadmapService {
    return new RoadmapService(options);
  }

  private constructor(options: {
    store: DocumentStore<Roadmap>;
    statusChanges: StatusChangeStore;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#statusChanges = options.statusChanges;
    this.#now = options.now ?? (() => new Date());
  }

  /** The roadmap of a service: a {@link ServiceRoadmap}. */
  async getRoadmap(options: { serviceRef: string }): Promise<LazyAnswer> {
    const { serviceRef } = options;
    const now = this.#now();
    const document = await this.#store.getDocument(serviceRef);
    const { state, version } = toDocumentState({
      serviceRef,
      ...(document && { document }),
      extra: ['roadmap', dayOf(now)],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const views = await this.#view(
          document?.revision
            ? [{ documentId: document.id, number: document.revision.number }]
            : [],
          now,
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
    const version = createVersion({
      parts: [
        'roadmap',
        consumption.entityRef,
        consumption.etag,
        dayOf(now),
        ...standing.map(nameOf),
      ],
    });
    return this.#answers.answer({
      version,
      make: async () => {
        const body: EntityRoadmap = {
          ...combineRoadmaps({
            entityRef: consumption.entityRef,
            consumption: consumption.items,
            roadmaps: await this.#view(standing, now),
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
    now: Date,
  ): Promise<Map<string, RoadmapView>> {
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
        now: new Date(dayOf(now)),
      }),
    );
    return new Map(views.map(view => [view.serviceRef, view]));
  }
}

function nameOf(revision: StandingRevision): string {
  return `${revision.documentId} ${revision.number}`;
}

/** `YYYY-MM-DD`, in UTC. */
function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
