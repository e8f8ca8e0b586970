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
export type EditorDialog = 'publish' | 'take-over' | 'import' | 'leave';

/** Props of {@link EditorDialogs}. */
export interface EditorDialogsProps {
  serviceRef: string;
  dialog: EditorDialog | undefined;
  draft: EditorDraft;
  /** What a matrix begins with while there is none. */
  first: ResponsibilityMatrix;
  /** Goes on with what two people have made, from which there is no way back. */
  onMerged(matrix: ResponsibilityMatrix): void;
  onDialog(dialog: EditorDialog): void;
  onClose(): void;
  onGoTo(finding: Finding): void;
  onLeave(): void;
  onPublished(revision: number): void;
}

/** The dialogs of the editor: publish, import, leave, and the conflict that comes by itself. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { serviceRef, dialog, draft, onClose, onGoTo } = props;
  const { matrix, edit } = useEditor();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const isBlocked = draft.saveState.status === 'conflict';

  return (
    <>
      {(isBlocked || dialog === 'take-over') && (
        <DraftConflict
          serviceRef={serviceRef}
          base={draft.base}
          first={props.first}
          mine={matrix}
          onResolve={(merged, others) => {
            draft.continueFrom(others);
            props.onMerged(merged);
            onClose();
          }}
          onCancel={isBlocked ? undefined : onClose}
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
          onTakeOver={() => props.onDialog('take-over')}
          onPublished={revision => {
            draft.stop();
            props.onPublished(revision);
          }}
        />
      )}
    </>
  );
}
