import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
