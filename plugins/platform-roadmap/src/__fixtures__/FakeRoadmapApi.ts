import {
  CloseRequest,
  PublishedRoadmap,
  ReviewRequest,
  ReviewedRoadmap,
  Roadmap,
  RoadmapChange,
  RoadmapDraft,
  RoadmapPreview,
  RoadmapPublishRequest,
  ServiceRoadmap,
  applyReview,
  assignKeys,
  closeInterval,
  diffRoadmaps,
  lintRoadmap,
  publishedView,
  viewRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { PublishedDocument } from '@plinth/backstage-plugin-platform-services-common/document';
import { PlatformRoadmapApi, WriteVersion } from '../api';
import { roadmapApi } from './roadmapApi';
import { POSTGRES, postgresRoadmap } from './roadmaps';

const TODAY = '2026-11-21';

/**
 * Keeps a roadmap, its revisions and its draft as the backend does, with the
 * same pure functions: a write holds only for the state that it starts from.
 */
export class FakeRoadmapApi {
  revisions: PublishedRoadmap[] = [];
  draft?: RoadmapDraft;
  messages: Array<string | undefined> = [];
  /** When set, saving fails with it. */
  failure?: Error;
  readonly #parts: Partial<ServiceRoadmap>;
  #version = 0;

  constructor(
    options: { roadmap?: Roadmap; state?: Partial<ServiceRoadmap> } = {},
  ) {
    this.#parts = options.state ?? {};
    if (options.roadmap) {
      this.#publish(options.roadmap, 'Week 3');
    }
  }

  /** With the roadmap of PostgreSQL in its third week. */
  static postgres(state?: Partial<ServiceRoadmap>): FakeRoadmapApi {
    return new FakeRoadmapApi({ roadmap: postgresRoadmap(), state });
  }

  get newest(): PublishedRoadmap | undefined {
    return this.revisions[this.revisions.length - 1];
  }

  /** What somebody else does in the meantime. */
  saveAsAnother(document: Roadmap): void {
    this.#put(document);
  }

  /** What readers were told at the last publication. */
  lastChanges(): RoadmapChange[] {
    const [before, after] = this.revisions.slice(-2);
    return diffRoadmaps({ from: before.document, to: after.document });
  }

  api(): PlatformRoadmapApi {
    return roadmapApi({
      getServiceRoadmap: async () => this.#state(),
      getRoadmapDraft: async () => this.draft,
      saveRoadmapDraft: async (_serviceRef, document, options) => {
        if (this.failure) {
          throw this.failure;
        }
        this.#check(options, this.draft?.etag);
        return this.#put(document);
      },
      discardRoadmapDraft: async (_serviceRef, options) => {
        this.#check(options, this.draft?.etag);
        this.draft = undefined;
      },
      getPublishPreview: async () => this.#preview(),
      publishRoadmap: async (_serviceRef, request, options) =>
        this.#publishDraft(request, options),
      getRoadmapRevision: async (_serviceRef, number) =>
        this.revisions[number - 1],
      getRoadmapRevisions: async () => ({
        items: [...this.revisions].reverse(),
      }),
      compareRoadmapRevisions: async (serviceRef, { from, to }) => ({
        serviceRef,
        from: this.revisions[from - 1],
        to: this.revisions[to - 1],
        changes: diffRoadmaps({
          from: this.revisions[from - 1]?.document,
          to: this.revisions[to - 1].document,
        }),
      }),
      reviewRoadmap: async (_serviceRef, request, options) =>
        this.#review(request, options),
      closeInterval: async (_serviceRef, interval, request, options) =>
        this.#close(interval, request, options),
      setRoadmapSource: async serviceRef => ({ serviceRef, findings: [] }),
    });
  }

  #state(): ServiceRoadmap {
    const { newest } = this;
    return {
      serviceRef: POSTGRES,
      source: { type: 'database' },
      findings: [],
      ...(newest && {
        revision: newest,
        etag: this.#etag(),
        roadmap: viewRoadmap({
          roadmap: newest.document,
          revision: newest,
          now: new Date(`${TODAY}T10:00:00Z`),
        }),
      }),
      ...this.#parts,
    };
  }

  #etag(): string {
    return `r${this.revisions.length}`;
  }

  #preview(): RoadmapPreview {
    const { document, etag } = this.#draft();
    const { findings } = lintRoadmap(document, {
      previous: this.newest?.document,
    });
    const changes = diffRoadmaps({
      from: this.newest?.document,
      to: document,
    });
    const unchanged = this.newest !== undefined && changes.length === 0;
    return {
      serviceRef: POSTGRES,
      from: this.revisions.length,
      changes,
      findings,
      publishable:
        !unchanged && findings.every(({ severity }) => severity !== 'error'),
      unchanged,
      outdated: false,
      reach: { subscribers: 4, entities: 1 },
      etag,
    };
  }

  #publishDraft(
    request: RoadmapPublishRequest,
    options: WriteVersion,
  ): PublishedDocument {
    this.#check(options, this.draft?.etag);
    const { document } = this.#draft();
    this.draft = undefined;
    return {
      serviceRef: POSTGRES,
      findings: [],
      created: true,
      revision: this.#publish(document, request.message),
    };
  }

  #review(request: ReviewRequest, options: WriteVersion): ReviewedRoadmap {
    this.#check(options, this.#etag());
    return this.#answer(
      applyReview({
        roadmap: this.#newest(),
        review: request.deliverables,
        on: TODAY,
      }),
      request.message,
    );
  }

  #close(
    interval: string,
    request: CloseRequest,
    options: WriteVersion,
  ): ReviewedRoadmap {
    this.#check(options, this.#etag());
    return this.#answer(
      closeInterval({ roadmap: this.#newest(), interval, request, on: TODAY }),
      request.message,
    );
  }

  #answer(document: Roadmap, message: string | undefined): ReviewedRoadmap {
    this.messages.push(message);
    return {
      serviceRef: POSTGRES,
      findings: [],
      revision: this.#publish(document, message ?? 'Made from what changed'),
    };
  }

  #newest(): Roadmap {
    if (!this.newest) {
      throw Object.assign(new Error('Nothing is published.'), {
        statusCode: 404,
      });
    }
    return this.newest.document;
  }

  #draft(): RoadmapDraft {
    if (!this.draft) {
      throw Object.assign(new Error('There is no draft.'), { statusCode: 404 });
    }
    return this.draft;
  }

  #check({ etag }: WriteVersion, current: string | undefined): void {
    if (etag !== current) {
      throw Object.assign(new Error('Somebody else was faster.'), {
        statusCode: 412,
      });
    }
  }

  #publish(document: Roadmap, message: string): PublishedRoadmap {
    const revision: PublishedRoadmap = {
      serviceRef: POSTGRES,
      number: this.revisions.length + 1,
      publishedAt: `${TODAY}T09:00:00Z`,
      effectiveFrom: `${TODAY}T09:00:00Z`,
      publishedBy: 'user:default/data-platform-ppo',
      message,
      document: publishedView(assignKeys(document, this.newest?.document)),
    };
    this.revisions.push(revision);
    return revision;
  }

  #put(document: Roadmap): RoadmapDraft {
    this.#version += 1;
    this.draft = {
      serviceRef: POSTGRES,
      document,
      basedOn: this.revisions.length,
      updatedAt: `${TODAY}T10:03:00Z`,
      updatedBy: 'user:default/data-sre',
      findings: [],
      notChecked: [],
      etag: `draft-${this.#version}`,
    };
    return this.draft;
  }
}
