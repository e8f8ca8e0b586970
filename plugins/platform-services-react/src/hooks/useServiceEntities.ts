import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  PlatformServiceEntity,
  isPlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import { UseQueryResult, useQuery } from '@tanstack/react-query';
import { PLATFORM_SERVICE_FIELDS } from './serviceFields';

/**
 * PlatformService entities by their full refs, without relations. Those that do
 * not exist or may not be read are missing from the map. Needs a
 * {@link PlinthQueryProvider} above it.
 *
 * @param serviceRefs - full refs; order and repetition do not matter
 * @public
 */
export function useServiceEntities(
  serviceRefs: Iterable<string>,
): UseQueryResult<Map<string, PlatformServiceEntity>> {
  const catalogApi = useApi(catalogApiRef);
  const key = [...new Set(serviceRefs)].sort().join(' ');
  const refs = useMemo(() => (key ? key.split(' ') : []), [key]);
  return useQuery({
    queryKey: ['platform-services', 'entities', refs],
    enabled: refs.length > 0,
    ...(refs.length === 0 && { initialData: new Map() }),
    queryFn: async () => {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: refs,
        fields: PLATFORM_SERVICE_FIELDS,
      });
      const found = new Map<string, PlatformServiceEntity>();
      items.forEach((entity, index) => {
        if (entity && isPlatformServiceEntity(entity)) {
          found.set(refs[index], entity);
        }
      });
      return found;
    },
  });
}
