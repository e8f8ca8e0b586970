import { useApi } from '@backstage/frontend-plugin-api';
import { platformServicesApiRef } from '@plinth/backstage-plugin-platform-services-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

const PAGE_SIZE = 50;

/** The consumers of a service, page after page. */
export function useConsumers(options: {
  serviceRef: string;
  /** Full ref; empty: of all owners. */
  owner: string;
  /** In name or title; empty: any. */
  text: string;
}) {
  const { serviceRef, owner, text } = options;
  const api = useApi(platformServicesApiRef);
  return useInfiniteQuery({
    queryKey: ['platform-services', 'consumers', serviceRef, owner, text],
    queryFn: ({ pageParam }) =>
      api.getConsumersOf(serviceRef, {
        limit: PAGE_SIZE,
        cursor: pageParam,
        owner: owner || undefined,
        text: text || undefined,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    // While a filter is being changed, what was there stays in its place.
    placeholderData: keepPreviousData,
  });
}
