import { useRef } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PlinthQueryProvider,
  useKeepFocus,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { FollowUps } from '../FollowUps';
import { ItemsSection } from './items';
import { MineSection } from './mine';
import { ReportSection } from './report';

const SECTIONS = ['items', 'report', 'mine'] as const;

type Section = (typeof SECTIONS)[number];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      minWidth: 0,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      '& > *': { minWidth: 0 },
    },
    tabs: {
      borderBottom: `1px solid ${theme.palette.divider}`,
      '@media print': { display: 'none' },
    },
    panel: {
      display: 'grid',
      gap: theme.spacing(3),
      minWidth: 0,
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'PlinthRoadmaps' },
);

/** The roadmaps of all services: their items, the monthly report, and what the reader is told about. */
export function Roadmaps() {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update } = useUrlState({
    defaults: { show: SECTIONS[0] as Section },
    allowed: { show: SECTIONS },
  });
  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root);
  const section = SECTIONS.find(each => each === state.show) ?? SECTIONS[0];
  return (
    <PlinthQueryProvider>
      <div className={classes.root} ref={root}>
        <Tabs
          className={classes.tabs}
          value={section}
          onChange={(_event, next: Section) => update({ show: next })}
          aria-label={t('roadmaps.sections')}
          indicatorColor="primary"
          variant="scrollable"
          scrollButtons="off"
        >
          {SECTIONS.map(id => (
            <Tab
              key={id}
              value={id}
              id={`plinth-roadmaps-tab-${id}`}
              aria-controls={`plinth-roadmaps-${id}`}
              label={t(`roadmaps.${id}`)}
            />
          ))}
        </Tabs>
        <FollowUps />
        <div
          className={classes.panel}
          role="tabpanel"
          id={`plinth-roadmaps-${section}`}
          aria-labelledby={`plinth-roadmaps-tab-${section}`}
        >
          {section === 'items' && <ItemsSection />}
          {section === 'report' && <ReportSection />}
          {section === 'mine' && <MineSection />}
        </div>
      </div>
    </PlinthQueryProvider>
  );
}
