export * from './types';
export * from './DocumentStore';
export { DocumentSync } from './DocumentSync';
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
