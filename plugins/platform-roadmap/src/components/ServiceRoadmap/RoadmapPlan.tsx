import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RoadmapItemView,
  RoadmapView,
  isOpen,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { NothingFound } from '@plinth/backstage-plugin-platform-services-react';
import { useServiceSummaries, useScrollToAnchor } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { BalanceBar } from '../Balance';
import { RetrospectiveNotes, hasRetrospective } from '../Retrospective';
import { ItemActions, ItemNames, RoadmapTable } from '../RoadmapTable';
import { VoteButton } from '../VoteButton';
import { EarlierIntervals } from './EarlierIntervals';
import { RoadmapFilters } from './RoadmapFilters';
import { filterItems } from '../../filter';
import type { useRoadmapUrl } from './useRoadmapUrl';

/** Props of {@link RoadmapPlan}. */
export interface RoadmapPlanProps {
  roadmap: RoadmapView;
  url: ReturnType<typeof useRoadmapUrl>;
}

/** The chosen interval, then what comes next and later, then what has been. */
export function RoadmapPlan(props: RoadmapPlanProps) {
  const { roadmap, url } = props;
  const { interval, filter, isFiltered, linkTo, lifeOf } = url;
  const { serviceRef } = roadmap;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  useScrollToAnchor();
  const summary = useServiceSummaries([serviceRef]).get(serviceRef);

  const shown = (items: RoadmapItemView[]) => filterItems(items, filter);
  const committed = shown(interval?.committed ?? []);
  const uncommitted = shown(interval?.uncommitted ?? []);
  // What is next has its place beside what is now, not beside what has been.
  const withPlans = interval?.state !== 'closed';
  const backlog = (['next', 'later'] as const).map(horizon => ({
    horizon,
    all: withPlans ? roadmap[horizon] : [],
    items: withPlans ? shown(roadmap[horizon]) : [],
  }));
  const count = [committed, uncommitted, ...backlog.map(({ items }) => items)]
    .map(items => items.length)
    .reduce((a, b) => a + b, 0);
  const actions: ItemActions = {
    linkTo,
    lifeOf,
    renderVotes: item =>
      withPlans &&
      isOpen(item.status) && (
        <VoteButton
          pageRef={serviceRef}
          serviceRef={serviceRef}
          item={item}
          summary={summary}
        />
      ),
  };
  const earlier = roadmap.intervals.filter(
    other => other.state === 'closed' && other !== interval,
  );

  return (
    <ItemNames roadmap={roadmap}>
      {interval?.balanceView && <BalanceBar balance={interval.balanceView} />}
      <RoadmapFilters
        intervals={roadmap.intervals}
        interval={interval?.name ?? ''}
        filter={filter}
        shown={count}
        onChange={url.update}
      />
      {isFiltered && count === 0 ? (
        <NothingFound onClear={url.clearFilters} />
      ) : (
        <>
          {interval && (
            <RoadmapTable
              label={t('table.label', { name: interval.name })}
              items={committed}
              uncommitted={uncommitted}
              filtered={isFiltered}
              actions={actions}
            />
          )}
          {interval && hasRetrospective(interval.retrospective) && (
            <RetrospectiveNotes retrospective={interval.retrospective} />
          )}
          {backlog
            .filter(({ all }) => all.length > 0)
            .map(({ horizon, items }) => (
              <section key={horizon} aria-label={t(`service.${horizon}`)}>
                <Typography variant="h6" component="h3" gutterBottom>
                  {t(`service.${horizon}`)}
                </Typography>
                <RoadmapTable
                  label={t(`service.${horizon}`)}
                  items={items}
                  filtered={isFiltered}
                  actions={actions}
                />
              </section>
            ))}
          {!interval && backlog.every(({ all }) => all.length === 0) && (
            <Typography variant="body1">{t('service.emptyText')}</Typography>
          )}
        </>
      )}
      {earlier.length > 0 && (
        <EarlierIntervals intervals={earlier} lifeOf={lifeOf} />
      )}
    </ItemNames>
  );
}
