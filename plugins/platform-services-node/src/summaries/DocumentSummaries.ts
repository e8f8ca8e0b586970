import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { DocumentStore } from '../documents/store/DocumentStore';
import { StoredRevision } from '../documents/types';
import { ReadableRefsService } from '../permissions';

/** Of summaries that were worked out; far more than there are services. */
const MAX_KEPT = 5_000;

/**
 * A summary of one service's document.
 *
 * @public
 */
export type ServiceSummary<TSummary> = TSummary & {
  /** Full ref of the platform service. */
  serviceRef: string;
};

/**
 * What {@link DocumentSummaries} needs.
 *
 * @public
 */
export interface DocumentSummariesOptions<TDocument, TSummary> {
  store: Pick<DocumentStore<TDocument>, 'listStanding' | 'getRevisions'>;
  readableRefs: ReadableRefsService;
  /** Pure; the same for the whole of a day in UTC. */
  summarize(options: {
    revision: StoredRevision<TDocument>;
    /** The start of the day. */
    today: Date;
  }): TSummary;
  now?: () => Date;
}

/**
 * What cards say about the documents of many services, for those who may read
 * the services. One question about rights and at most two SQL statements,
 * whatever their number; a revision is read and worked out once a day.
 *
 * @public
 */
export class DocumentSummaries<TDocument, TSummary extends object> {
  readonly #options: DocumentSummariesOptions<TDocument, TSummary>;
  readonly #kept = new Map<string, TSummary>();

  static create<TDocument, TSummary extends object>(
    options: DocumentSummariesOptions<TDocument, TSummary>,
  ): DocumentSummaries<TDocument, TSummary> {
    return new DocumentSummaries(options);
  }

  private constructor(options: DocumentSummariesOptions<TDocument, TSummary>) {
    this.#options = options;
  }

  /**
   * Of each service that has a document in force, sorted by service. Those
   * without one, those that do not exist and those that may not be read are
   * left out alike.
   *
   * @param options - `serviceRefs`: full refs, in any case, at most 200
   */
  async getSummaries(options: {
    serviceRefs: string[];
    credentials: BackstageCredentials;
  }): Promise<{ items: Array<ServiceSummary<TSummary>> }> {
    const { readableRefs, store, now = () => new Date() } = this.#options;
    const asOf = now();
    const readable = await readableRefs.readableRefs({
      refs: options.serviceRefs.map(ref => ref.toLocaleLowerCase('en-US')),
      credentials: options.credentials,
    });
    const standing = await store.listStanding({
      serviceRefs: [...readable],
      asOf,
    });
    const inForce = standing.filter(
      revision => revision.standing === 'in-force',
    );
    const day = asOf.toISOString().slice(0, 10);
    await this.#workOut({ revisions: inForce, day });
    return {
      items: inForce.flatMap(({ serviceRef, ...revision }) => {
        const summary = this.#kept.get(keyOf({ ...revision, day }));
        return summary ? [{ serviceRef, ...summary }] : [];
      }),
    };
  }

  async #workOut(options: {
    revisions: Array<{ documentId: string; number: number }>;
    day: string;
  }): Promise<void> {
    const { revisions, day } = options;
    const { store, summarize } = this.#options;
    if (this.#kept.size > MAX_KEPT) {
      this.#kept.clear();
    }
    const missing = revisions.filter(
      revision => !this.#kept.has(keyOf({ ...revision, day })),
    );
    for (const revision of await store.getRevisions(missing)) {
      this.#kept.set(
        keyOf({ ...revision, day }),
        summarize({ revision, today: new Date(day) }),
      );
    }
  }
}

function keyOf(options: {
  documentId: string;
  number: number;
  day: string;
}): string {
  return `${options.documentId} ${options.number} ${options.day}`;
}
