import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ConfirmDialog } from '@plinth/backstage-plugin-platform-services-react';
import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { DraftConflict } from './conflict';
import { useEditor } from './editorContext';
import { ImportDialog } from './importing';
import { PublishDialog } from './publish';
import { EditorDraft } from './useEditorDraft';

/** What asks for something before the editing goes on. */
export type EditorDialog = 'publish' | 'import' | 'leave';

/** Props of {@link EditorDialogs}. */
export interface EditorDialogsProps {
  serviceRef: string;
  dialog: EditorDialog | undefined;
  draft: EditorDraft;
  /** What editing began with. */
  initial: ResponsibilityMatrix;
  onClose(): void;
  onGoTo(finding: Finding): void;
  onLeave(): void;
  onPublished(revision: number): void;
}

/** The dialogs of the editor: publish, import, leave, and the conflict that comes by itself. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { serviceRef, dialog, draft, initial, onClose, onGoTo } = props;
  const { matrix, edit } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <>
      {draft.saveState.status === 'conflict' && (
        <DraftConflict
          serviceRef={serviceRef}
          base={draft.base ?? initial}
          mine={matrix}
          onResolve={(merged, theirs) => {
            draft.continueFrom(theirs);
            edit({ type: 'replace', matrix: merged });
          }}
        />
      )}
      {dialog === 'leave' && (
        <ConfirmDialog
          title={t('editor.leaveTitle')}
          text={t('editor.leaveText')}
          confirm={t('editor.leave')}
          isPending={false}
          onConfirm={props.onLeave}
          onClose={onClose}
        />
      )}
      {dialog === 'import' && (
        <ImportDialog
          serviceRef={serviceRef}
          onClose={onClose}
          onTake={imported => {
            edit({ type: 'replace', matrix: imported });
            onClose();
          }}
        />
      )}
      {dialog === 'publish' && (
        <PublishDialog
          serviceRef={serviceRef}
          findings={draft.stored?.findings ?? []}
          onGoTo={finding => {
            onClose();
            onGoTo(finding);
          }}
          onClose={onClose}
          onPublished={revision => {
            draft.stop();
            props.onPublished(revision);
          }}
        />
      )}
    </>
  );
}
