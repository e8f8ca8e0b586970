import { useState } from 'react';
import IconButton from '@material-ui/core/IconButton';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Interval,
  moveLine,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  toneColors,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';
import { PriorityLine } from '../../RoadmapTable';
import { usePlannerContext } from '../plannerContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'stretch',
      '& > :first-child': { flex: 1 },
    },
    buttons: {
      borderTop: `2px solid ${toneColors(theme, 'warning').text}`,
      backgroundColor: toneColors(theme, 'warning').tint,
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'PlinthMovableLine' },
);

/** The priority line of an interval, which can be moved past one item at a time. */
export function MovableLine(props: { interval: Interval }) {
  const { name, committed, uncommitted = [] } = props.interval;
  const classes = useStyles();
  const { change } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [isMoved, setMoved] = useState(false);
  const moveTo = (above: number) => {
    change(roadmap => moveLine({ roadmap, interval: name, above }));
    setMoved(true);
  };

  return (
    <div className={classes.root}>
      <PriorityLine />
      <div className={classes.buttons}>
        <IconButton
          size="small"
          aria-label={t('planner.lineUp')}
          disabled={committed.length === 0}
          onClick={() => moveTo(committed.length - 1)}
        >
          <ArrowUpwardIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('planner.lineDown')}
          disabled={uncommitted.length === 0}
          onClick={() => moveTo(committed.length + 1)}
        >
          <ArrowDownwardIcon fontSize="small" />
        </IconButton>
      </div>
      <LiveRegion>
        {isMoved && t('planner.lineMoved', { count: committed.length })}
      </LiveRegion>
    </div>
  );
}
