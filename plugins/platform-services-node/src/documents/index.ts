export * from './types';
export * from './DocumentStore';
export * from './DocumentService';
export * from './AuthorizedDocumentService';
export * from './DraftStore';
export { DraftService, type DraftServiceOptions } from './DraftService';
export * from './AuthorizedDraftService';
export { createDrafts, type CreateDraftsOptions } from './createDrafts';
export type { DocumentPermissionOptions } from './requireDocumentPermission';
export { DocumentSync } from './DocumentSync';
export { createPlatformDocumentLoader } from './platformDocumentResources';
export {
  createDocuments,
  type CreateDocumentsOptions,
  type Documents,
} from './createDocuments';
export type { RevisionHook } from './documentRows';
export type {
  DocumentChangedSignal,
  RevisionPublishedEvent,
  SourceChangedEvent,
} from './DocumentAnnouncer';
export { toDocumentState } from './toDocumentState';
