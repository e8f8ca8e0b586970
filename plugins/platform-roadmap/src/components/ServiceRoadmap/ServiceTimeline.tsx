import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  IntervalView,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { NothingFound } from '@plinth/backstage-plugin-platform-services-react';
import { filterItems } from '../../filter';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { Timeline, TimelineEntry } from '../Timeline';
import { RoadmapFilters } from './RoadmapFilters';
import type { useRoadmapUrl } from './useRoadmapUrl';

/** Props of {@link ServiceTimeline}. */
export interface ServiceTimelineProps {
  roadmap: RoadmapView;
  url: ReturnType<typeof useRoadmapUrl>;
}

/** The chosen interval by date, with next and later beside it. */
export function ServiceTimeline(props: ServiceTimelineProps) {
  const { roadmap, url } = props;
  const { interval, filter, isFiltered } = url;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { q, status, type } = filter;
  const entries = useMemo(() => {
    const all = entriesOf({ roadmap, interval });
    const wanted = new Set(
      filterItems(
        all.map(({ item }) => item),
        { q, status, type },
      ),
    );
    return all.filter(({ item }) => wanted.has(item));
  }, [roadmap, interval, q, status, type]);

  return (
    <>
      <RoadmapFilters
        intervals={roadmap.intervals}
        interval={interval?.name ?? ''}
        filter={filter}
        shown={entries.length}
        onChange={url.update}
      />
      {isFiltered && entries.length === 0 ? (
        <NothingFound onClear={url.clearFilters} />
      ) : (
        <>
          <MutedText>{t('timeline.legend')}</MutedText>
          <Timeline
            label={t('timeline.label', { name: roadmap.title })}
            groups={[
              {
                serviceRef: roadmap.serviceRef,
                intervals: interval ? [interval] : [],
                entries,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

function entriesOf(options: {
  roadmap: RoadmapView;
  interval: IntervalView | undefined;
}): TimelineEntry[] {
  const { roadmap, interval } = options;
  const inInterval = interval
    ? [...interval.committed, ...interval.uncommitted]
    : [];
  // What is next has its place beside what is now, not beside what has been.
  const others =
    interval?.state === 'closed' ? [] : [...roadmap.next, ...roadmap.later];
  return [
    ...inInterval.map(item => ({ item, interval })),
    ...others.map(item => ({ item })),
  ];
}
