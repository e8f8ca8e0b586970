import { useApi } from '@backstage/frontend-plugin-api';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { DisputeAnswer } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityApiRef } from '../api';
import { serviceKey } from './useServiceMatrix';

/** Who has acknowledged the rows of a service, page by page. */
export function useServiceCoverage(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useInfiniteQuery({
    queryKey: [...serviceKey(serviceRef), 'coverage'],
    queryFn: ({ pageParam }) =>
      api.getCoverage(serviceRef, { cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}

/** Disputes of a service, the newest first, page by page. */
export function useServiceDisputes(
  serviceRef: string,
  status: 'open' | 'answered',
) {
  const api = useApi(sharedResponsibilityApiRef);
  return useInfiniteQuery({
    queryKey: [...serviceKey(serviceRef), 'disputes', status],
    queryFn: ({ pageParam }) =>
      api.getServiceDisputes(serviceRef, {
        status,
        cursor: pageParam || undefined,
      }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}

/** Answers a dispute, and reads anew what follows from it. */
export function useAnswerDispute(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (options: {
      entityRef: string;
      disputeId: string;
      answer: DisputeAnswer;
    }) =>
      api.answerDispute(options.entityRef, options.disputeId, options.answer),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: serviceKey(serviceRef) }),
  });
}

/** The published revisions of a matrix, the newest first, page by page. */
export function useMatrixRevisions(serviceRef: string) {
  const api = useApi(sharedResponsibilityApiRef);
  return useInfiniteQuery({
    queryKey: [...serviceKey(serviceRef), 'revisions'],
    queryFn: ({ pageParam }) =>
      api.getMatrixRevisions(serviceRef, { cursor: pageParam || undefined }),
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  });
}

/** What changed between two revisions; revisions never change, so the answer stays. */
export function useRevisionDiff(
  serviceRef: string,
  revisions: { from: number; to: number },
) {
  const api = useApi(sharedResponsibilityApiRef);
  return useQuery({
    queryKey: [...serviceKey(serviceRef), 'diff', revisions],
    queryFn: () => api.compareRevisions(serviceRef, revisions),
    staleTime: Infinity,
  });
}
