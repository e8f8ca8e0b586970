import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormDialog } from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedMatrix,
  ComposedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useGrantException } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ExceptionFields } from './ExceptionFields';
import { changedAssignments, startTerms } from './exceptionTerms';

const MAX_LENGTH = 2000;

/** Props of {@link GrantDialog}. */
export interface GrantDialogProps {
  entityRef: string;
  row: ComposedRow;
  matrix: ComposedMatrix;
  onClose(): void;
  onDone(): void;
}

/** Lets one task be different for one entity, for a time and with a reason. */
export function GrantDialog(props: GrantDialogProps) {
  const { entityRef, row, matrix, onClose, onDone } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const grant = useGrantException(entityRef);
  const [reason, setReason] = useState('');
  const [terms, setTerms] = useState(() => startTerms(row));
  const assignments = changedAssignments(row, terms);

  return (
    <FormDialog
      title={t('exception.title', { task: row.title })}
      submit={t('exception.submit')}
      ready={
        reason.trim() !== '' &&
        terms.expires !== '' &&
        Object.keys(assignments).length > 0
      }
      isPending={grant.isPending}
      error={grant.error}
      onClose={onClose}
      onSubmit={() =>
        grant.mutate(
          {
            rowId: row.id,
            reason: reason.trim(),
            assignments,
            expires: terms.expires,
          },
          { onSuccess: onDone },
        )
      }
    >
      <Typography variant="body2">{t('exception.what')}</Typography>
      <ExceptionFields
        parties={matrix.parties}
        scheme={matrix.scheme}
        terms={terms}
        onChange={setTerms}
      />
      <TextField
        required
        fullWidth
        multiline
        minRows={2}
        variant="outlined"
        id="plinth-exception-reason"
        label={t('exception.reason')}
        helperText={t('exception.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: MAX_LENGTH }}
        InputLabelProps={{ shrink: true }}
      />
    </FormDialog>
  );
}
