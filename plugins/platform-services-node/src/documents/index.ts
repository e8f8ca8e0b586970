export * from './types';
export type {
  DocumentStore,
  RecordedSync,
  ReturnedFormer,
  SyncOutcome,
} from './store/DocumentStore';
export type { RevisionHook } from './store/documentRows';
export type { ReturnHook } from './store/returnFormer';
export { ensureDocument } from './store/ensureDocument';
export type {
  Answer,
  DocumentFindings,
  DocumentRevision,
  DocumentRevisions,
} from './DocumentService';
export type {
  AmendedDocument,
  Amendment,
  AmendOptions,
} from './drafts/amendments';
export type { RevisionAmender } from './drafts/RevisionAmender';
export type {
  DraftService,
  DraftWriteOptions,
  FoundDraft,
} from './drafts/DraftService';
export type { AuthorizedDocumentService } from './gate/AuthorizedDocumentService';
export type { AuthorizedDraftService } from './gate/AuthorizedDraftService';
export type { AuthorizedFormerDocuments } from './gate/AuthorizedFormerDocuments';
export type {
  DocumentCall,
  DocumentGate,
  DocumentGateOptions,
  PassedGate,
} from './gate/DocumentGate';
export {
  createPlatformDocumentLoader,
  toPlatformDocumentResource,
} from './gate/platformDocumentResources';
export {
  createDocuments,
  type CreateDocumentsOptions,
  type Documents,
} from './createDocuments';
export type {
  DocumentChangedSignal,
  FormerReturnedEvent,
  RevisionPublishedEvent,
  SourceChangedEvent,
} from './DocumentAnnouncer';
export { documentKeyOf } from './documentKey';
export { toDocumentState } from './toDocumentState';
