import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NotConfigured,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { LazyImportDialog } from './LazyImportDialog';
import { EXAMPLE_MATRIX } from './exampleMatrix';
import { MatrixEditing } from './useMatrixEditing';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  here: { padding: theme.spacing(3) },
  text: { color: mutedText(theme) },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(2),
  },
  git: { minWidth: 0 },
}));

/** Props of {@link StartMatrix}. */
export interface StartMatrixProps {
  serviceRef: string;
  editing: MatrixEditing;
}

/** The ways to a first matrix: in the browser, from a file, or in Git. */
export function StartMatrix(props: StartMatrixProps) {
  const { serviceRef, editing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [importing, setImporting] = useState(false);
  const git = (title: string) => (
    <NotConfigured title={title} yaml={EXAMPLE_MATRIX}>
      {t('service.notConfiguredText')}
    </NotConfigured>
  );
  if (!editing.canEdit) {
    return git(t('start.title'));
  }

  return (
    <div className={classes.root}>
      <Paper variant="outlined" className={classes.here}>
        <Typography variant="h5" component="h2" gutterBottom>
          {t('start.title')}
        </Typography>
        <Typography variant="body1" className={classes.text}>
          {t('start.hereText')}
        </Typography>
        <div className={classes.buttons}>
          <Button
            variant="contained"
            color="primary"
            onClick={() => editing.open()}
          >
            {editing.hasDraft ? t('editor.continue') : t('start.here')}
          </Button>
          <Button variant="outlined" onClick={() => setImporting(true)}>
            {t('import.open')}
          </Button>
        </div>
      </Paper>
      <div className={classes.git}>{git(t('start.git'))}</div>
      {importing && (
        <LazyImportDialog
          serviceRef={serviceRef}
          onClose={() => setImporting(false)}
          onTake={matrix => {
            setImporting(false);
            editing.open(matrix);
          }}
        />
      )}
    </div>
  );
}
