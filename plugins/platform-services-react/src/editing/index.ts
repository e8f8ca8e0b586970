export { ConfirmDialog, type ConfirmDialogProps } from './ConfirmDialog';
export { ConflictDialog, type ConflictDialogProps } from './ConflictDialog';
export { EditorField, type EditorFieldProps } from './EditorField';
export { EditorFindings, type EditorFindingsProps } from './EditorFindings';
export { ExportMenu, type ExportMenuProps } from './ExportMenu';
export { FormDialog, type FormDialogProps } from './FormDialog';
export {
  ImportFileDialog,
  type ImportFileDialogProps,
} from './ImportFileDialog';
export {
  PublishDialog,
  type PublicationPreview,
  type PublishDialogProps,
} from './PublishDialog';
export { PublishErrors, type PublishErrorsProps } from './PublishErrors';
export {
  RevisionPairFields,
  type RevisionPairFieldsProps,
} from './RevisionPairFields';
export {
  RevisionTable,
  type RevisionStanding,
  type RevisionTableProps,
} from './RevisionTable';
export { SaveStateText, type SaveStateTextProps } from './SaveStateText';
export { SourceQuestion, type SourceQuestionProps } from './SourceQuestion';
export {
  SourceSwitch,
  type SetSource,
  type SourceSwitchProps,
} from './SourceSwitch';
export { StartDocument, type StartDocumentProps } from './StartDocument';
export { downloadFile } from './downloadFile';
export { draftQuery, momentaryQuery } from './draftQueries';
export { formatOfFile, type DocumentFileFormat } from './formatOfFile';
export {
  historyReducer,
  startHistory,
  type EditHistory,
  type HistoryAction,
} from './history';
export { SaveQueue, type SaveQueueOptions, type SaveState } from './saveQueue';
export { useDocumentRights, type DocumentRights } from './useDocumentRights';
export {
  useDraftSaving,
  type DraftSaving,
  type UseDraftSavingOptions,
} from './useDraftSaving';
export { useFirst } from './useFirst';
export { useFocusAdded } from './useFocusAdded';
export { useFocusOnMount } from './useFocusOnMount';
export { useForgetDocument } from './useForgetDocument';
export { useKeepFocus } from './useKeepFocus';
export { useKeyDown } from './useKeyDown';
export { useUnsavedWarning } from './useUnsavedWarning';
export { useRevisionPair, type RevisionPair } from './useRevisionPair';
export {
  findPartConflicts,
  sameContent,
  suggestedSides,
  type PartConflict,
  type Side,
  type Versions,
} from './versions';
