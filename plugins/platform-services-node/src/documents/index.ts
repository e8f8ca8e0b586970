export * from './types';
export * from './DocumentStore';
export * from './DocumentService';
export * from './AuthorizedDocumentService';
export * from './FormerDocuments';
export * from './AuthorizedFormerDocuments';
export * from './DraftStore';
export * from './DraftService';
export * from './DraftPublisher';
export * from './SourceChooser';
export * from './AuthorizedDraftService';
export {
  createDrafts,
  type CreateDraftsOptions,
  type Drafts,
} from './createDrafts';
export type { DocumentPermissionOptions } from './requireDocumentPermission';
export { DocumentSync } from './DocumentSync';
export {
  createPlatformDocumentLoader,
  toPlatformDocumentResource,
} from './platformDocumentResources';
export {
  createDocuments,
  type CreateDocumentsOptions,
  type Documents,
} from './createDocuments';
export type { RevisionHook } from './documentRows';
export type {
  DocumentChangedSignal,
  FormerReturnedEvent,
  RevisionPublishedEvent,
  SourceChangedEvent,
} from './DocumentAnnouncer';
export { toDocumentState } from './toDocumentState';
