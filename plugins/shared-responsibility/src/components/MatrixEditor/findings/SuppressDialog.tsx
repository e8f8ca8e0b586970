import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  OutlinedField,
  SelectField,
} from '@plinth/backstage-plugin-platform-services-react';
import { Suppression } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';

const MAX_LENGTH = 2000;

const useStyles = makeStyles(theme => ({
  date: { maxWidth: theme.spacing(26) },
}));

/** Props of {@link SuppressDialog}. */
export interface SuppressDialogProps {
  /** What is to be suppressed; with reason and end when it is already. */
  suppression: Suppression;
  /** The title of the task that the finding is about, if it is about one. */
  taskTitle?: string;
  /** What the finding says; absent for one that is suppressed already. */
  message?: string;
  onSubmit(suppression: Suppression): void;
  onClose(): void;
}

/** Asks why a warning may stay, until when, and whether for this task alone. */
export function SuppressDialog(props: SuppressDialogProps) {
  const { suppression, taskTitle, message, onSubmit, onClose } = props;
  const { rule, task } = suppression;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [reason, setReason] = useState(suppression.reason ?? '');
  const [until, setUntil] = useState(suppression.until ?? '');
  const [everywhere, setEverywhere] = useState(false);
  const today = new Date().toISOString().slice(0, 10);

  return (
    <FormDialog
      title={t('suppress.title', { rule })}
      submit={t('suppress.submit')}
      ready={reason.trim() !== '' && until >= today}
      isPending={false}
      onClose={onClose}
      onSubmit={() =>
        onSubmit({
          rule,
          ...(task !== undefined && !everywhere && { task }),
          reason: reason.trim(),
          until,
        })
      }
    >
      {message && <Typography variant="body2">{message}</Typography>}
      {message && taskTitle !== undefined && (
        <SelectField
          label={t('suppress.where')}
          value={everywhere ? 'everywhere' : 'task'}
          onChange={where => setEverywhere(where === 'everywhere')}
          options={[
            { value: 'task', label: t('suppress.task', { task: taskTitle }) },
            { value: 'everywhere', label: t('suppress.everywhere', { rule }) },
          ]}
        />
      )}
      <OutlinedField
        id="plinth-suppress-reason"
        label={t('suppress.reason')}
        helperText={t('suppress.reasonHelp')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        required
        fullWidth
        multiline
        minRows={2}
        inputProps={{ maxLength: MAX_LENGTH }}
      />
      <OutlinedField
        id="plinth-suppress-until"
        className={classes.date}
        type="date"
        label={t('suppress.until')}
        helperText={t('suppress.untilHelp')}
        value={until}
        onChange={event => setUntil(event.target.value)}
        required
        size="small"
        inputProps={{ min: today }}
      />
    </FormDialog>
  );
}
