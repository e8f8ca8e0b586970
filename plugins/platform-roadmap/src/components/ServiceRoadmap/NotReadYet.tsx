import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformRoadmapTranslationRef } from '../../translation';
import { SyncButton } from './SyncButton';

/** The annotation is there, and the schedule has not come by yet. */
export function NotReadYet(props: { serviceRef: string; file: string }) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {t('service.notReadTitle')}
      </Typography>
      <Typography variant="body1" paragraph>
        {t('service.notReadText', { file: props.file })}
      </Typography>
      <SyncButton serviceRef={props.serviceRef} />
    </>
  );
}
