export {
  SyncDocumentButton,
  type SyncDocumentButtonProps,
} from './SyncDocumentButton';
