import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SaveStateText } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { useEditor } from './editorContext';
import { EditorDraft } from './useEditorDraft';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  buttons: { display: 'flex', gap: theme.spacing(1) },
}));

/** Props of {@link EditorHeader}. */
export interface EditorHeaderProps {
  draft: EditorDraft;
  onClose(): void;
  onPublish(): void;
}

/** What is edited, whether it is stored, and the two ways out. */
export function EditorHeader(props: EditorHeaderProps) {
  const { draft, onClose, onPublish } = props;
  const { metadata } = useEditor().matrix;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <div className={classes.root}>
      <div>
        <Typography variant="h5" component="h2" gutterBottom>
          {t('editor.heading', { title: metadata.title ?? metadata.name })}
        </Typography>
        <SaveStateText state={draft.saveState} onRetry={draft.flush} />
      </div>
      <div className={classes.buttons}>
        <Button variant="outlined" onClick={onClose}>
          {t('editor.close')}
        </Button>
        <Button variant="contained" color="primary" onClick={onPublish}>
          {t('publish.open')}
        </Button>
      </div>
    </div>
  );
}
