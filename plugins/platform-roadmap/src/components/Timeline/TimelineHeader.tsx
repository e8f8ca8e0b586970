import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  VisuallyHidden,
  mutedText,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { usePeriodText } from '../../period';
import { platformRoadmapTranslationRef } from '../../translation';
import { TimeScale } from './model';

const useStyles = makeStyles(
  theme => ({
    cell: {
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      verticalAlign: 'top',
    },
    item: { width: '26%' },
    beside: { width: '11%' },
    axis: { padding: 0 },
    scale: { position: 'relative', height: theme.spacing(6) },
    label: {
      position: 'absolute',
      paddingLeft: theme.spacing(0.5),
      whiteSpace: 'nowrap',
      fontWeight: 'normal',
      fontSize: theme.typography.caption.fontSize,
    },
    month: { top: theme.spacing(0.5), fontWeight: 'bold' },
    week: { bottom: theme.spacing(0.25), color: mutedText(theme) },
    today: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `2px solid ${theme.palette.error.main}`,
      marginLeft: -2,
    },
  }),
  { name: 'PlinthTimelineHeader' },
);

/** Months, weeks where there is room, and where today is. */
export function TimelineHeader(props: { scale: TimeScale; today: string }) {
  const { scale, today } = props;
  const classes = useStyles();
  const { day } = useFormat();
  const periodText = usePeriodText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <thead>
      <tr>
        <th scope="col" className={`${classes.cell} ${classes.item}`}>
          {t('timeline.item')}
        </th>
        <th scope="col" className={classes.axis}>
          <VisuallyHidden>
            {t('timeline.when', {
              from: day(scale.start),
              to: day(scale.end),
              today: day(today),
            })}
          </VisuallyHidden>
          <div className={classes.scale} aria-hidden="true">
            {scale.ticks.map(tick => (
              <span
                key={`${tick.unit} ${tick.day}`}
                className={`${classes.label} ${classes[tick.unit]}`}
                style={{ left: `${tick.at}%` }}
              >
                {tick.unit === 'month'
                  ? periodText({ date: tick.day, resolution: 'month' })
                  : Number(tick.day.slice(-2))}
              </span>
            ))}
            <span
              className={classes.today}
              style={{ left: `${scale.at(today)}%` }}
              title={t('timeline.today', { day: day(today) })}
            />
          </div>
        </th>
        <th scope="col" className={`${classes.cell} ${classes.beside}`}>
          {t('timeline.beside')}
        </th>
      </tr>
    </thead>
  );
}
