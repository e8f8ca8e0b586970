import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import {
  Dispute,
  DisputeAnswer,
  EffectiveRow,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useAnswerDispute } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ExceptionFields, changedAssignments, startTerms } from '../Exceptions';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
}));

const OUTCOMES = ['declined', 'upheld', 'exception'] as const;

/** Props of {@link AnswerDialog}. */
export interface AnswerDialogProps {
  dispute: Dispute;
  matrix?: ResponsibilityMatrix;
  /** By variant. */
  rows?: Record<string, EffectiveRow[]>;
  onClose(): void;
}

/** Answers a dispute: declined, upheld, or with an exception for a time. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { dispute, matrix, rows = {}, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const answer = useAnswerDispute(dispute.serviceRef);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<DisputeAnswer['outcome']>('declined');
  const row = rows[dispute.variant]?.find(
    ({ taskId }) => taskId === dispute.taskId,
  );
  const [terms, setTerms] = useState(() => startTerms(row));
  const assignments = row ? changedAssignments(row, terms) : {};
  const isExcepted =
    terms.expires !== '' && Object.keys(assignments).length > 0;

  const ready =
    text.trim() !== '' &&
    !answer.isPending &&
    (outcome !== 'exception' || isExcepted);
  const send = () =>
    answer.mutate(
      {
        entityRef: dispute.entityRef,
        disputeId: dispute.id,
        answer: {
          answer: text.trim(),
          outcome,
          ...(outcome === 'exception' && {
            exception: { assignments, expires: terms.expires },
          }),
        },
      },
      { onSuccess: onClose },
    );

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="plinth-answer-title"
    >
      <DialogTitle id="plinth-answer-title">
        {t('disputes.answerTitle')}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2">
          <strong>{dispute.title}</strong>: {dispute.reason}
        </Typography>
        <SelectField
          label={t('disputes.outcome')}
          value={outcome}
          onChange={value => setOutcome(value as DisputeAnswer['outcome'])}
          options={OUTCOMES.filter(
            value => value !== 'exception' || (matrix && row),
          ).map(value => ({ value, label: t(`disputes.outcome.${value}`) }))}
        />
        <TextField
          id="plinth-answer-text"
          label={t('disputes.text')}
          helperText={t('disputes.textHelp')}
          value={text}
          onChange={event => setText(event.target.value)}
          required
          multiline
          minRows={2}
          fullWidth
          variant="outlined"
          inputProps={{ maxLength: 2000 }}
          InputLabelProps={{ shrink: true }}
        />
        {outcome === 'exception' && matrix && (
          <ExceptionFields
            parties={matrix.spec.parties}
            scheme={matrix.spec.scheme}
            terms={terms}
            onChange={setTerms}
          />
        )}
        {answer.error && (
          <Typography variant="body2" color="error" role="alert">
            {t('action.failed', { message: answer.error.message })}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!ready}
          onClick={send}
        >
          {t('disputes.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
