import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ServiceCardFactProps } from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';
import { sharedResponsibilityApiRef } from '../../api';
import { sharedResponsibilityTranslationRef } from '../../translation';

/** On the card of a service: how many tasks it takes off your hands. */
export function ServiceTasksFact(props: ServiceCardFactProps) {
  const { serviceRef, serviceRefs } = props;
  const api = useApi(sharedResponsibilityApiRef);
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { data } = useQuery({
    queryKey: ['shared-responsibility', 'summaries', serviceRefs],
    queryFn: () => api.getSummaries(serviceRefs),
  });
  const summary = data?.find(({ serviceRef: ref }) => ref === serviceRef);
  if (!summary || summary.total === 0) {
    return <></>;
  }
  return (
    <>
      {t('card.tasks', {
        count: summary.total,
        does: String(summary.platformDoes),
        keeps: String(summary.consumerKeeps),
      })}
    </>
  );
}
