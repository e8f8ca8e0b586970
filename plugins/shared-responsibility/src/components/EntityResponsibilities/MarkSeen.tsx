import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMarkSeen } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** Props of {@link MarkSeen}. */
export interface MarkSeenProps {
  entityRef: string;
  /** Of what the reader sees. */
  etag: string;
  onDone(message: string): void;
}

/** Nothing counts as seen until the reader says so. */
export function MarkSeen(props: MarkSeenProps) {
  const { entityRef, etag, onDone } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const markSeen = useMarkSeen(entityRef);
  return (
    <>
      <Button
        size="small"
        color="primary"
        disabled={markSeen.isPending}
        onClick={() =>
          markSeen.mutate({ etag }, { onSuccess: () => onDone(t('seen.done')) })
        }
      >
        {t('seen.mark')}
      </Button>
      {markSeen.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: markSeen.error.message })}
        </Typography>
      )}
    </>
  );
}
