import { Documents, CreateDocumentsOptions } from './createDocuments';
import { DatabaseDraftStore } from './DatabaseDraftStore';
import { DocumentAnnouncer } from './DocumentAnnouncer';
import { DocumentMetrics } from './DocumentMetrics';
import { DraftPublisher } from './DraftPublisher';
import { DraftService } from './DraftService';
import { SourceChooser } from './SourceChooser';
import { DraftKind } from './types';

/**
 * What {@link createDrafts} needs.
 *
 * @public
 */
export type CreateDraftsOptions<TDocument> = Pick<
  CreateDocumentsOptions<TDocument>,
  | 'kind'
  | 'database'
  | 'onRevision'
  | 'auditor'
  | 'events'
  | 'logger'
  | 'metrics'
  | 'pluginMetadata'
  | 'signals'
> & {
  draftKind: DraftKind<TDocument>;
  documents: Documents<TDocument>;
};

/**
 * What people do with the documents of one kind that are kept in the database.
 *
 * @public
 */
export interface Drafts<TDocument> {
  service: DraftService<TDocument>;
  publisher: DraftPublisher<TDocument>;
  sources: SourceChooser<TDocument>;
}

/**
 * Sets up editing of the documents of one kind: needs the table `drafts` in
 * the plugin's database.
 *
 * @public
 */
export function createDrafts<TDocument>(
  options: CreateDraftsOptions<TDocument>,
): Drafts<TDocument> {
  const { documents, pluginMetadata } = options;
  const pluginId = pluginMetadata.getId();
  const parts = {
    ...options,
    store: documents.store,
    documents: documents.service,
    drafts: DatabaseDraftStore.create<TDocument>(options),
    announcer: DocumentAnnouncer.create({
      ...options,
      pluginId,
      metrics: DocumentMetrics.create({ ...options, pluginId }),
    }),
  };
  return {
    service: DraftService.create(parts),
    publisher: DraftPublisher.create(parts),
    sources: SourceChooser.create(parts),
  };
}
