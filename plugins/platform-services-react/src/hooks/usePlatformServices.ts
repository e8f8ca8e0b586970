import { useApi } from '@backstage/frontend-plugin-api';
import { ConsumedServices } from '@plinth/backstage-plugin-platform-services-common';
import { UseQueryResult, useQuery } from '@tanstack/react-query';
import { platformServicesApiRef } from '../api';

/**
 * The platform services that an entity stands on. Needs a
 * {@link PlinthQueryProvider} above it.
 *
 * @param entityRef - full ref of a component, resource or system
 * @public
 */
export function usePlatformServices(
  entityRef: string,
): UseQueryResult<ConsumedServices> {
  const api = useApi(platformServicesApiRef);
  return useQuery({
    queryKey: ['platform-services', 'services-of', entityRef],
    queryFn: () => api.getServicesOf(entityRef),
  });
}
