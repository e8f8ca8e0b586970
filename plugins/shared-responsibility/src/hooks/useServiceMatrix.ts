import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHasPlatformRole } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityApiRef } from '../api';

export function serviceKey(serviceRef: string) {
  return ['shared-responsibility', 'service', serviceRef];
}

/** The matrix of a service, now. */
export function useServiceMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: serviceKey(serviceRef),
    queryFn: () => api.getServiceMatrix(serviceRef),
  });
}

/** Reads the file of a service's matrix now, and what is shown of it afterwards. */
export function useSyncServiceMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.syncServiceMatrix(serviceRef),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: serviceKey(serviceRef) }),
  });
}

/** The hidden matrix of a former entity of this name; only asked for by the people of the service. */
export function useFormerMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  const hasRole = useHasPlatformRole();
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'former'],
    queryFn: () => api.getFormerMatrix(serviceRef),
    enabled: hasRole,
  });
}

/** Brings the former matrix back, and reads everything about the service anew. */
export function useConfirmFormerMatrix(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: { etag: string }) =>
      api.confirmFormerMatrix(serviceRef, options),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: serviceKey(serviceRef) }),
  });
}
