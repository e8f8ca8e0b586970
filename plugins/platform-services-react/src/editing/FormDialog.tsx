import { FormEvent, ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformServicesReactTranslationRef } from '../translation';

const TITLE_ID = 'plinth-form-dialog';

const useStyles = makeStyles(
  theme => ({
    // The buttons stay in sight, however long the content is.
    form: { display: 'flex', flexDirection: 'column', minHeight: 0 },
    content: {
      display: 'grid',
      gap: theme.spacing(2),
      paddingBottom: theme.spacing(2),
    },
  }),
  { name: 'PlinthFormDialog' },
);

/**
 * Props of {@link FormDialog}.
 *
 * @public
 */
export interface FormDialogProps {
  title: string;
  /** The button that does it. */
  submit: string;
  /** False: the button cannot be pressed. */
  ready: boolean;
  isPending: boolean;
  error?: Error | null;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}

/**
 * Asks for what an action needs, and does it. The focus goes back to where it
 * came from.
 *
 * @public
 */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, ready, isPending, error, onSubmit, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('xs'));

  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !isPending) {
      onSubmit();
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={narrow}
      onClose={onClose}
      aria-labelledby={TITLE_ID}
    >
      <form onSubmit={onFormSubmit} noValidate className={classes.form}>
        <DialogTitle id={TITLE_ID}>{title}</DialogTitle>
        <DialogContent dividers className={classes.content}>
          {props.children}
          {error && (
            <Typography variant="body2" color="error" role="alert">
              {t('action.failed', { message: error.message })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!ready}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
