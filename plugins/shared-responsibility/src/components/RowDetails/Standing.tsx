import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  ExternalLink,
  StatusChip,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Dispute,
  LinkedEvidence,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { WhatMoved } from './WhatMoved';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1.5, 3),
    gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(
      26,
    )}px, 1fr))`,
  },
  heading: { fontWeight: 'bold' },
}));

/** Where the row stands: what moved, who said yes or no, and the proof. */
export function Standing(props: { standing: RowStanding }) {
  const { status, acknowledgement, moved, dispute, evidence } = props.standing;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();

  return (
    <div className={classes.root}>
      {moved && moved.length > 0 && (
        <Part title={t('standing.moved')}>
          <WhatMoved moves={moved} />
        </Part>
      )}
      {status === 'open' && !acknowledgement && (
        <Typography variant="body2">{t('standing.open')}</Typography>
      )}
      {acknowledgement && (
        <Part title={t('standing.acknowledged')}>
          <Typography variant="body2" component="div">
            {t('standing.acknowledgedBy', {
              user: <EntityName entityRef={acknowledgement.by} />,
              date: format.day(acknowledgement.at),
              revision: String(acknowledgement.revision),
            })}
          </Typography>
        </Part>
      )}
      {dispute && dispute.status !== 'withdrawn' && (
        <Part title={t('standing.disputed')}>
          <DisputeState dispute={dispute} />
        </Part>
      )}
      {evidence && (
        <Part title={t('standing.evidence')}>
          <EvidenceState evidence={evidence} />
        </Part>
      )}
    </div>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <Typography variant="body2" component="h4" className={classes.heading}>
        {props.title}
      </Typography>
      {props.children}
    </div>
  );
}

function DisputeState(props: { dispute: Dispute }) {
  const { dispute } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  return (
    <>
      <Typography variant="body2" component="div">
        {t('dispute.raised', {
          user: <EntityName entityRef={dispute.raisedBy} />,
          date: format.day(dispute.raisedAt),
          reason: dispute.reason,
        })}
      </Typography>
      <Typography variant="body2" component="div">
        {t(`dispute.status.${dispute.status}`)}{' '}
        {dispute.answeredBy &&
          t('dispute.answered', {
            user: <EntityName entityRef={dispute.answeredBy} />,
            date: format.day(dispute.answeredAt ?? dispute.raisedAt),
            answer: dispute.answer ?? '',
          })}
      </Typography>
    </>
  );
}

function EvidenceState(props: { evidence: LinkedEvidence }) {
  const { url, doneAt, due, overdue } = props.evidence;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  return (
    <Typography variant="body2" component="div">
      <ExternalLink url={url}>
        {t('evidence.done', { date: format.day(doneAt) })}
      </ExternalLink>{' '}
      {due && (
        <StatusChip tone={overdue ? 'warning' : 'ok'}>
          {overdue
            ? t('evidence.overdue', { date: format.day(due) })
            : t('evidence.due', { date: format.day(due) })}
        </StatusChip>
      )}
    </Typography>
  );
}
