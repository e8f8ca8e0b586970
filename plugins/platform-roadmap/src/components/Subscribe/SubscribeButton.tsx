import { useState } from 'react';
import Button from '@material-ui/core/Button';
import NotificationsIcon from '@material-ui/icons/Notifications';
import NotificationsNoneIcon from '@material-ui/icons/NotificationsNone';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LiveRegion } from '@plinth/backstage-plugin-platform-services-react';
import { useMyRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { SubscribeDialog } from './SubscribeDialog';

/** Props of {@link SubscribeButton}. */
export interface SubscribeButtonProps {
  /** Full ref of what the page is about. */
  pageRef: string;
  /** The services that the reader can subscribe to here. */
  serviceRefs: string[];
}

/** Whether the reader is told about changes, and of what. */
export function SubscribeButton(props: SubscribeButtonProps) {
  const { pageRef, serviceRefs } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data } = useMyRoadmap(pageRef);
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!data) {
    return null;
  }
  const subscribed = data.subscriptions.length > 0;
  return (
    <>
      <Button
        variant="outlined"
        color="primary"
        startIcon={
          subscribed ? <NotificationsIcon /> : <NotificationsNoneIcon />
        }
        onClick={() => setOpen(true)}
      >
        {subscribed ? t('subscribe.change') : t('subscribe.open')}
      </Button>
      {isOpen && (
        <SubscribeDialog
          serviceRefs={serviceRefs}
          subscriptions={data.subscriptions}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setSaved(true);
          }}
        />
      )}
      <LiveRegion>{saved ? t('subscribe.saved') : ''}</LiveRegion>
    </>
  );
}
