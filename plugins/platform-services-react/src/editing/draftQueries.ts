import type { QueryKey } from '@tanstack/react-query';

/**
 * A query for the draft of a document; `draft` is undefined when there is none.
 *
 * @public
 */
export function draftQuery<TDraft>(options: {
  queryKey: QueryKey;
  read(): Promise<TDraft | undefined>;
}) {
  const { queryKey, read } = options;
  return {
    queryKey,
    queryFn: async () => ({ draft: await read() }),
    // An editor works on what it has read; others are noticed when saving.
    refetchOnWindowFocus: false,
  };
}

/**
 * A query for what is asked each time that somebody looks at it, and is kept by
 * nobody: what publishing would do, or what others have saved.
 *
 * @public
 */
export function momentaryQuery<TAnswer>(options: {
  queryKey: QueryKey;
  read(): Promise<TAnswer>;
}) {
  const { queryKey, read } = options;
  return { queryKey, queryFn: read, staleTime: 0, gcTime: 0 };
}
