import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Interval,
  balance,
  removeInterval,
  replaceInterval,
  startInterval,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EditorField,
  StatusChip,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { BalanceBar } from '../../Balance';
import { MutedText } from '../../MutedText';
import { usePlannerContext } from '../plannerContext';
import { BalanceFields } from './BalanceFields';
import { DateFields } from './DateFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      minWidth: 0,
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    name: { width: theme.spacing(24) },
  }),
  { name: 'PlinthIntervalPanel' },
);

/** Name, dates, balance and state of the interval that is planned. */
export function IntervalPanel(props: { interval: Interval }) {
  const { interval } = props;
  const { name, state } = interval;
  const classes = useStyles();
  const { roadmap, published, change, showInterval, on } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const others = roadmap.spec.intervals.filter(each => each !== interval);
  const active = others.find(each => each.state === 'active');
  const isPublished = published?.spec.intervals.some(
    each => each.name === name && each.state !== 'draft',
  );
  const shares = balance(interval);

  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-label={t('planner.intervalLabel', { name })}
    >
      <div className={classes.row}>
        <div className={classes.name}>
          {isPublished ? (
            <Typography variant="h6" component="h3">
              {t('interval.title', { name })}
            </Typography>
          ) : (
            <EditorField
              label={t('planner.intervalName')}
              value={name}
              problem={text => {
                if (!text.trim()) {
                  return t('planner.problem.required');
                }
                return others.some(each => each.name === text)
                  ? t('planner.problem.intervalName')
                  : undefined;
              }}
              onChange={next => {
                change(
                  document =>
                    replaceInterval({
                      roadmap: document,
                      interval: name,
                      fields: { name: next },
                      published,
                      on,
                    }),
                  'interval name',
                );
                showInterval(next);
              }}
            />
          )}
        </div>
        <StatusChip tone={state === 'active' ? 'active' : 'neutral'}>
          {t(state === 'active' ? 'planner.active' : 'planner.draft')}
        </StatusChip>
        {state === 'draft' && (
          <>
            <Button
              variant="outlined"
              disabled={active !== undefined}
              onClick={() =>
                change(document =>
                  startInterval({ roadmap: document, interval: name }),
                )
              }
            >
              {t('planner.start')}
            </Button>
            <Button
              onClick={() => {
                change(document =>
                  removeInterval({ roadmap: document, interval: name }),
                );
                showInterval('');
              }}
            >
              {t('planner.removeInterval')}
            </Button>
          </>
        )}
      </div>
      {state === 'draft' && (
        <MutedText>
          {active
            ? t('planner.startLater', { active: active.name })
            : t('planner.draftHelp')}
        </MutedText>
      )}
      <DateFields
        key={`${name} ${interval.start} ${interval.end}`}
        interval={interval}
      />
      <BalanceFields interval={interval} />
      {shares && <BalanceBar balance={shares} />}
    </Paper>
  );
}
