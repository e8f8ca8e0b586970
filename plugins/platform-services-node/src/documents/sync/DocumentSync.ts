import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RecentAnswers } from '../../cache';
import { ContextRules, StoredDocument } from '../types';
import { forEachOf } from './forEachOf';
import { isDue } from './isDue';
import { listPlatformServices } from './listPlatformServices';
import { logRejection } from './logSync';
import { ServiceSync, ServiceSyncOptions } from './ServiceSync';

const CONCURRENCY = 4;

/** What {@link DocumentSync} needs. */
export interface DocumentSyncOptions<TDocument>
  extends ServiceSyncOptions<TDocument> {
  auth: AuthService;
  catalog: CatalogService;
  /** How old what is known of a document in a remote repository may become. */
  refreshEveryMs: number;
}

/**
 * Keeps the documents of all platform services up to date with the files that
 * their annotations point at. A document has at most one attempt under way,
 * and one that is slow or fails does not hold up the others.
 */
export class DocumentSync<TDocument> {
  readonly #options: DocumentSyncOptions<TDocument>;
  readonly #now: () => Date;
  readonly #services: ServiceSync<TDocument>;
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
    this.#services = new ServiceSync(options);
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
      isDue({
        ...this.#options,
        now: this.#now(),
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
      const again = contextRules && hasNews && !signal?.aborted;
      if (!again) {
        this.#logRejected({
          rejected,
          before: options.documents,
          after: documents,
        });
      }
      services = again ? rejected : [];
    }
  }

  #logRejected(options: {
    rejected: Entity[];
    before: ReadonlyMap<string, StoredDocument>;
    after: ReadonlyMap<string, StoredDocument>;
  }): void {
    for (const serviceRef of options.rejected.map(stringifyEntityRef)) {
      const before = options.before.get(serviceRef);
      const after = options.after.get(serviceRef);
      if (after) {
        logRejection({ ...this.#options, before, after });
      }
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
    const { entity } = options;
    const before = await this.#options.store.findDocument({
      serviceRef: stringifyEntityRef(entity),
      entityUid: entity.metadata.uid ?? '',
    });
    const after = await this.#syncOnce({
      ...options,
      contextRules: this.#beginRun(),
    });
    if (after) {
      logRejection({ ...this.#options, before, after });
    }
    return after;
  }

  /** Attempts at the same time share one. */
  async #syncOnce(options: {
    entity: Entity;
    requestedBy?: string;
    contextRules?: ContextRules<TDocument>;
  }): Promise<StoredDocument | undefined> {
    return this.#underWay.get({
      key: stringifyEntityRef(options.entity),
      ask: () => this.#services.sync(options),
    });
  }
}
