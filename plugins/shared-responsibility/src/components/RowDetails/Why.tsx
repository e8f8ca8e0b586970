import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  ReasonChain,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { GrantedException } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { RowDetailsProps } from './RowDetails';

const useStyles = makeStyles(theme => ({
  heading: { fontWeight: 'bold' },
  steps: { margin: 0, paddingLeft: theme.spacing(2.5) },
  extra: { marginTop: theme.spacing(1) },
}));

/** Why a task is as it is: the way to the service, the decisions, the revision. */
export function Why(props: RowDetailsProps) {
  const { row, matrix, columns, link, standing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  const titleOf = (party: string) =>
    columns.find(column => column.id === party)?.title ?? party;
  const mine = row.own && row.assignments.consumer;

  return (
    <>
      <Typography variant="body2" component="h4" className={classes.heading}>
        {mine ? t('details.whyYours') : t('details.why')}
      </Typography>
      {row.reasons.map(reason => (
        <Typography key={reason.join()} variant="body2" component="div">
          <ReasonChain reason={reason} />
        </Typography>
      ))}
      {row.path.length > 1 && (
        <ol className={classes.steps}>
          {row.path.map((step, index) => (
            <Typography key={index} variant="body2" component="li">
              {t(`details.step.${step.kind}`, { label: step.label ?? '' })}
              {index > 0 &&
                step.changed.length > 0 &&
                ` ${t('details.stepChanged', {
                  parties: step.changed.map(titleOf).join(', '),
                })}`}
              {step.note && ` (${step.note})`}
            </Typography>
          ))}
        </ol>
      )}
      {row.unknownVariant && (
        <Typography variant="body2">
          {t('details.unknownVariant', {
            wanted: row.unknownVariant,
            variant: row.variant,
          })}
        </Typography>
      )}
      {standing?.exception && <Exception exception={standing.exception} />}
      {row.undetermined && (
        <Typography variant="body2">
          {t('details.missingFacts', {
            count: row.undetermined.missingFacts.length,
            facts: row.undetermined.missingFacts.join(', '),
          })}
        </Typography>
      )}
      {row.state === 'undecided' && (
        <Typography variant="body2">
          {[
            row.reason,
            row.decidedBy &&
              t('details.undecidedBy', { by: row.decidedBy }) +
                (row.decidedUntil
                  ? ` ${t('details.undecidedUntil', {
                      date: format.day(row.decidedUntil),
                    })}`
                  : ''),
          ]
            .filter(Boolean)
            .join(' ')}
        </Typography>
      )}
      {row.state === 'notApplicable' && row.reason && (
        <Typography variant="body2">{row.reason}</Typography>
      )}
      {row.sharing && (
        <Typography variant="body2">
          {t(`details.sharing.${row.sharing}`)}
        </Typography>
      )}
      {matrix && (
        <Typography variant="body2" color="textSecondary">
          {matrix.source === 'published'
            ? t('details.published')
            : t('details.revision', {
                number: String(matrix.revision),
                date: format.day(matrix.publishedAt),
                message: matrix.message,
              })}
        </Typography>
      )}
      {row.controls && row.controls.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('details.controls')}: {row.controls.join(', ')}
        </Typography>
      )}
      <Typography variant="body2" className={classes.extra}>
        <Link to={link}>{t('details.link')}</Link>
      </Typography>
    </>
  );
}

function Exception(props: { exception: GrantedException }) {
  const { approvedBy, expires, reason } = props.exception;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  return (
    <Typography variant="body2" component="div">
      {t('details.exception', {
        approver: <EntityName entityRef={approvedBy} />,
        date: format.day(expires),
        reason,
      })}
    </Typography>
  );
}
