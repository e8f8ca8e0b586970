import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IntervalOutcomes } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

const COUNTS = ['planned', 'delivered', 'carried', 'dropped'] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(${theme.spacing(
        16,
      )}px, 1fr))`,
      gap: theme.spacing(1.5),
      margin: 0,
    },
    count: {
      padding: theme.spacing(1.5, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '& dd': { margin: 0 },
    },
  }),
  { name: 'PlinthOutcomes' },
);

/** What was planned for an interval and what became of it, in numbers. */
export function Outcomes(props: {
  outcomes: IntervalOutcomes;
  /** Open deliverables without a decision. */
  undecided: number;
}) {
  const { outcomes, undecided } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const counts = COUNTS.map(name => ({
    name: t(`close.${name}`),
    // What is not decided is no outcome yet.
    all: name === 'carried' ? outcomes.carried - undecided : outcomes[name],
    above: name === 'carried' ? undefined : outcomes.committed[name],
  }));
  return (
    <section aria-label={t('close.outcomes')}>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('close.outcomes')}
      </Typography>
      <dl className={classes.root}>
        {[
          ...counts,
          ...(undecided > 0
            ? [{ name: t('close.undecided'), all: undecided, above: undefined }]
            : []),
        ].map(({ name, all, above }) => (
          <div key={name} className={classes.count}>
            <Typography variant="body2" component="dt">
              {name}
            </Typography>
            <Typography variant="h5" component="dd">
              {all}
            </Typography>
            {above !== undefined && (
              <MutedText variant="caption" component="dd">
                {t('close.ofCommitted', { number: String(above) })}
              </MutedText>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
