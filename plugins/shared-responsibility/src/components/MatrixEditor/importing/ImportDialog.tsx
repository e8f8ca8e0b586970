import { ChangeEvent, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useImportMatrix } from '../../../hooks';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { ImportReport } from './ImportReport';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
  file: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));

/** Props of {@link ImportDialog}. */
export interface ImportDialogProps {
  serviceRef: string;
  onTake(matrix: ResponsibilityMatrix): void;
  onClose(): void;
}

/**
 * Reads a file and shows first what was understood of it, what it would change
 * and what was not understood; takes it only then.
 */
export function ImportDialog(props: ImportDialogProps) {
  const { serviceRef, onTake, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const read = useImportMatrix(serviceRef);
  const document = read.data?.document;

  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) {
      read.mutate(file);
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby="plinth-import-title"
    >
      <DialogTitle id="plinth-import-title">{t('import.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2">{t('import.help')}</Typography>
        <div className={classes.file}>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('import.choose')}
            accept=".csv,.tsv,.yaml,.yml,.json,text/csv,application/json"
            onChange={onFile}
          />
          <Button variant="outlined" onClick={() => input.current?.click()}>
            {t('import.choose')}
          </Button>
          <Typography
            variant="body2"
            component="div"
            role="status"
            color={read.error ? 'error' : 'textPrimary'}
          >
            {read.isPending && t('import.reading')}
            {read.error && t('import.failed', { message: read.error.message })}
            {read.data && read.variables?.name}
          </Typography>
        </div>
        {read.data && <ImportReport plan={read.data} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!document}
          onClick={() => document && onTake(document)}
        >
          {t('import.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
