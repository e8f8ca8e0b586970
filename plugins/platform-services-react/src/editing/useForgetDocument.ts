import { QueryKey, useQueryClient } from '@tanstack/react-query';

/**
 * Drops what is known of a draft, and reads the document and its history anew.
 *
 * @param options - keys under which everything about each of them is kept
 * @public
 */
export function useForgetDocument(options: {
  draft: QueryKey;
  document: QueryKey;
}): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    queryClient.removeQueries({ queryKey: options.draft });
    await queryClient.invalidateQueries({ queryKey: options.document });
  };
}
