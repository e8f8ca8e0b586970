import { useMemo } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import type { PlatformServiceSummary } from '@plinth/backstage-plugin-platform-services-common';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';

const NONE: ReadonlyMap<string, PlatformServiceSummary> = new Map();

/**
 * How many components stand on each of some services, by ref; nothing in an app
 * without the consumption index.
 */
export function useServiceSummaries(
  serviceRefs: Iterable<string>,
): ReadonlyMap<string, PlatformServiceSummary> {
  const api = useApiHolder().get(platformServicesApiRef);
  const key = [...new Set(serviceRefs)].sort().join(' ');
  const refs = useMemo(() => (key ? key.split(' ') : []), [key]);
  const { data } = useQuery({
    queryKey: ['platform-roadmap', 'service-summaries', refs],
    enabled: api !== undefined && refs.length > 0,
    queryFn: async () => {
      const summaries = (await api?.getSummaries(refs)) ?? [];
      return new Map(summaries.map(each => [each.serviceRef, each]));
    },
    placeholderData: before => before,
  });
  return data ?? NONE;
}
