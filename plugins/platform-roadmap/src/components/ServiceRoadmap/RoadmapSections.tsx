import { ReactNode } from 'react';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    tabs: {
      marginBottom: theme.spacing(3),
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
  { name: 'PlinthRoadmapSections' },
);

const SECTIONS = ['table', 'timeline', 'balance', 'needs', 'history'] as const;

type Section = (typeof SECTIONS)[number];

/** The parts of the tab, of which one is shown; it is in the URL. */
export function RoadmapSections(props: {
  sections: Record<Section, () => ReactNode>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update } = useUrlState({
    defaults: { view: SECTIONS[0] as Section },
    allowed: { view: SECTIONS },
  });
  const section = SECTIONS.find(each => each === state.view) ?? SECTIONS[0];
  return (
    <div>
      <Tabs
        className={classes.tabs}
        value={section}
        onChange={(_event, next: Section) => update({ view: next })}
        aria-label={t('section.label')}
        indicatorColor="primary"
        variant="scrollable"
        scrollButtons="off"
      >
        {SECTIONS.map(id => (
          <Tab
            key={id}
            value={id}
            id={`plinth-roadmap-tab-${id}`}
            aria-controls={`plinth-roadmap-${id}`}
            label={t(`section.${id}`)}
          />
        ))}
      </Tabs>
      <div
        className={classes.panel}
        role="tabpanel"
        id={`plinth-roadmap-${section}`}
        aria-labelledby={`plinth-roadmap-tab-${section}`}
      >
        {props.sections[section]()}
      </div>
    </div>
  );
}
