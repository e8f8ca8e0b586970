import { ChangeEvent, ReactNode, useRef } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UseMutationResult } from '@tanstack/react-query';
import { platformServicesReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    content: { display: 'grid', gap: theme.spacing(2) },
    file: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  }),
  { name: 'PlinthImportFileDialog' },
);

/**
 * Props of {@link ImportFileDialog}.
 *
 * @public
 */
export interface ImportFileDialogProps {
  /** What the file can be. */
  help: string;
  /** As the attribute `accept` of a file field. */
  accept: string;
  /** Reads the file without changing anything; what it answers is not used. */
  read: Pick<
    UseMutationResult<unknown, Error, File>,
    'mutate' | 'isPending' | 'isSuccess' | 'error' | 'variables'
  >;
  /** What was understood of the file. */
  children: ReactNode;
  /** Takes it over; absent: there is nothing to take. */
  onTake?(): void;
  onClose(): void;
}

/**
 * Reads a file and shows first what was understood of it, what it would change
 * and what was not understood; takes it only then.
 *
 * @public
 */
export function ImportFileDialog(props: ImportFileDialogProps) {
  const { help, accept, read, children, onTake, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const input = useRef<HTMLInputElement>(null);

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
      <DialogTitle id="plinth-import-title">
        {t('importFile.title')}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2">{help}</Typography>
        <div className={classes.file}>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('importFile.choose')}
            accept={accept}
            onChange={onFile}
          />
          <Button variant="outlined" onClick={() => input.current?.click()}>
            {t('importFile.choose')}
          </Button>
          <Typography
            variant="body2"
            component="div"
            role="status"
            color={read.error ? 'error' : 'textPrimary'}
          >
            {read.isPending && t('importFile.reading')}
            {read.error &&
              t('importFile.failed', { message: read.error.message })}
            {read.isSuccess && read.variables?.name}
          </Typography>
        </div>
        {children}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!onTake}
          onClick={onTake}
        >
          {t('importFile.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
