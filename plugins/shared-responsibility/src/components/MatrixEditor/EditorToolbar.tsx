import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ConfirmDialog } from '@plinth/backstage-plugin-platform-services-react';
import { useDiscardDraft } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ScopeField } from './ScopeField';
import { MatrixEditorWork } from './useMatrixEditor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Props of {@link EditorToolbar}. */
export interface EditorToolbarProps {
  serviceRef: string;
  work: MatrixEditorWork;
  /** Of the stored draft; absent when there is none to discard. */
  etag?: string;
  onImport(): void;
  onDiscarded(): void;
}

/** What can be done with the draft as a whole. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { serviceRef, work, etag } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const discard = useDiscardDraft(serviceRef);
  const [asking, setAsking] = useState(false);
  const isDocument = work.panel.kind === 'document';

  return (
    <div className={classes.root} role="toolbar" aria-label={t('editor.tools')}>
      <ScopeField />
      <Button variant="outlined" onClick={work.addTask}>
        {t('editor.addTask')}
      </Button>
      <Button
        variant="outlined"
        aria-pressed={isDocument}
        onClick={() =>
          isDocument ? work.showTask() : work.editor.openSettings()
        }
      >
        {t('editor.document')}
      </Button>
      <Button onClick={work.undo} disabled={!work.canUndo}>
        {t('editor.undo')}
      </Button>
      <Button onClick={work.redo} disabled={!work.canRedo}>
        {t('editor.redo')}
      </Button>
      <Button onClick={props.onImport}>{t('import.open')}</Button>
      <Button onClick={() => setAsking(true)} disabled={!etag}>
        {t('editor.discard')}
      </Button>
      {asking && etag && (
        <ConfirmDialog
          title={t('editor.discardTitle')}
          text={t('editor.discardText')}
          confirm={t('editor.discard')}
          isPending={discard.isPending}
          error={discard.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            discard.mutate({ etag }, { onSuccess: props.onDiscarded })
          }
        />
      )}
    </div>
  );
}
