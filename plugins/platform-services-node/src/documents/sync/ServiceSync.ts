import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { DocumentMetrics } from '../DocumentMetrics';
import { hashContent } from '../hashing';
import { DocumentStore, SyncOutcome } from '../store/DocumentStore';
import { ContextRules, DocumentKind, StoredDocument } from '../types';
import { attemptSync } from './attemptSync';
import { compareSource, isPointedAt } from './compareSource';
import { DocumentReader } from './DocumentReader';
import { logSync } from './logSync';

/** An attempt that changed nothing is stored at most this often. */
const UNCHANGED_STORED_EVERY_MS = 60_000;

/** When several replicas read one document at the same time. */
const ATTEMPTS = 3;

/** What {@link ServiceSync} needs. */
export interface ServiceSyncOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  reader: DocumentReader;
  store: DocumentStore<TDocument>;
  announcer: DocumentAnnouncer;
  logger: LoggerService;
  metrics?: DocumentMetrics;
  now?: () => Date;
}

/**
 * Brings the document of one service up to date, and tells of it if that
 * changed anything.
 */
export class ServiceSync<TDocument> {
  readonly #options: ServiceSyncOptions<TDocument>;
  readonly #now: () => Date;

  constructor(options: ServiceSyncOptions<TDocument>) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Reads the document and stores what that brought.
   *
   * @param options - `requestedBy`: ref of the user who asked for it, if any
   * @returns the document; undefined when there is none and nothing points at one
   */
  async sync(options: {
    entity: Entity;
    requestedBy?: string;
    contextRules?: ContextRules<TDocument>;
  }): Promise<StoredDocument | undefined> {
    const { entity, requestedBy, contextRules } = options;
    const { kind, reader, store } = this.#options;
    const serviceRef = stringifyEntityRef(entity);
    const entityUid = entity.metadata.uid ?? '';
    for (let attempt = 1; ; attempt++) {
      const before = await store.findDocument({ serviceRef, entityUid });
      if (!before?.source && !isPointedAt({ entity, kind })) {
        return before;
      }
      const outcome: SyncOutcome<TDocument> =
        before?.source?.type === 'database'
          ? compareSource({ kind, entity, before })
          : await attemptSync({
              kind,
              reader,
              store,
              serviceRef,
              entityUid,
              entity,
              ...(before && { before }),
              contextRules,
              now: this.#now(),
            });
      if (outcome.sync) {
        this.#options.metrics?.synced(outcome.sync.status);
      }
      const isAskedToRead = requestedBy !== undefined && outcome.sync;
      if (before && !isAskedToRead && this.#isUnchanged({ before, outcome })) {
        return before;
      }
      const recorded = await this.#record({ before, outcome, requestedBy });
      // Another replica was faster: its result may be older than what was read here.
      if (recorded || attempt === ATTEMPTS) {
        return recorded ?? store.findDocument({ serviceRef, entityUid });
      }
    }
  }

  async #record(options: {
    before?: StoredDocument;
    outcome: SyncOutcome<TDocument>;
    requestedBy?: string;
  }): Promise<StoredDocument | undefined> {
    const { before, outcome, requestedBy } = options;
    const { announcer, store } = this.#options;
    const result = await announcer.storeAndTell({
      outcome,
      requestedBy,
      store: () => store.recordSync(outcome),
    });
    if (!result.recorded) {
      return undefined;
    }
    logSync({ ...this.#options, before, after: result.document });
    return result.document;
  }

  #isUnchanged(options: {
    before: StoredDocument;
    outcome: SyncOutcome<TDocument>;
  }): boolean {
    const { before, outcome } = options;
    const { sync, publish, findings, lastText, source } = outcome;
    const age = sync
      ? Date.parse(sync.at) - Date.parse(before.sync?.at ?? sync.at)
      : 0;
    return (
      !before.hiddenAt &&
      !publish &&
      (!findings || hashContent(findings) === hashContent(before.findings)) &&
      sync?.status === before.sync?.status &&
      sync?.message === before.sync?.message &&
      outcome.disagreement?.message === before.disagreement?.message &&
      (!source || source.url === before.source?.url) &&
      (!lastText || lastText.etag === before.lastText?.etag) &&
      age < UNCHANGED_STORED_EVERY_MS
    );
  }
}
