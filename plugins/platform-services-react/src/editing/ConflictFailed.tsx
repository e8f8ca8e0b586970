import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LoadFailed } from '../components/EmptyStates';
import { platformServicesReactTranslationRef } from '../translation';

const TITLE_ID = 'plinth-conflict-failed-title';

/**
 * Props of {@link ConflictFailed}.
 *
 * @public
 */
export interface ConflictFailedProps {
  error: unknown;
  onRetry(): void;
  /** Absent: nothing can be saved before it has been read. */
  onCancel?(): void;
}

/**
 * What others have changed could not be read: says why, and tries again.
 *
 * @public
 */
export function ConflictFailed(props: ConflictFailedProps) {
  const { error, onRetry, onCancel } = props;
  const { t } = useTranslationRef(platformServicesReactTranslationRef);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onCancel}
      aria-labelledby={TITLE_ID}
    >
      <DialogTitle id={TITLE_ID}>{t('conflict.othersTitle')}</DialogTitle>
      <DialogContent>
        <LoadFailed
          title={t('conflict.failed')}
          error={error}
          onRetry={onRetry}
        />
      </DialogContent>
      {onCancel && (
        <DialogActions>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
