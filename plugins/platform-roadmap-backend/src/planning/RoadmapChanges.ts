import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  DeliverableHistory,
  diffRoadmaps,
  parseRoadmapValue,
  Roadmap,
  RoadmapDiff,
  RoadmapPreview,
  StatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  Answer,
  AuthorizedDocumentService,
  AuthorizedDraftService,
  createVersion,
  DocumentCall,
  DocumentStore,
  PlatformServicesService,
  ReadableRefsService,
  readConsumers,
} from '@plinth/backstage-plugin-platform-services-node';
import { isDeepStrictEqual } from 'node:util';
import { publishedContent } from '../publishedContent';
import { StatusChangeStore } from '../store';
import { SubscriptionStore } from '../subscriptions';

/** What {@link RoadmapChanges} needs. */
export interface RoadmapChangesOptions {
  documents: AuthorizedDocumentService<Roadmap>;
  drafts: AuthorizedDraftService<Roadmap>;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
  statusChanges: StatusChangeStore;
  statuses: StatusSettings;
  store: DocumentStore<Roadmap>;
  subscriptions: SubscriptionStore;
}

/**
 * What changes for readers: between revisions, by publishing a draft, and over
 * the life of a deliverable. Rights are those of the documents and drafts that
 * it asks for.
 */
export class RoadmapChanges {
  readonly #options: RoadmapChangesOptions;

  static create(options: RoadmapChangesOptions): RoadmapChanges {
    return new RoadmapChanges(options);
  }

  private constructor(options: RoadmapChangesOptions) {
    this.#options = options;
  }

  /** What changed between two revisions. */
  async compare(
    options: DocumentCall & { from: number; to: number },
  ): Promise<Answer<RoadmapDiff>> {
    const { serviceRef, from, to } = options;
    const { documents } = this.#options;
    const older = await documents.getRevision({ ...options, number: from });
    const newer = await documents.getRevision({ ...options, number: to });
    return {
      version: createVersion({
        revision: to,
        parts: ['diff', older.version.etag, newer.version.etag],
      }),
      body: {
        serviceRef,
        from: summaryOf(older.body),
        to: summaryOf(newer.body),
        changes: diffRoadmaps({
          ...this.#options.statuses,
          from: older.body.document,
          to: newer.body.document,
        }),
      },
    };
  }

  /** What readers will be told when the draft is published, and how many it reaches. */
  async preview(call: DocumentCall): Promise<RoadmapPreview> {
    const { serviceRef } = call;
    const { draft, newest, previous } = await this.#options.drafts.findDraft(
      call,
    );
    if (!draft) {
      throw new NotFoundError(
        `There is no draft of the roadmap of ${serviceRef}`,
      );
    }
    const from = newest?.number ?? 0;
    const { document } = parseRoadmapValue(
      draft.document as unknown as JsonObject,
    );
    const unchanged =
      document !== undefined &&
      previous !== undefined &&
      saysTheSame({ document, previous });
    return {
      serviceRef,
      from,
      changes: document
        ? diffRoadmaps({
            ...this.#options.statuses,
            ...(previous && { from: previous }),
            to: document,
          })
        : [],
      findings: draft.findings,
      publishable:
        !unchanged &&
        !draft.findings.some(({ severity }) => severity === 'error'),
      unchanged,
      outdated: draft.basedOn !== from,
      reach: await this.#countReach(call),
      etag: draft.etag,
    };
  }

  /** The life of one deliverable, as its revisions tell it. */
  async getHistory(
    options: DocumentCall & { deliverable: string },
  ): Promise<Answer<DeliverableHistory>> {
    const { serviceRef, deliverable } = options;
    const { documents, statusChanges, store } = this.#options;
    await documents.requireReadable(options);
    const document = await store.getDocument(serviceRef);
    return {
      version: createVersion({
        revision: document?.revision?.number ?? 0,
        parts: ['history', document?.id ?? '', deliverable],
      }),
      body: {
        serviceRef,
        deliverable,
        changes: document
          ? await statusChanges.listChanges({
              documentId: document.id,
              deliverable,
            })
          : [],
      },
    };
  }

  async #countReach(call: DocumentCall): Promise<RoadmapPreview['reach']> {
    const { store, subscriptions } = this.#options;
    const document = await store.getDocument(call.serviceRef);
    const [subscribers, consumers] = await Promise.all([
      document ? subscriptions.countSubscribers(document.id) : 0,
      readConsumers({ ...this.#options, ...call }),
    ]);
    return { subscribers, entities: consumers.items.length };
  }
}

/** Whether readers would get what they have, but for who says it and why. */
function saysTheSame(options: {
  document: Roadmap;
  previous: Roadmap;
}): boolean {
  const { document, previous } = options;
  const [draft, newest] = [document, previous].map(roadmap => {
    const { spec, ...rest } = publishedContent({ document: roadmap, previous });
    const { change, ...content } = spec;
    return JSON.parse(JSON.stringify({ ...rest, spec: content }));
  });
  return isDeepStrictEqual(draft, newest);
}

function summaryOf(revision: RevisionSummary): RevisionSummary {
  const { number, publishedAt, publishedBy, message, effectiveFrom } = revision;
  return {
    number,
    publishedAt,
    ...(publishedBy && { publishedBy }),
    message,
    effectiveFrom,
  };
}
