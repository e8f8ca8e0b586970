import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LiveRegion } from '@plinth/backstage-plugin-platform-services-react';
import { useServiceTitles } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { AskDialog } from './AskDialog';

/** Props of {@link AskButton}. */
export interface AskButtonProps {
  /** The services that can be asked here. */
  serviceRefs: string[];
  /** Full ref of what it is asked for; absent: for nothing in particular. */
  entityRef?: string;
}

/** Lets everybody say what they need. */
export function AskButton(props: AskButtonProps) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const titleOf = useServiceTitles(props.serviceRefs);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<string>();
  return (
    <>
      <Button variant="outlined" color="primary" onClick={() => setOpen(true)}>
        {t('ask.open')}
      </Button>
      {isOpen && (
        <AskDialog
          {...props}
          onClose={() => setOpen(false)}
          onDone={serviceRef => {
            setOpen(false);
            setAsked(serviceRef);
          }}
        />
      )}
      <LiveRegion>
        {asked && t('ask.done', { service: titleOf(asked) })}
      </LiveRegion>
    </>
  );
}
