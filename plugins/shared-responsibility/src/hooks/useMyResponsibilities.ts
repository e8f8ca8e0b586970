import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { sharedResponsibilityApiRef } from '../api';

/** Under which everything is kept that has been read about the reader's groups. */
export const mineKey = ['shared-responsibility', 'mine'];

const PAGE_SIZE = 200;
/** As many pages are read without being asked for: 1,000 uses of services. */
const PAGES_AT_ONCE = 5;

/**
 * Everything that the reader's groups answer for. Reads on by itself, so that
 * what is open can stand first; very much is read on when asked for.
 */
export function useMyResponsibilities() {
  const api = useApi(sharedResponsibilityApiRef);
  const query = useInfiniteQuery({
    queryKey: mineKey,
    queryFn: ({ pageParam }) =>
      api.getMine({ limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const readOn =
    hasNextPage &&
    !isFetching &&
    !isError &&
    (data?.pages.length ?? 0) < PAGES_AT_ONCE;
  useEffect(() => {
    if (readOn) {
      fetchNextPage();
    }
  }, [readOn, fetchNextPage]);
  return query;
}
