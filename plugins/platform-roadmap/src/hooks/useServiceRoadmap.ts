import { useApi } from '@backstage/frontend-plugin-api';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHasPlatformRole } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapApiRef } from '../api';

/** Where everything about a service is kept in the cache. */
export function serviceKey(serviceRef: string) {
  return ['platform-roadmap', 'service', serviceRef];
}

/** The roadmap of a service and the state of its source. */
export function useServiceRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  const queryKey = serviceKey(serviceRef);
  return useQuery({
    queryKey,
    queryFn: () =>
      api.getServiceRoadmap(serviceRef, {
        known: queryClient.getQueryData<ServiceRoadmap>(queryKey),
      }),
  });
}

/** Reads the file of a service's roadmap now, and what is shown of it afterwards. */
export function useSyncServiceRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.syncServiceRoadmap(serviceRef),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: serviceKey(serviceRef) }),
  });
}

/** The hidden roadmap of a former entity of this name; only asked for by the people of the service. */
export function useFormerRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  const hasRole = useHasPlatformRole();
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'former'],
    queryFn: () => api.getFormerRoadmap(serviceRef),
    enabled: hasRole,
  });
}

/** Brings the former roadmap back, and reads everything about the service anew. */
export function useConfirmFormerRoadmap(serviceRef: string) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: { etag: string }) =>
      api.confirmFormerRoadmap(serviceRef, options),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: serviceKey(serviceRef) }),
  });
}
