import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog } from '@plinth/backstage-plugin-platform-services-react';
import { ComposedRow } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useDispute } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';

const MAX_LENGTH = 2000;

/** Props of {@link DisputeDialog}. */
export interface DisputeDialogProps {
  entityRef: string;
  row: ComposedRow;
  serviceTitle: string;
  onClose(): void;
  onDone(): void;
}

/** Refuses a row: says why, to the people of the service. */
export function DisputeDialog(props: DisputeDialogProps) {
  const { entityRef, row, serviceTitle, onClose, onDone } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const dispute = useDispute(entityRef);
  const [reason, setReason] = useState('');

  return (
    <FormDialog
      title={t('dispute.title', { task: row.title })}
      submit={t('dispute.submit')}
      ready={reason.trim().length > 0}
      isPending={dispute.isPending}
      error={dispute.error}
      onClose={onClose}
      onSubmit={() =>
        dispute.mutate(
          { rowId: row.id, reason: reason.trim() },
          { onSuccess: onDone },
        )
      }
    >
      <Typography variant="body2">
        {t('dispute.what', { service: serviceTitle })}
      </Typography>
      <TextField
        required
        fullWidth
        multiline
        minRows={4}
        variant="outlined"
        id="plinth-dispute-reason"
        label={t('dispute.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: MAX_LENGTH }}
      />
    </FormDialog>
  );
}
