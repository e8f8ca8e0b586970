export * from './types';
export * from './DocumentStore';
export * from './DocumentService';
export * from './AuthorizedDocumentService';
export { DocumentSync } from './DocumentSync';
export { createPlatformDocumentLoader } from './platformDocumentResources';
export {
  createDocuments,
  type CreateDocumentsOptions,
  type Documents,
} from './createDocuments';
export type { RevisionHook } from './recordSync';
export type {
  DocumentChangedSignal,
  RevisionPublishedEvent,
} from './DocumentAnnouncer';
export { toDocumentState } from './toDocumentState';
