import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { sharedResponsibilityApiRef } from '../api';

/** Under which everything is kept that has been read about an entity. */
export function entityKey(entityRef: string) {
  return ['shared-responsibility', 'entity', entityRef];
}

/** The composed responsibilities of an entity, now. */
export function useEntityResponsibilities(entityRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: entityKey(entityRef),
    queryFn: () => api.getEntityResponsibilities(entityRef),
  });
}

/** What of them depends on who looks: what is new, and what the reader may do. */
export function useMyView(entityRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: [...entityKey(entityRef), 'me'],
    queryFn: () => api.getMyView(entityRef),
  });
}
