import { Fragment, ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';

/** What an item asks of the consumer, and which services it takes away. */
export function AskedOfYou(props: {
  item: RoadmapItemView;
  /** The service on whose roadmap it is; its name stands beside. */
  serviceRef: string;
}) {
  const { needsConsumer, movesTasks, deprecates, replaces } = props.item;
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const parts: ReactNode[] = [
    ...(needsConsumer ? [needsConsumer] : []),
    ...(movesTasks ?? [])
      .filter(({ to }) => to === 'consumer')
      .map(({ task }) => t('glance.becomesYours', { task })),
    ...[...(deprecates ?? []), ...(replaces ?? [])].map(({ service, on }) => {
      if (service === props.serviceRef) {
        return on
          ? t('glance.ownGoesOn', { day: day(on) })
          : t('glance.ownGoes');
      }
      const name = <EntityName entityRef={service} />;
      return on
        ? t('glance.goesOn', { service: name, day: day(on) })
        : t('glance.goes', { service: name });
    }),
  ];
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </>
  );
}
