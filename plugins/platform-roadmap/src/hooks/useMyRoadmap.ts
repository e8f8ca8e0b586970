import { useApi } from '@backstage/frontend-plugin-api';
import {
  DigestPeriod,
  ItemVotes,
  MyRoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { platformRoadmapApiRef } from '../api';

const MINE = ['platform-roadmap', 'mine'];
const SUBSCRIPTIONS = ['platform-roadmap', 'subscriptions'];

function mineKey(ref: string) {
  return [...MINE, ref];
}

/** What depends on who reads the roadmaps of an entity or of one service. */
export function useMyRoadmap(ref: string) {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    queryKey: mineKey(ref),
    queryFn: () => api.getMyRoadmap(ref),
  });
}

/** Says that the reader has seen the roadmaps as they are now. */
export function useMarkRoadmapSeen(ref: string) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: { etag: string }) =>
      api.markRoadmapSeen(ref, options),
    onSettled: () => queryClient.invalidateQueries({ queryKey: MINE }),
  });
}

/** Votes for an item, or takes the vote back, on the page of `ref`. */
export function useVote(ref: string) {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: {
      serviceRef: string;
      itemKey: string;
      vote: boolean;
    }) => api.voteForItem(options, options),
    onSuccess: (votes, { serviceRef, itemKey }) =>
      queryClient.setQueryData<MyRoadmapView>(
        mineKey(ref),
        mine => mine && withVotes({ mine, serviceRef, itemKey, votes }),
      ),
  });
}

function withVotes(options: {
  mine: MyRoadmapView;
  serviceRef: string;
  itemKey: string;
  votes: ItemVotes;
}): MyRoadmapView {
  const { mine, serviceRef, itemKey, votes } = options;
  return {
    ...mine,
    votes: {
      ...mine.votes,
      [serviceRef]: { ...mine.votes[serviceRef], [itemKey]: votes },
    },
  };
}

/** What the reader is told about, everywhere. */
export function useSubscriptions() {
  const api = useApi(platformRoadmapApiRef);
  return useQuery({
    queryKey: SUBSCRIPTIONS,
    queryFn: () => api.getSubscriptions(),
  });
}

/** Subscribes the reader to a service or to everything, or ends that. */
export function useSubscribe() {
  const api = useApi(platformRoadmapApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: {
      /** Absent: everything that the reader's components stand on. */
      serviceRef?: string;
      /** Absent: ends it. */
      period?: DigestPeriod;
    }) => api.subscribe(options.serviceRef, options.period),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: MINE }),
        queryClient.invalidateQueries({ queryKey: SUBSCRIPTIONS }),
      ]),
  });
}
