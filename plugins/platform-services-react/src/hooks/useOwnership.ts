import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { UseQueryResult, useQuery } from '@tanstack/react-query';

/**
 * Full refs through which the user who is signed in owns things: the user and
 * the user's groups. Needs a {@link PlinthQueryProvider} above it.
 *
 * @public
 */
export function useOwnership(): UseQueryResult<string[]> {
  const identityApi = useApi(identityApiRef);
  return useQuery({
    queryKey: ['platform-services', 'ownership'],
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).ownershipEntityRefs,
  });
}
