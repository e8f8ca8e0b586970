import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ExternalLink,
  ReasonChain,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Assignment,
  ComposedMatrix,
  ComposedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyColumn } from '../ResponsibilityTable/columns';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(
      28,
    )}px, 1fr))`,
  },
  part: { overflowWrap: 'anywhere' },
  heading: { fontWeight: 'bold' },
  steps: { margin: 0, paddingLeft: theme.spacing(2.5) },
  extra: { marginTop: theme.spacing(1) },
}));

/** Props of {@link RowDetails}. */
export interface RowDetailsProps {
  row: ComposedRow;
  matrix?: ComposedMatrix;
  columns: PartyColumn[];
  /** Where this row is linked to. */
  link: string;
}

/** What an open row says: who does what, in words, and why it is so. */
export function RowDetails(props: RowDetailsProps) {
  const { row, columns } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const outcomes = row.undetermined?.outcomes ?? [
    { condition: undefined, assignments: row.assignments },
  ];

  return (
    <div className={classes.root}>
      {outcomes.flatMap(outcome =>
        columns
          .filter(column => outcome.assignments[column.id]?.involvement)
          .map(column => (
            <section
              key={`${outcome.condition}-${column.id}`}
              className={classes.part}
            >
              <Typography
                variant="body2"
                component="h4"
                className={classes.heading}
              >
                {column.title}
                {outcome.condition &&
                  ` (${t('letter.condition', {
                    condition: outcome.condition,
                  })})`}
              </Typography>
              <Duty
                assignment={outcome.assignments[column.id]}
                footnotes={row.footnotes}
              />
            </section>
          )),
      )}
      <section className={classes.part}>
        <Why {...props} />
      </section>
    </div>
  );
}

function Duty(props: {
  assignment: Assignment;
  footnotes: Record<string, string>;
}) {
  const { assignment, footnotes } = props;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const format = useFormat();
  return (
    <>
      <Typography
        variant="body2"
        color={assignment.duty ? 'textPrimary' : 'textSecondary'}
      >
        {assignment.duty ?? t('details.noDuty')}
      </Typography>
      {assignment.runbook && (
        <Typography variant="body2">
          <ExternalLink url={assignment.runbook}>
            {t('details.runbook')}
          </ExternalLink>
        </Typography>
      )}
      {assignment.due && (
        <Typography variant="body2" color="textSecondary">
          {t('details.due', { interval: format.duration(assignment.due) })}
        </Typography>
      )}
      {assignment.marks?.map(mark => (
        <Typography key={mark} variant="body2" color="textSecondary">
          {mark}: {footnotes[mark]}
        </Typography>
      ))}
    </>
  );
}

function Why(props: RowDetailsProps) {
  const { row, matrix, columns, link } = props;
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
