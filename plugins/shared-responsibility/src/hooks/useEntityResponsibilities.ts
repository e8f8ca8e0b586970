import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { sharedResponsibilityApiRef } from '../api';

/** The composed responsibilities of an entity, now. */
export function useEntityResponsibilities(entityRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: ['shared-responsibility', 'entity', entityRef],
    queryFn: () => api.getEntityResponsibilities(entityRef),
  });
}
