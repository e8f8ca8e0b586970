import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ServiceCardFactProps,
  StatusChip,
} from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';
import { platformRoadmapApiRef } from '../../api';
import { usePeriodText } from '../../period';
import { platformRoadmapTranslationRef } from '../../translation';

/** On the card of a service: what comes next. */
export function ServiceNextFact(props: ServiceCardFactProps) {
  const { serviceRef, serviceRefs } = props;
  const api = useApi(platformRoadmapApiRef);
  const periodText = usePeriodText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data } = useQuery({
    queryKey: ['platform-roadmap', 'summaries', serviceRefs],
    queryFn: () => api.getSummaries(serviceRefs),
  });
  const next = data?.find(({ serviceRef: ref }) => ref === serviceRef)?.next;
  if (!next) {
    return <></>;
  }
  const { project, target, late } = next;
  return (
    <>
      {target
        ? t('card.nextBy', { project, period: periodText(target) })
        : t('card.next', { project })}{' '}
      {late && (
        <StatusChip tone="error" shape="octagon">
          {t('status.late')}
        </StatusChip>
      )}
    </>
  );
}
