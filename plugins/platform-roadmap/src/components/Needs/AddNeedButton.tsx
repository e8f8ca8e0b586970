import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformRoadmapTranslationRef } from '../../translation';
import { AddNeedDialog } from './AddNeedDialog';

/** Lets the people of a service write down what they heard. */
export function AddNeedButton(props: { serviceRef: string }) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" color="primary" onClick={() => setOpen(true)}>
        {t('needs.add')}
      </Button>
      {isOpen && (
        <AddNeedDialog
          serviceRef={props.serviceRef}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
