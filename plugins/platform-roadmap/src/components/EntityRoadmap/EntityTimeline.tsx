import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { Timeline, TimelineGroup } from '../Timeline';
import { ServiceHeading } from './ServiceHeading';
import type { ServiceItemsProps } from './ServiceItems';

/** What is coming from all services, by date. */
export function EntityTimeline(props: Pick<ServiceItemsProps, 'groups'>) {
  const { groups } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const shown = useMemo(
    () =>
      groups.map(({ service, items }): TimelineGroup => {
        const [interval] = service.roadmap?.intervals ?? [];
        return {
          serviceRef: service.serviceRef,
          heading: <ServiceHeading service={service} />,
          intervals: interval ? [interval] : [],
          entries: items.map(item => ({
            item,
            ...((item.horizon === 'committed' ||
              item.horizon === 'uncommitted') && { interval }),
          })),
        };
      }),
    [groups],
  );
  return (
    <>
      <MutedText>{t('timeline.legend')}</MutedText>
      <Timeline label={t('timeline.entityLabel')} groups={shown} />
    </>
  );
}
