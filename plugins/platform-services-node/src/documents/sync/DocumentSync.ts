import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { attemptSync } from './attemptSync';
import { findDisagreement } from '../disagreement';
import { RecentAnswers } from '../../cache';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { DocumentMetrics } from '../DocumentMetrics';
import { DocumentReader } from './DocumentReader';
import { DocumentStore, SyncOutcome } from '../store/DocumentStore';
import { hashContent } from '../hashing';
import { forEachOf } from './forEachOf';
import { listPlatformServices } from './listPlatformServices';
import { ContextRules, DocumentKind, StoredDocument } from '../types';

const CONCURRENCY = 4;

/** An attempt that changed nothing is stored at most this often. */
const UNCHANGED_STORED_EVERY_MS = 60_000;

/** How soon a document is looked at again that was not in order. */
const TROUBLED_REFRESH_MS = 30_000;

/** When several replicas read one document at the same time. */
const ATTEMPTS = 3;

/** What {@link DocumentSync} needs. */
export interface DocumentSyncOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  auth: AuthService;
  catalog: CatalogService;
  reader: DocumentReader;
  store: DocumentStore<TDocument>;
  announcer: DocumentAnnouncer;
  logger: LoggerService;
  metrics?: DocumentMetrics;
  /** How old what is known of a document in a remote repository may become. */
  refreshEveryMs: number;
  now?: () => Date;
}

/**
 * Keeps the documents of all platform services up to date with the files that
 * their annotations point at. A document has at most one attempt under way,
 * and one that is slow or fails does not hold up the others.
 */
export class DocumentSync<TDocument> {
  readonly #options: DocumentSyncOptions<TDocument>;
  readonly #now: () => Date;
  /** Only questions under way are shared. */
  readonly #underWay = new RecentAnswers<StoredDocument | undefined>({
    keepMs: 0,
  });

  static create<TDocument>(
    options: DocumentSyncOptions<TDocument>,
  ): DocumentSync<TDocument> {
    return new DocumentSync(options);
  }

  private constructor(options: DocumentSyncOptions<TDocument>) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Brings every document up to date that is new, changed place, lies in a
   * file of this machine, or has not been looked at for a while.
   */
  async syncAll(options?: { signal?: AbortSignal }): Promise<void> {
    const { auth, catalog, store } = this.#options;
    const services = await listPlatformServices({
      catalog,
      credentials: await auth.getOwnServiceCredentials(),
    });
    await store.reconcile({
      present: new Map(
        services.map(entity => [
          stringifyEntityRef(entity),
          entity.metadata.uid ?? '',
        ]),
      ),
    });
    const documents = new Map(
      (await store.listDocuments())
        .filter(document => !document.hiddenAt)
        .map(document => [document.serviceRef, document]),
    );
    const due = services.filter(entity =>
      this.#isDue({
        entity,
        document: documents.get(stringifyEntityRef(entity)),
      }),
    );
    await this.#syncEach({ services: due, documents, ...options });
  }

  /** Again for those that were rejected, as long as others were taken over on which they may depend. */
  async #syncEach(options: {
    services: Entity[];
    /** As they were before, by full ref of their service. */
    documents: ReadonlyMap<string, StoredDocument>;
    signal?: AbortSignal;
  }): Promise<void> {
    const { signal } = options;
    const documents = new Map(options.documents);
    let services = options.services;
    while (services.length > 0) {
      const contextRules = this.#beginRun();
      const rejected: Entity[] = [];
      let hasNews = false;
      await forEachOf({
        items: services,
        concurrency: CONCURRENCY,
        signal,
        run: async entity => {
          const after = await this.#trySync({ entity, contextRules });
          if (!after) {
            return;
          }
          const before = documents.get(after.serviceRef);
          hasNews ||= before?.revision?.number !== after.revision?.number;
          documents.set(after.serviceRef, after);
          if (after.sync?.status === 'rejected') {
            rejected.push(entity);
          }
        },
      });
      services = contextRules && hasNews && !signal?.aborted ? rejected : [];
    }
  }

  /** One that fails does not hold up the others. */
  async #trySync(options: {
    entity: Entity;
    contextRules?: ContextRules<TDocument>;
  }): Promise<StoredDocument | undefined> {
    const { kind, logger } = this.#options;
    try {
      return await this.#syncOnce(options);
    } catch (error) {
      logger.error(
        `Failed to sync the ${kind.title} of ${stringifyEntityRef(
          options.entity,
        )}`,
        toError(error),
      );
      return undefined;
    }
  }

  #beginRun(): ContextRules<TDocument> | undefined {
    const { kind, store } = this.#options;
    return kind.beginRun?.({ store });
  }

  /**
   * Brings the document of one service up to date now.
   *
   * @param options - `requestedBy`: ref of the user who asked for it, if any
   * @returns the document; undefined when there is none and nothing points at one
   */
  async syncService(options: {
    entity: Entity;
    requestedBy?: string;
  }): Promise<StoredDocument | undefined> {
    return this.#syncOnce({ ...options, contextRules: this.#beginRun() });
  }

  /** Attempts at the same time share one. */
  async #syncOnce(options: {
    entity: Entity;
    requestedBy?: string;
    contextRules?: ContextRules<TDocument>;
  }): Promise<StoredDocument | undefined> {
    return this.#underWay.get({
      key: stringifyEntityRef(options.entity),
      ask: () => this.#syncService(options),
    });
  }

  async #syncService(options: {
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
    this.#log({ before, after: result.document });
    return result.document;
  }

  #isDue(options: { entity: Entity; document?: StoredDocument }): boolean {
    const { entity, document } = options;
    const { kind, refreshEveryMs } = this.#options;
    if (document?.source?.type === 'database') {
      const { disagreement } = compareSource({
        kind,
        entity,
        before: document,
      });
      return disagreement?.message !== document.disagreement?.message;
    }
    if (!document?.sync) {
      return isPointedAt({ entity, kind });
    }
    const isFile =
      entity.metadata.annotations?.[ANNOTATION_LOCATION]?.startsWith('file:');
    const age = this.#now().getTime() - Date.parse(document.sync.at);
    const dueAfter =
      document.sync.status === 'ok'
        ? refreshEveryMs
        : Math.min(refreshEveryMs, TROUBLED_REFRESH_MS);
    return isFile || age >= dueAfter || this.#hasMoved(options);
  }

  #hasMoved(options: { entity: Entity; document?: StoredDocument }): boolean {
    const { entity, document } = options;
    const { kind, reader } = this.#options;
    try {
      const location = reader.locate({ entity, annotation: kind.annotation });
      return location.type === 'url' && location.url !== document?.source?.url;
    } catch {
      return document?.sync?.status === 'ok';
    }
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

  /** Says something when the state changes, not each time. */
  #log(options: { before?: StoredDocument; after: StoredDocument }): void {
    const { before, after } = options;
    const { kind, logger } = this.#options;
    const { sync, revision, serviceRef } = after;
    if (revision && revision.number !== before?.revision?.number) {
      logger.info(
        `Took over revision ${revision.number} of the ${kind.title} of ${serviceRef}`,
      );
    }
    if (
      after.disagreement &&
      after.disagreement.message !== before?.disagreement?.message
    ) {
      logger.warn(after.disagreement.message);
    }
    if (
      sync?.status === before?.sync?.status &&
      sync?.message === before?.sync?.message
    ) {
      return;
    }
    if (sync && sync.status !== 'ok') {
      logger.warn(
        `The ${kind.title} of ${serviceRef} was ${
          sync.status === 'failed' ? 'not read' : sync.status
        }: ${sync.message}`,
      );
    } else if (before?.sync && before.sync.status !== 'ok') {
      logger.info(`The ${kind.title} of ${serviceRef} is in order again`);
    }
  }
}

/** What is kept in the database is not read from anywhere. */
function compareSource(options: {
  kind: { annotation: string; title: string };
  entity: Entity;
  before: StoredDocument;
}): SyncOutcome<never> {
  const { kind, entity, before } = options;
  const { serviceRef, entityUid, version, source } = before;
  const disagreement = findDisagreement({
    serviceRef,
    source,
    value: entity.metadata.annotations?.[kind.annotation],
    kind,
  });
  return {
    serviceRef,
    entityUid,
    basedOn: version,
    ...(disagreement && { disagreement }),
  };
}

function isPointedAt(options: {
  entity: Entity;
  kind: { annotation: string };
}): boolean {
  return (
    options.entity.metadata.annotations?.[options.kind.annotation] !== undefined
  );
}
