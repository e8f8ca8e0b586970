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
  /** Of summaries that stay in memory; default 5,000. */
  maxKept?: number;
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
  readonly #maxKept: number;
  /** The oldest first. A revision never changes: what is kept stays right. */
  readonly #kept = new Map<string, TSummary>();

  static create<TDocument, TSummary extends object>(
    options: DocumentSummariesOptions<TDocument, TSummary>,
  ): DocumentSummaries<TDocument, TSummary> {
    return new DocumentSummaries(options);
  }

  private constructor(options: DocumentSummariesOptions<TDocument, TSummary>) {
    this.#options = options;
    this.#maxKept = options.maxKept ?? MAX_KEPT;
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
    const summaries = await this.#workOut({ revisions: inForce, day });
    return {
      items: inForce.flatMap(({ serviceRef, ...revision }) => {
        const summary = summaries.get(keyOf({ ...revision, day }));
        return summary ? [{ serviceRef, ...summary }] : [];
      }),
    };
  }

  /** By {@link keyOf}; what others forget meanwhile is in it all the same. */
  async #workOut(options: {
    revisions: Array<{ documentId: string; number: number }>;
    day: string;
  }): Promise<ReadonlyMap<string, TSummary>> {
    const { revisions, day } = options;
    const { store, summarize } = this.#options;
    const found = new Map<string, TSummary>();
    const missing = revisions.filter(revision => {
      const key = keyOf({ ...revision, day });
      const kept = this.#kept.get(key);
      if (kept) {
        found.set(key, kept);
      }
      return !kept;
    });
    for (const revision of await store.getRevisions(missing)) {
      const key = keyOf({ ...revision, day });
      const summary = summarize({ revision, today: new Date(day) });
      found.set(key, summary);
      this.#keep(key, summary);
    }
    return found;
  }

  /** The oldest ones make room: those of days that are over come first. */
  #keep(key: string, summary: TSummary): void {
    this.#kept.set(key, summary);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#maxKept) {
        return;
      }
      this.#kept.delete(oldest);
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
