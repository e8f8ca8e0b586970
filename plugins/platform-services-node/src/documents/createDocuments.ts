import {
  AuditorService,
  AuthService,
  LoggerService,
  PluginMetadataService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { DatabaseDocumentStore } from './DatabaseDocumentStore';
import { DocumentAnnouncer } from './DocumentAnnouncer';
import { DocumentMetrics } from './DocumentMetrics';
import { DocumentReader } from './DocumentReader';
import { DocumentService } from './DocumentService';
import { DocumentStore } from './DocumentStore';
import { DocumentSync } from './DocumentSync';
import { FormerDocuments } from './FormerDocuments';
import { readDocumentsConfig } from './readDocumentsConfig';
import { RevisionHook } from './documentRows';
import { DocumentKind } from './types';

/**
 * What {@link createDocuments} needs.
 *
 * @public
 */
export interface CreateDocumentsOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  /** With the tables `documents` and `revisions` in it. */
  database: Knex;
  /** Stores more in the transaction of a new revision. */
  onRevision?: RevisionHook<TDocument>;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  events: EventsService;
  logger: LoggerService;
  /** Counts attempts to read, and revisions. */
  metrics?: MetricsService;
  pluginMetadata: PluginMetadataService;
  scheduler: SchedulerService;
  signals: SignalsService;
  urlReader: UrlReaderService;
}

/**
 * The documents of one kind.
 *
 * @public
 */
export interface Documents<TDocument> {
  store: DocumentStore<TDocument>;
  service: DocumentService<TDocument>;
  former: FormerDocuments<TDocument>;
}

/**
 * Sets up the documents of one kind for a plugin: where they are stored, and
 * the task that keeps them up to date with the files beside the services.
 *
 * @public
 */
export async function createDocuments<TDocument>(
  options: CreateDocumentsOptions<TDocument>,
): Promise<Documents<TDocument>> {
  const { kind, database, onRevision, scheduler, pluginMetadata } = options;
  const pluginId = pluginMetadata.getId();
  const metrics = DocumentMetrics.create({ ...options, pluginId });
  const { schedule, refreshEveryMs } = readDocumentsConfig(options.config);
  const store = DatabaseDocumentStore.create<TDocument>({
    database,
    onRevision,
  });
  const announcer = DocumentAnnouncer.create({ ...options, pluginId, metrics });
  const sync = DocumentSync.create({
    kind,
    store,
    auth: options.auth,
    catalog: options.catalog,
    logger: options.logger,
    refreshEveryMs,
    reader: DocumentReader.create(options),
    announcer,
    metrics,
  });
  await scheduler.scheduleTask({
    ...schedule,
    scope: 'global',
    id: 'document-sync',
    fn: async signal => sync.syncAll({ signal }),
  });
  const service = DocumentService.create({ store, sync });
  const former = FormerDocuments.create({
    kind,
    store,
    documents: service,
    announcer,
  });
  return { store, service, former };
}
