import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PlatformRoadmapApi, platformRoadmapApiRef } from '../api';

const FEED_TOKENS = ['platform-roadmap', 'feed-tokens'];

/** The reader's tokens for feeds, without the tokens themselves. */
export function useFeedTokens() {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    queryKey: FEED_TOKENS,
    queryFn: () => api.getFeedTokens(),
  });
}

/** Makes a token; the answer is the only one that shows it. */
export function useCreateFeedToken() {
  return useTokenAction((api, title: string) => api.createFeedToken(title));
}

/** Puts a new token in the place of one. */
export function useRotateFeedToken() {
  return useTokenAction((api, id: string) => api.rotateFeedToken(id));
}

/** Makes a token useless. */
export function useRevokeFeedToken() {
  return useTokenAction((api, id: string) => api.revokeFeedToken(id));
}

function useTokenAction<TResult>(
  act: (api: PlatformRoadmapApi, argument: string) => Promise<TResult>,
) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (argument: string) => act(api, argument),
    // A token that was shown must not stay in memory.
    gcTime: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: FEED_TOKENS }),
  });
}
