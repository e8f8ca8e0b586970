import { useApi } from '@backstage/frontend-plugin-api';
import {
  Need,
  NeedDecision,
  NeedRequest,
  NeedUpdate,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { platformRoadmapApiRef } from '../api';

const FOLLOW_UPS = ['platform-roadmap', 'follow-ups'];

function needsKey(serviceRef: string) {
  return ['platform-roadmap', 'needs', serviceRef];
}

/** What people asked of a service, page by page, the newest first. */
export function useNeeds(serviceRef: string, decision?: NeedDecision) {
  const api = useApi(platformRoadmapApiRef);
  return useInfiniteQuery({
    queryKey: [...needsKey(serviceRef), decision],
    queryFn: ({ pageParam }) =>
      api.getNeeds(serviceRef, { decision, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** Asks a service for something. */
export function useAskForNeed() {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: { serviceRef: string; request: NeedRequest }) =>
      api.askForNeed(options.serviceRef, options.request),
    onSettled: (_need, _error, { serviceRef }) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: needsKey(serviceRef) }),
        queryClient.invalidateQueries({ queryKey: FOLLOW_UPS }),
      ]),
  });
}

/** Says what becomes of a need. */
export function useUpdateNeed(need: Need) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (update: NeedUpdate) =>
      api.updateNeed(need, update, { etag: need.etag }),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: needsKey(need.serviceRef) }),
  });
}

/** Questions to the reader about what has shipped, not answered yet. */
export function useFollowUps() {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({ queryKey: FOLLOW_UPS, queryFn: () => api.getFollowUps() });
}
