import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { IntervalView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { RetrospectiveNotes, hasRetrospective } from '../Retrospective';
import { ItemActions, RoadmapTable } from '../RoadmapTable';
import { useIntervalText } from './useIntervalText';

const useStyles = makeStyles(
  theme => ({
    summary: {
      '& .MuiAccordionSummary-content': {
        flexWrap: 'wrap',
        gap: theme.spacing(0, 2),
        alignItems: 'baseline',
      },
    },
    details: {
      display: 'grid',
      gap: theme.spacing(2),
      minWidth: 0,
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'PlinthEarlierIntervals' },
);

/** Closed intervals, folded: what was done, and what was learned. */
export function EarlierIntervals(props: {
  intervals: IntervalView[];
  lifeOf: ItemActions['lifeOf'];
}) {
  const { intervals, lifeOf } = props;
  const classes = useStyles();
  const intervalText = useIntervalText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <section aria-label={t('interval.earlier')}>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('interval.earlier')}
      </Typography>
      {intervals.map(interval => (
        <Accordion
          key={interval.name}
          variant="outlined"
          TransitionProps={{ unmountOnExit: true }}
        >
          <AccordionSummary
            expandIcon={<ExpandMoreIcon />}
            className={classes.summary}
          >
            <Typography variant="body1">{intervalText(interval)}</Typography>
            <DoneText interval={interval} />
          </AccordionSummary>
          <AccordionDetails className={classes.details}>
            <RoadmapTable
              label={t('table.label', { name: interval.name })}
              items={interval.committed}
              uncommitted={interval.uncommitted}
              filtered={false}
              actions={{ lifeOf }}
            />
            {hasRetrospective(interval.retrospective) && (
              <RetrospectiveNotes retrospective={interval.retrospective} />
            )}
          </AccordionDetails>
        </Accordion>
      ))}
    </section>
  );
}

function DoneText(props: { interval: IntervalView }) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const deliverables = props.interval.committed.flatMap(
    item => item.deliverables,
  );
  const done = deliverables.filter(({ status }) => status === 'done');
  return (
    <MutedText>
      {t('interval.summary', {
        count: deliverables.length,
        done: String(done.length),
      })}
    </MutedText>
  );
}
