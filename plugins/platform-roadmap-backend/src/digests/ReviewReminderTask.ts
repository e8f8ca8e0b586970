import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  freshness,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  StoredDocument,
  StoredRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { planningPeopleOf } from '../following/servicePeople';
import { ReviewStore } from '../store';
import { MailingSender } from './MailingSender';
import { reviewMessage } from './messages';
import { OutboxStore } from './OutboxStore';

/** Roadmaps that are in memory at the same time. */
const AT_ONCE = 50;

/** What {@link ReviewReminderTask} needs. */
export interface ReviewReminderTaskOptions {
  auth: AuthService;
  catalog: CatalogService;
  outbox: OutboxStore;
  reviews: ReviewStore;
  sender: MailingSender;
  store: Pick<DocumentStore<Roadmap>, 'getRevisions' | 'listDocuments'>;
  now?: () => Date;
}

/**
 * Reminds the product owner, else the owner, of a review that is due, and once
 * more when the roadmap has become stale.
 */
export class ReviewReminderTask {
  readonly #options: ReviewReminderTaskOptions;
  readonly #now: () => Date;

  constructor(options: ReviewReminderTaskOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Reminds whoever has not been reminded of it yet. */
  async run(options: { signal?: AbortSignal } = {}): Promise<void> {
    const documents = await this.#options.store.listDocuments();
    const published = documents.filter(
      ({ hiddenAt, revision }) => revision && !hiddenAt,
    );
    const failures: unknown[] = [];
    for (let at = 0; at < published.length; at += AT_ONCE) {
      // Those that fail do not keep the others from it.
      await this.#remindSome({
        ...options,
        documents: published.slice(at, at + AT_ONCE),
        onFailure: error => failures.push(error),
      }).catch(error => failures.push(error));
    }
    if (failures.length > 0) {
      throw failures[0];
    }
  }

  async #remindSome(options: {
    documents: StoredDocument[];
    onFailure: (error: unknown) => void;
    signal?: AbortSignal;
  }): Promise<void> {
    const { documents, onFailure, signal } = options;
    if (signal?.aborted) {
      return;
    }
    const { reviews, store } = this.#options;
    const revisions = await store.getRevisions(
      documents.flatMap(({ id, revision }) =>
        revision ? [{ documentId: id, number: revision.number }] : [],
      ),
    );
    const reviewed = await reviews.listLastReviews(
      revisions.map(({ documentId }) => documentId),
    );
    const revisionOf = new Map(revisions.map(each => [each.documentId, each]));
    for (const document of documents) {
      const revision = revisionOf.get(document.id);
      if (signal?.aborted) {
        return;
      }
      if (!revision) {
        continue;
      }
      await this.#remind({
        revision,
        document,
        recordedReview: reviewed.get(document.id),
        ...(signal && { signal }),
      }).catch(onFailure);
    }
  }

  async #remind(options: {
    revision: StoredRevision<Roadmap>;
    document: StoredDocument;
    recordedReview: string | undefined;
    signal?: AbortSignal;
  }): Promise<void> {
    const { revision, document, recordedReview, signal } = options;
    const { serviceRef, entityUid } = document;
    const { outbox, sender } = this.#options;
    const { content, documentId } = revision;
    const found = freshness({
      roadmap: content,
      now: this.#now(),
      ...(recordedReview && { recordedReview }),
    });
    if (found.state !== 'due' && found.state !== 'stale') {
      return;
    }
    const since = found.reviewedOn ?? activeSince(content);
    const mailing = { documentId, period: `${found.state} ${since}` };
    if (!(await outbox.isListClosed(mailing))) {
      const people = await planningPeopleOf({
        ...this.#options,
        serviceRef,
        entityUid,
      });
      if (!people) {
        // The next run looks again, until the roadmap goes with its service.
        return;
      }
      await outbox.addReaders({ mailing, readers: people });
      await outbox.closeList(mailing);
    }
    await sender.send({
      mailing,
      message: reviewMessage({
        title: content.metadata.title ?? content.metadata.name,
        serviceRef,
        freshness: found,
        mailing,
      }),
      findAddressees: async readers => ({ now: readers, later: [] }),
      ...(signal && { signal }),
    });
  }
}

/** First day of the active interval. */
function activeSince({ spec }: Roadmap): string {
  return spec.intervals.find(({ state }) => state === 'active')?.start ?? '';
}
