import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  StatusChip,
  TimeText,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { Dispute } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  muted: { color: mutedText(theme) },
  quote: {
    margin: 0,
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    whiteSpace: 'pre-line',
  },
}));

const TONES = {
  open: 'warning',
  upheld: 'ok',
  declined: 'neutral',
  exception: 'active',
  withdrawn: 'neutral',
} as const;

/** Props of {@link DisputeItem}. */
export interface DisputeItemProps {
  dispute: Dispute;
  onAnswer(): void;
}

/** One refused row: who, why, and what became of it. */
export function DisputeItem(props: DisputeItemProps) {
  const { dispute, onAnswer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {t('disputes.of', {
          title: dispute.title,
          entity: <EntityName entityRef={dispute.entityRef} />,
        })}{' '}
        <StatusChip tone={TONES[dispute.status]}>
          {t(`disputes.status.${dispute.status}`)}
        </StatusChip>
      </Typography>
      <Typography variant="body2" className={classes.muted}>
        {t('disputes.raised', {
          who: <EntityName entityRef={dispute.ownerRef ?? dispute.raisedBy} />,
          when: <TimeText date={dispute.raisedAt} />,
        })}
      </Typography>
      <Typography
        variant="body1"
        component="blockquote"
        className={classes.quote}
      >
        {dispute.reason}
      </Typography>
      {dispute.answer && (
        <>
          <Typography variant="body2" className={classes.muted}>
            {dispute.answeredBy &&
              t('disputes.raised', {
                who: <EntityName entityRef={dispute.answeredBy} />,
                when: <TimeText date={dispute.answeredAt ?? ''} />,
              })}
          </Typography>
          <Typography
            variant="body1"
            component="blockquote"
            className={classes.quote}
          >
            {dispute.answer}
          </Typography>
        </>
      )}
      {dispute.status === 'open' && (
        <div>
          <Button variant="outlined" onClick={onAnswer}>
            {t('disputes.answer')}
          </Button>
        </div>
      )}
    </Paper>
  );
}
