import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Interval,
  replaceInterval,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { daysIn } from '../../../period';
import { platformRoadmapTranslationRef } from '../../../translation';
import { MutedText } from '../../MutedText';
import { usePlannerContext } from '../plannerContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    reason: { flex: `1 1 ${theme.spacing(30)}px` },
    days: { paddingTop: theme.spacing(1) },
  }),
  { name: 'PlinthDateFields' },
);

const FIELDS = ['start', 'end'] as const;

/**
 * First and last day of an interval. Once they are published they change in one
 * step, with a reason that readers see.
 */
export function DateFields(props: { interval: Interval }) {
  const { interval } = props;
  const classes = useStyles();
  const { change, published, on } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [dates, setDates] = useState({
    start: interval.start,
    end: interval.end,
  });
  const [reason, setReason] = useState('');

  const known = published?.spec.intervals.find(
    ({ name, state }) => name === interval.name && state !== 'draft',
  );
  const isNew = FIELDS.some(field => dates[field] !== interval[field]);
  const needsReason =
    known !== undefined && FIELDS.some(field => dates[field] !== known[field]);
  const areDays = FIELDS.every(field => dates[field] !== '');
  const ready = isNew && areDays && (!needsReason || reason.trim() !== '');

  return (
    <form
      className={classes.root}
      onSubmit={event => {
        event.preventDefault();
        if (ready) {
          change(roadmap =>
            replaceInterval({
              roadmap,
              interval: interval.name,
              fields: dates,
              reason,
              published,
              on,
            }),
          );
        }
      }}
    >
      {FIELDS.map(field => (
        <TextField
          key={field}
          id={`plinth-interval-${field}`}
          type="date"
          variant="outlined"
          size="small"
          label={t(field === 'start' ? 'planner.firstDay' : 'planner.lastDay')}
          value={dates[field]}
          onChange={event =>
            setDates({ ...dates, [field]: event.target.value })
          }
          InputLabelProps={{ shrink: true }}
        />
      ))}
      {areDays && (
        <div className={classes.days}>
          <MutedText>
            {t('planner.days', {
              count: daysIn(dates),
            })}
          </MutedText>
        </div>
      )}
      {isNew && needsReason && (
        <TextField
          id="plinth-interval-reason"
          className={classes.reason}
          variant="outlined"
          size="small"
          required
          label={t('planner.dateReason')}
          helperText={t('planner.dateReasonHelp')}
          value={reason}
          onChange={event => setReason(event.target.value)}
          InputLabelProps={{ shrink: true }}
        />
      )}
      {isNew && (
        <Button type="submit" variant="outlined" disabled={!ready}>
          {t('planner.setDates')}
        </Button>
      )}
    </form>
  );
}
