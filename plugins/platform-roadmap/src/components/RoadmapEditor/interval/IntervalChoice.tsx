import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { addInterval } from '@plinth/backstage-plugin-platform-roadmap-common';
import { SelectField } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { MutedText } from '../../MutedText';
import { usePlannerContext } from '../plannerContext';
import { IntervalPanel } from './IntervalPanel';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'PlinthIntervalChoice' },
);

/** Which interval is planned, and what is said about it as a whole. */
export function IntervalChoice() {
  const classes = useStyles();
  const { interval, intervals, change, showInterval, roadmap, on } =
    usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  const add = () => {
    change(document => addInterval({ roadmap: document, on }));
    const added = addInterval({ roadmap, on }).spec.intervals.at(-1);
    showInterval(added?.name ?? '');
  };
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        {intervals.length > 1 && (
          <SelectField
            label={t('interval.select')}
            value={interval?.name ?? ''}
            onChange={showInterval}
            options={intervals.map(({ name, state }) => ({
              value: name,
              label:
                state === 'active'
                  ? t('interval.optionActive', { name })
                  : t('planner.optionDraft', { name }),
            }))}
          />
        )}
        <Button variant="outlined" onClick={add}>
          {t('planner.addInterval')}
        </Button>
      </div>
      {interval ? (
        <IntervalPanel interval={interval} />
      ) : (
        <MutedText>{t('planner.noInterval')}</MutedText>
      )}
    </div>
  );
}
