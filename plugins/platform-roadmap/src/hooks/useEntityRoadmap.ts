import { useApi } from '@backstage/frontend-plugin-api';
import { EntityRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { platformRoadmapApiRef } from '../api';

/** What comes from the services that an entity stands on. */
export function useEntityRoadmap(entityRef: string) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  const queryKey = ['platform-roadmap', 'entity', entityRef];
  return useQuery({
    queryKey,
    queryFn: () =>
      api.getEntityRoadmap(entityRef, {
        known: queryClient.getQueryData<EntityRoadmap>(queryKey),
      }),
  });
}
