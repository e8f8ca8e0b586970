import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlatformServiceSummary } from '@plinth/backstage-plugin-platform-services-common';
import { platformServicesTranslationRef } from '../../translation';

/** How many stand on a service, and how many of them are the visitor's own. */
export function ConsumerCount(props: { summary: PlatformServiceSummary }) {
  const { consumers, ownConsumers } = props.summary;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  if (consumers === undefined) {
    return (
      <>{ownConsumers > 0 && t('card.onlyMine', { count: ownConsumers })}</>
    );
  }
  const count = t('card.consumers', { count: consumers });
  return (
    <>
      {ownConsumers > 0
        ? t('card.consumersMine', {
            consumers: count,
            mine: String(ownConsumers),
          })
        : count}
    </>
  );
}
