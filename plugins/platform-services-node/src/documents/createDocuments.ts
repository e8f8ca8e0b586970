import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  PluginMetadataService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { PlatformRoleGate, ReadableRefsService } from '../permissions';
import { DocumentAnnouncer } from './DocumentAnnouncer';
import { DocumentMetrics } from './DocumentMetrics';
import { DocumentService } from './DocumentService';
import { DraftPublisher } from './drafts/DraftPublisher';
import { DraftService } from './drafts/DraftService';
import { RevisionAmender } from './drafts/RevisionAmender';
import { SourceChooser } from './drafts/SourceChooser';
import { FormerDocuments } from './FormerDocuments';
import { AuthorizedDocumentService } from './gate/AuthorizedDocumentService';
import { AuthorizedDraftService } from './gate/AuthorizedDraftService';
import { AuthorizedFormerDocuments } from './gate/AuthorizedFormerDocuments';
import { DocumentGate, DocumentGateOptions } from './gate/DocumentGate';
import { DatabaseDocumentStore } from './store/DatabaseDocumentStore';
import { DatabaseDraftStore } from './store/DatabaseDraftStore';
import { RevisionHook } from './store/documentRows';
import { DocumentStore } from './store/DocumentStore';
import { ReturnHook } from './store/returnFormer';
import { DocumentReader } from './sync/DocumentReader';
import { DocumentSync } from './sync/DocumentSync';
import { readDocumentsConfig } from './sync/readDocumentsConfig';
import { DocumentKind, DraftKind } from './types';

/**
 * What {@link createDocuments} needs.
 *
 * @public
 */
export interface CreateDocumentsOptions<TDocument> {
  kind: DocumentKind<TDocument>;
  draftKind: DraftKind<TDocument>;
  /** With the tables `documents`, `revisions` and `drafts` in it. */
  database: Knex;
  /** Stores more in the transaction of a new revision. */
  onRevision?: RevisionHook<TDocument>;
  /** Stores more in the transaction in which a former document returns. */
  onReturn?: ReturnHook;
  /** The type of resource that these documents are for policies. */
  resourceRef: DocumentGateOptions['resourceRef'];
  /** Who may have a document read again. */
  syncPermission: ResourcePermission;
  /** Who may save and discard drafts. */
  draftPermission: ResourcePermission;
  /** Who may publish, and choose where a document is kept. */
  publishPermission: ResourcePermission;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  events: EventsService;
  logger: LoggerService;
  /** Counts attempts to read, and revisions. */
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  pluginMetadata: PluginMetadataService;
  readableRefs: ReadableRefsService;
  roleGate: PlatformRoleGate;
  scheduler: SchedulerService;
  signals: SignalsService;
  urlReader: UrlReaderService;
}

/**
 * The documents of one kind: `documents`, `drafts` and `former` for those who
 * may see and change them, the rest for code that has let them pass.
 *
 * @public
 */
export interface Documents<TDocument> {
  documents: AuthorizedDocumentService<TDocument>;
  drafts: AuthorizedDraftService<TDocument>;
  former: AuthorizedFormerDocuments<TDocument>;
  gate: DocumentGate;
  amender: RevisionAmender<TDocument>;
  draftService: DraftService<TDocument>;
  store: DocumentStore<TDocument>;
}

/**
 * Sets up the documents of one kind for a plugin: where they are stored and
 * edited, who may do what, and the task that keeps them up to date with the
 * files beside the services.
 *
 * @public
 */
export async function createDocuments<TDocument>(
  options: CreateDocumentsOptions<TDocument>,
): Promise<Documents<TDocument>> {
  const pluginId = options.pluginMetadata.getId();
  const metrics = DocumentMetrics.create({ ...options, pluginId });
  const { schedule, refreshEveryMs } = readDocumentsConfig(options.config);
  const store = DatabaseDocumentStore.create<TDocument>(options);
  const announcer = DocumentAnnouncer.create({ ...options, pluginId, metrics });
  const sync = DocumentSync.create({
    ...options,
    store,
    announcer,
    metrics,
    refreshEveryMs,
    reader: DocumentReader.create(options),
  });
  await options.scheduler.scheduleTask({
    ...schedule,
    scope: 'global',
    id: 'document-sync',
    fn: async signal => sync.syncAll({ signal }),
  });
  const service = DocumentService.create({ store, sync });
  const gate = DocumentGate.create(options);
  const parts = {
    ...options,
    store,
    announcer,
    gate,
    service,
    documents: service,
    drafts: DatabaseDraftStore.create<TDocument>(options),
  };
  const draftService = DraftService.create(parts);
  return {
    documents: AuthorizedDocumentService.create(parts),
    drafts: AuthorizedDraftService.create({
      ...parts,
      service: draftService,
      publisher: DraftPublisher.create(parts),
      sources: SourceChooser.create(parts),
    }),
    former: AuthorizedFormerDocuments.create({
      ...parts,
      former: FormerDocuments.create(parts),
    }),
    gate,
    amender: RevisionAmender.create(parts),
    draftService,
    store,
  };
}
