import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { usePlannerContext } from '../plannerContext';
import { MovableLine } from './MovableLine';
import { PlanList } from './PlanList';
import { planColumns } from './planColumns';

const useStyles = makeStyles(
  theme => ({
    frame: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
    },
    columns: planColumns(theme),
    head: {
      padding: theme.spacing(1, 2),
      color: mutedText(theme),
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 'bold',
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
  }),
  { name: 'PlinthPlanTable' },
);

/** The interval that is shown with its line, then next and later. */
export function PlanTable(props: { errors: ReadonlyMap<string, number> }) {
  const { errors } = props;
  const classes = useStyles();
  const { interval, roadmap } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  return (
    <>
      {interval && (
        <section
          className={classes.frame}
          aria-label={t('table.label', { name: interval.name })}
        >
          {/* Each cell says by itself what it is. */}
          <div
            className={`${classes.columns} ${classes.head}`}
            aria-hidden="true"
          >
            <span>{t('table.project')}</span>
            <span>{t('table.stakeholders')}</span>
            <span>{t('table.goal')}</span>
            <span>{t('planner.deliverablesAndStatus')}</span>
          </div>
          <PlanList
            to={{ horizon: 'committed', interval: interval.name }}
            items={interval.committed}
            errors={errors}
          />
          <MovableLine interval={interval} />
          <PlanList
            to={{ horizon: 'uncommitted', interval: interval.name }}
            items={interval.uncommitted ?? []}
            errors={errors}
          />
        </section>
      )}
      {(['next', 'later'] as const).map(horizon => (
        <section key={horizon} aria-label={t(`service.${horizon}`)}>
          <Typography variant="h6" component="h3" gutterBottom>
            {t(`service.${horizon}`)}
          </Typography>
          <div className={classes.frame}>
            <PlanList
              to={{ horizon }}
              items={roadmap.spec[horizon] ?? []}
              errors={errors}
            />
          </div>
        </section>
      ))}
    </>
  );
}
