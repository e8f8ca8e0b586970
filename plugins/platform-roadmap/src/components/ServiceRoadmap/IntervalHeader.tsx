import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IntervalView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  useFormat,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { useIntervalText } from './useIntervalText';

const useStyles = makeStyles(
  theme => ({
    changes: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      color: mutedText(theme),
    },
  }),
  { name: 'PlinthIntervalHeader' },
);

/** Name, days and week of an interval, and how its days were changed. */
export function IntervalHeader(props: { interval: IntervalView | undefined }) {
  const { interval } = props;
  const classes = useStyles();
  const { day } = useFormat();
  const intervalText = useIntervalText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const changes = (interval?.dateChanges ?? []).filter(
    ({ item, field }) => !item && field !== 'target',
  );
  return (
    <>
      <Typography variant="h5" component="h2" gutterBottom>
        {interval ? intervalText(interval) : t('service.noInterval')}
      </Typography>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ field, from, to, reason }, index) => (
            <Typography key={index} variant="body2" component="li">
              {t(
                field === 'start' ? 'interval.startMoved' : 'interval.endMoved',
                {
                  from: day(from),
                  to: day(to),
                  reason,
                },
              )}
            </Typography>
          ))}
        </ul>
      )}
    </>
  );
}
