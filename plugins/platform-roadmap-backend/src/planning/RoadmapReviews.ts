import { ConflictError, InputError } from '@backstage/errors';
import {
  applyReview,
  assignKeys,
  checkClosing,
  checkReview,
  closeInterval,
  CloseRequest,
  platformRoadmapClosePermission,
  platformRoadmapReviewPermission,
  ReviewedRoadmap,
  reviewMessage,
  ReviewProblem,
  ReviewRequest,
  Roadmap,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  Amendment,
  checkRevisionPrecondition,
  DeedAnnouncer,
  DocumentCall,
  documentKeyOf,
  Documents,
  PassedGate,
  Precondition,
  StoredDocument,
  toDocumentState,
} from '@plinth/backstage-plugin-platform-services-node';
import { ReviewStore } from '../store';

/** Somebody recorded that nothing changed. */
export interface ReviewDeed {
  action: 'roadmap-review';
  /** Full ref of the user. */
  by: string;
  serviceRef: string;
}

/** What {@link RoadmapReviews} needs. */
export interface RoadmapReviewsOptions
  extends Pick<Documents<Roadmap>, 'amender' | 'gate' | 'store'> {
  deeds: DeedAnnouncer<ReviewDeed>;
  reviews: ReviewStore;
  statuses: StatusSettings;
  now?: () => Date;
}

/** Which roadmap, who asks, and from which state on. */
type WriteCall = DocumentCall & { precondition: Precondition };

/**
 * The weekly review and the end of an interval. Each passes two gates: a role
 * on the service, and the permission for it. Both make a revision at once, and
 * change a draft that is pending in the same way.
 *
 * Each method throws NotFoundError when there is no such service, it may not
 * be read, or nothing is published; NotAllowedError when one of the gates is
 * closed; InputError when not every open deliverable is in it once, or a
 * reason is missing; ConflictError when the roadmap is kept elsewhere;
 * PreconditionRequiredError and StaleVersionError, see
 * `checkRevisionPrecondition`.
 */
export class RoadmapReviews {
  readonly #options: RoadmapReviewsOptions;
  readonly #now: () => Date;

  static create(options: RoadmapReviewsOptions): RoadmapReviews {
    return new RoadmapReviews(options);
  }

  private constructor(options: RoadmapReviewsOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** A whole weekly review; in Git mode, that nothing changed. */
  async review(
    options: WriteCall & { request: ReviewRequest },
  ): Promise<ReviewedRoadmap> {
    const { gate, store } = this.#options;
    const passed = await gate.passWithRole({
      ...options,
      anyOf: [platformRoadmapReviewPermission],
    });
    const document = await store.findDocument(documentKeyOf(passed.entity));
    if (document?.source?.type === 'git' && !document.disagreement) {
      return this.#recordInGit({ ...options, ...passed, document });
    }
    return this.#amend({
      ...options,
      ...passed,
      amendment: toReview({
        ...this.#options,
        request: options.request,
        on: this.#today(),
      }),
    });
  }

  /** Closes the active interval, with a decision on each open deliverable. */
  async close(
    options: WriteCall & { interval: string; request: CloseRequest },
  ): Promise<ReviewedRoadmap> {
    const passed = await this.#options.gate.passWithRole({
      ...options,
      anyOf: [platformRoadmapClosePermission],
    });
    return this.#amend({
      ...options,
      ...passed,
      amendment: toClosing({ ...options, on: this.#today() }),
    });
  }

  async #amend(
    options: WriteCall & PassedGate & { amendment: Amendment<Roadmap> },
  ): Promise<ReviewedRoadmap> {
    const { serviceRef } = options;
    const { document } = await this.#options.amender.amend(options);
    return toDocumentState({ serviceRef, document }).state;
  }

  /** The file says all but that somebody has looked at it. */
  async #recordInGit(
    options: WriteCall &
      PassedGate & { request: ReviewRequest; document: StoredDocument },
  ): Promise<ReviewedRoadmap> {
    const { serviceRef, by, precondition, request, document } = options;
    const { deeds, reviews, statuses, store } = this.#options;
    const { state, version } = toDocumentState({ serviceRef, document });
    if (!document.revision) {
      throw new ConflictError(
        `${serviceRef} has no published roadmap to review.`,
      );
    }
    checkRevisionPrecondition({
      precondition,
      revision: document.revision.number,
      etag: version.etag,
      title: 'roadmap',
    });
    if (
      request.deliverables.some(({ deliverable, ...said }) => saysMore(said))
    ) {
      throw new ConflictError(
        `The roadmap of ${serviceRef} is kept in Git (${
          document.source?.editUrl ?? document.source?.url
        }). Change it there, with reviewedOn; here you can only record that nothing changed.`,
      );
    }
    const revision = await store.getRevision({
      documentId: document.id,
      number: document.revision.number,
    });
    requireNone(
      revision
        ? checkReview({
            ...statuses,
            roadmap: revision.content,
            review: request.deliverables,
          })
        : [],
    );
    await deeds.writeAndTell({
      deed: { action: 'roadmap-review', by, serviceRef },
      documentIds: [document.id],
      write: async () => ({
        changed: await reviews.addReview({
          documentId: document.id,
          day: this.#today(),
          by,
        }),
        result: undefined,
      }),
    });
    return state;
  }

  /** `YYYY-MM-DD`, in UTC. */
  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }
}

function toReview(options: {
  request: ReviewRequest;
  on: string;
  statuses: StatusSettings;
}): Amendment<Roadmap> {
  const { request, on, statuses } = options;
  const review = request.deliverables;
  return {
    eventId: 'roadmap-review',
    request,
    plan({ newest }) {
      requireNone(checkReview({ ...statuses, roadmap: newest, review }));
      return {
        message:
          request.message?.trim() ||
          reviewMessage({ ...statuses, roadmap: newest, review }),
        change: roadmap =>
          applyReview({ roadmap: assignKeys(roadmap, newest), review, on }),
      };
    },
  };
}

function toClosing(options: {
  interval: string;
  request: CloseRequest;
  on: string;
}): Amendment<Roadmap> {
  const { interval, request, on } = options;
  return {
    eventId: 'interval-close',
    request: { interval, ...request },
    plan({ newest, draft }) {
      requireNone(
        checkClosing({
          roadmap: newest,
          interval,
          request,
          ...(draft && { draft: assignKeys(draft, newest) }),
        }),
      );
      return {
        message: request.message?.trim() || `Interval ${interval} is closed`,
        change: roadmap =>
          closeInterval({
            roadmap: assignKeys(roadmap, newest),
            interval,
            request,
            on,
          }),
      };
    },
  };
}

function saysMore(said: { status?: string; note?: string; reason?: string }) {
  return Object.values(said).some(value => value !== undefined);
}

function requireNone(problems: ReviewProblem[]): void {
  if (problems.length > 0) {
    throw new InputError(problems.map(({ message }) => message).join('\n'));
  }
}
