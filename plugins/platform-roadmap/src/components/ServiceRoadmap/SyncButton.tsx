import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  mutedText,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import { useHasPlatformRole, useSyncServiceRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    done: { color: mutedText(theme) },
    failed: { color: toneColors(theme, 'error').text },
  }),
  { name: 'PlinthRoadmapSync' },
);

/** Reads the file now; for the people of the service only. */
export function SyncButton(props: { serviceRef: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const sync = useSyncServiceRoadmap(props.serviceRef);
  const hasRole = useHasPlatformRole();
  if (!hasRole) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography
        variant="body2"
        component="span"
        role="status"
        className={sync.error ? classes.failed : classes.done}
      >
        {sync.isSuccess && t('service.readDone')}
        {sync.error && t('service.readFailed', { message: sync.error.message })}
      </Typography>
      <Button
        variant="outlined"
        onClick={() => sync.mutate()}
        disabled={sync.isPending}
      >
        {sync.isPending ? t('service.reading') : t('service.read')}
      </Button>
    </div>
  );
}
