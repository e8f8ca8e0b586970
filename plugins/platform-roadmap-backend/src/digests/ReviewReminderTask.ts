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
    const { reviews, store } = this.#options;
    const documents = await store.listDocuments();
    const revisions = await store.getRevisions(
      documents.flatMap(({ id, hiddenAt, revision }) =>
        revision && !hiddenAt
          ? [{ documentId: id, number: revision.number }]
          : [],
      ),
    );
    const reviewed = await reviews.listLastReviews(
      revisions.map(({ documentId }) => documentId),
    );
    const documentOf = new Map(documents.map(each => [each.id, each]));
    const failures: unknown[] = [];
    for (const revision of revisions) {
      const { documentId } = revision;
      const document = documentOf.get(documentId);
      if (options.signal?.aborted || !document) {
        return;
      }
      // One that fails does not keep the others from it.
      await this.#remind({
        ...options,
        revision,
        document,
        recordedReview: reviewed.get(documentId),
      }).catch(error => failures.push(error));
    }
    if (failures.length > 0) {
      throw failures[0];
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
      mayGet: async readers => readers,
      ...(signal && { signal }),
    });
  }
}

/** First day of the active interval. */
function activeSince({ spec }: Roadmap): string {
  return spec.intervals.find(({ state }) => state === 'active')?.start ?? '';
}
