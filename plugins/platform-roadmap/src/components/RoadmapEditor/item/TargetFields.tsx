import { useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DateResolution,
  RoadmapItem,
  changeTarget,
  findItem,
  targetText,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { parsePeriod, usePeriodText } from '../../../period';
import { platformRoadmapTranslationRef } from '../../../translation';
import { locateItem } from '../model';
import { usePlannerContext } from '../plannerContext';
import { texts } from './problems';

const RESOLUTIONS: DateResolution[] = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'year',
];

const EXAMPLES: Record<DateResolution, string> = {
  day: '2026-11-20',
  week: '2026-W47',
  month: '2026-12',
  quarter: '2027-Q1',
  half: '2027-H1',
  year: '2027',
};

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
    pair: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(
        14,
      )}px), 1fr))`,
      gap: theme.spacing(1),
    },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'PlinthTargetFields' },
);

/**
 * When an item is meant to be there, and how exact that is. It is set in one
 * step; one that is published moves with a reason only.
 */
export function TargetFields(props: { id: string; item: RoadmapItem }) {
  const { id, item } = props;
  const classes = useStyles();
  const periodText = usePeriodText();
  const { change, published, roadmap: draft, on } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { target } = item;
  const [date, setDate] = useState(target?.date ?? '');
  const [resolution, setResolution] = useState<DateResolution>(
    target?.resolution ?? 'month',
  );
  const [reason, setReason] = useState('');

  const before =
    published &&
    findItem({ roadmap: published, key: item.key ?? '' })?.item.target;
  const moves =
    before !== undefined &&
    draft.spec.intervals.length > 0 &&
    date !== '' &&
    targetText({ date, resolution }) !== targetText(before);
  const isDate = parsePeriod({ date }) !== undefined;
  const isNew = date !== target?.date || resolution !== target?.resolution;
  const ready = isDate && isNew && (!moves || texts.isWritten(reason));

  const apply = (next: RoadmapItem['target']) =>
    change(roadmap => {
      const now = locateItem(roadmap, id)?.place;
      return now
        ? changeTarget({
            roadmap,
            place: now,
            target: next,
            published,
            reason,
            on,
          })
        : roadmap;
    });

  return (
    <section className={classes.root} aria-label={t('planner.target')}>
      <Typography variant="caption" component="h4">
        {target
          ? t('planner.targetIs', { target: periodText(target) })
          : t('planner.noTarget')}
      </Typography>
      <div className={classes.pair}>
        <TextField
          id="plinth-target-date"
          name="target"
          variant="outlined"
          size="small"
          label={t('planner.target')}
          type={resolution === 'day' ? 'date' : 'text'}
          placeholder={EXAMPLES[resolution]}
          value={date}
          error={date !== '' && !isDate}
          helperText={
            date !== '' && !isDate
              ? t('planner.problem.target', { example: EXAMPLES[resolution] })
              : undefined
          }
          onChange={event => setDate(event.target.value.trim())}
          InputLabelProps={{ shrink: true }}
        />
        <SelectField
          label={t('planner.resolution')}
          value={resolution}
          onChange={value =>
            setResolution(RESOLUTIONS.find(each => each === value) ?? 'month')
          }
          options={RESOLUTIONS.map(value => ({
            value,
            label: t(`planner.resolution.${value}`),
          }))}
        />
      </div>
      {moves && isNew && (
        <TextField
          id="plinth-target-reason"
          variant="outlined"
          size="small"
          fullWidth
          required
          label={t('planner.dateReason')}
          helperText={t('planner.dateReasonHelp')}
          value={reason}
          onChange={event => setReason(event.target.value)}
          InputLabelProps={{ shrink: true }}
        />
      )}
      <div className={classes.buttons}>
        <Button
          size="small"
          variant="outlined"
          disabled={!ready}
          onClick={() => {
            apply({ date, resolution });
            setReason('');
          }}
        >
          {t('planner.setTarget')}
        </Button>
        {target && (
          <Button
            size="small"
            onClick={() => {
              setDate('');
              apply(undefined);
            }}
          >
            {t('planner.removeTarget')}
          </Button>
        )}
      </div>
    </section>
  );
}
