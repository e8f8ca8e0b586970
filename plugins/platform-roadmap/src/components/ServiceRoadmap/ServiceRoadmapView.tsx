import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  RoadmapView,
  ServiceRoadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStatus,
  ExternalLink,
  FindingsPanel,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { FollowUps } from '../FollowUps';
import { MutedText } from '../MutedText';
import { News } from '../News';
import { FreshnessText } from '../FreshnessText';
import { IntervalHeader } from './IntervalHeader';
import { RoadmapPlan } from './RoadmapPlan';
import { RoadmapSections } from './RoadmapSections';
import { RoadmapSourceQuestion } from './RoadmapSource';
import { ServiceActions } from './ServiceActions';
import { ServiceBalance } from './ServiceBalance';
import { ServiceNeeds } from './ServiceNeeds';
import { ServiceTimeline } from './ServiceTimeline';
import { LazyRoadmapRevisions } from './lazyScreens';
import { RoadmapTools } from './useRoadmapTools';
import { useRoadmapUrl } from './useRoadmapUrl';

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
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    status: {
      display: 'grid',
      gap: theme.spacing(0.5),
      flex: `1 1 ${theme.spacing(40)}px`,
      minWidth: 0,
    },
  }),
  { name: 'PlinthServiceRoadmapView' },
);

const NO_INTERVALS: RoadmapView['intervals'] = [];

/** A service's roadmap, its source, and what is wrong with it. */
export function ServiceRoadmapView(props: {
  state: ServiceRoadmap;
  tools: RoadmapTools;
}) {
  const { state, tools } = props;
  const { roadmap } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const url = useRoadmapUrl(roadmap?.intervals ?? NO_INTERVALS);

  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <div className={classes.status}>
          {roadmap ? (
            <IntervalHeader interval={url.interval} />
          ) : (
            <Typography variant="h5" component="h2">
              {t('service.notTaken')}
            </Typography>
          )}
          {roadmap && roadmap.source === 'own' && (
            <div>
              <FreshnessText freshness={roadmap.freshness} />
            </div>
          )}
          <DocumentStatus state={state} />
          {roadmap?.source === 'published' && (
            <MutedText>
              {t('service.published')}{' '}
              {roadmap.url && (
                <ExternalLink url={roadmap.url}>
                  {t('service.original')}
                </ExternalLink>
              )}
            </MutedText>
          )}
        </div>
        <ServiceActions state={state} tools={tools} />
      </div>
      <FollowUps serviceRefs={[state.serviceRef]} />
      {roadmap && <News pageRef={state.serviceRef} />}
      {tools.hasRole && <RoadmapSourceQuestion state={state} />}
      <RoadmapSections
        sections={{
          table: () => (
            <>
              {roadmap && <RoadmapPlan roadmap={roadmap} url={url} />}
              <FindingsPanel findings={state.findings} />
            </>
          ),
          timeline: () =>
            roadmap ? <ServiceTimeline roadmap={roadmap} url={url} /> : null,
          balance: () => <ServiceBalance interval={url.interval} />,
          needs: () => <ServiceNeeds state={state} tools={tools} />,
          history: () => <LazyRoadmapRevisions state={state} />,
        }}
      />
    </div>
  );
}
