import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformServicesTranslationRef } from '../../translation';

/**
 * Says what the first plan of a service promises, in a line. Plans are compared
 * on the service's own page.
 */
export function usePromise(): (service: PlatformServiceEntity) => string {
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { number, duration } = useFormat();
  return service => {
    const [first, ...others] = service.spec.offerings ?? [];
    const { availability, rto } = first?.commitments ?? {};
    const promises = [
      availability !== undefined &&
        t('card.availability', { percent: number(availability) }),
      rto && t('card.restored', { duration: duration(rto) }),
    ].filter(Boolean);
    const promise = promises.join(', ') || t('card.noPromise');
    if (others.length === 0) {
      return promise;
    }
    return [
      t('card.plan', { plan: first.title ?? first.name, promise }),
      t('card.morePlans', { count: others.length }),
    ].join('; ');
  };
}
