import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CombinedRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  NothingFound,
  SearchField,
  SegmentedFilter,
  useKeepFocus,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceSummaries } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { AskButton } from '../AskForSomething';
import { FollowUps } from '../FollowUps';
import { News } from '../News';
import { SubscribeButton } from '../Subscribe';
import { EntityTimeline } from './EntityTimeline';
import { FirstLine } from './FirstLine';
import { Glance } from './Glance';
import { ServiceItems } from './ServiceItems';
import { filterGroups } from './filterGroups';

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
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
    search: { flex: `1 1 ${theme.spacing(24)}px` },
  }),
  { name: 'PlinthEntityRoadmapView' },
);

/** Sentence, three boxes, and everything that is coming by service. */
export function EntityRoadmapView(props: { roadmap: CombinedRoadmap }) {
  const { roadmap } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update } = useUrlState({
    defaults: { view: 'list', q: '', commitment: '' },
    allowed: { view: ['list', 'timeline'], commitment: ['committed'] },
  });
  const root = useRef<HTMLDivElement>(null);
  useKeepFocus(root);
  const groups = filterGroups({
    services: roadmap.services,
    q: state.q,
    committedOnly: state.commitment === 'committed',
  });
  const isFiltered = state.q !== '' || state.commitment !== '';
  const serviceRefs = roadmap.services.map(({ serviceRef }) => serviceRef);
  const summaries = useServiceSummaries(serviceRefs);
  const shown = groups.flatMap(({ items }) => items).length;

  return (
    <div className={classes.root} ref={root}>
      <div className={classes.head}>
        <FirstLine roadmap={roadmap} />
        <div className={classes.actions}>
          <SubscribeButton
            pageRef={roadmap.entityRef}
            serviceRefs={serviceRefs}
          />
          <AskButton serviceRefs={serviceRefs} entityRef={roadmap.entityRef} />
        </div>
      </div>
      <FollowUps serviceRefs={serviceRefs} />
      <News pageRef={roadmap.entityRef} />
      <Glance roadmap={roadmap} />
      <div className={classes.filters}>
        <SegmentedFilter
          label={t('view.label')}
          value={state.view}
          onChange={view => update({ view })}
          options={[
            { value: 'list', label: t('view.list') },
            { value: 'timeline', label: t('view.timeline') },
          ]}
        />
        <div className={classes.search}>
          <SearchField
            label={t('filter.search')}
            placeholder={t('filter.search')}
            value={state.q}
            onChange={q => update({ q })}
          />
        </div>
        <SegmentedFilter
          label={t('filter.commitment')}
          value={state.commitment}
          onChange={commitment => update({ commitment })}
          options={[
            { value: '', label: t('filter.everything') },
            { value: 'committed', label: t('filter.committedOnly') },
          ]}
        />
        <LiveRegion>{t('filter.shown', { count: shown })}</LiveRegion>
      </div>
      {isFiltered && shown === 0 && (
        <NothingFound onClear={() => update({ q: '', commitment: '' })} />
      )}
      {(!isFiltered || shown > 0) &&
        (state.view === 'timeline' ? (
          <EntityTimeline groups={groups} />
        ) : (
          <ServiceItems
            pageRef={roadmap.entityRef}
            groups={groups}
            summaries={summaries}
          />
        ))}
    </div>
  );
}
