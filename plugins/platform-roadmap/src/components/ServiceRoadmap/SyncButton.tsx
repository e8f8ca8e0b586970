import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useSyncServiceRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';

/** Reads the file now; offered to everybody, granted to the service's people. */
export function SyncButton(props: { serviceRef: string }) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const sync = useSyncServiceRoadmap(props.serviceRef);
  return (
    <>
      <Button
        variant="outlined"
        onClick={() => sync.mutate()}
        disabled={sync.isPending}
      >
        {sync.isPending ? t('service.reading') : t('service.read')}
      </Button>
      <Typography
        variant="body2"
        component="span"
        role="status"
        color={sync.error ? 'error' : 'textSecondary'}
      >
        {sync.isSuccess && t('service.readDone')}
        {sync.error && t('service.readFailed', { message: sync.error.message })}
      </Typography>
    </>
  );
}
