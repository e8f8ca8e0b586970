export { ImportDialog, type ImportDialogProps } from './importing';
export { RoadmapEditor, type RoadmapEditorProps } from './RoadmapEditor';
