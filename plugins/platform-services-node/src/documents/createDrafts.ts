import { Documents, CreateDocumentsOptions } from './createDocuments';
import { DatabaseDraftStore } from './DatabaseDraftStore';
import { DocumentAnnouncer } from './DocumentAnnouncer';
import { DraftService } from './DraftService';
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
  | 'pluginMetadata'
  | 'signals'
> & {
  draftKind: DraftKind<TDocument>;
  documents: Documents<TDocument>;
};

/**
 * Sets up editing of the documents of one kind: needs the table `drafts` in
 * the plugin's database.
 *
 * @public
 */
export function createDrafts<TDocument>(
  options: CreateDraftsOptions<TDocument>,
): DraftService<TDocument> {
  const { documents, pluginMetadata } = options;
  return DraftService.create({
    ...options,
    store: documents.store,
    documents: documents.service,
    drafts: DatabaseDraftStore.create<TDocument>(options),
    announcer: DocumentAnnouncer.create({
      ...options,
      pluginId: pluginMetadata.getId(),
    }),
  });
}
