import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformServicesReactTranslationRef } from '../translation';

/**
 * Props of {@link ConfirmDialog}.
 *
 * @public
 */
export interface ConfirmDialogProps {
  title: string;
  /** What will happen. */
  text: string;
  /** The button that does it. */
  confirm: string;
  isPending: boolean;
  error?: Error | null;
  onConfirm(): void;
  onClose(): void;
}

/**
 * Asks before something that cannot be taken back.
 *
 * @public
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirm, isPending, error, onConfirm, onClose } = props;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <Dialog open onClose={onClose} aria-labelledby="plinth-confirm-title">
      <DialogTitle id="plinth-confirm-title">{title}</DialogTitle>
      <DialogContent>
        <Typography variant="body1">{text}</Typography>
        {error && (
          <Typography variant="body2" color="error" role="alert">
            {t('action.failed', { message: error.message })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          // Not disabled meanwhile: that would take the focus away from it.
          onClick={() => !isPending && onConfirm()}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
