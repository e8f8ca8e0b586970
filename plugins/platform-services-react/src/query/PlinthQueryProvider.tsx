import { ReactNode } from 'react';
import { ApiHolder, useApiHolder } from '@backstage/frontend-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { isClientError } from './isClientError';

const MINUTE = 60_000;

/** One client per app: what one tab has read, the next one shows at once. */
const clients = new WeakMap<ApiHolder, QueryClient>();

function clientOf(apis: ApiHolder): QueryClient {
  const existing = clients.get(apis);
  if (existing) {
    return existing;
  }
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // First paint from what was read before, then refresh.
        staleTime: MINUTE / 2,
        gcTime: 30 * MINUTE,
        retry: (failures, error) => failures < 2 && !isClientError(error),
        // The browser's own guess is wrong inside many company networks.
        networkMode: 'always',
      },
    },
  });
  clients.set(apis, client);
  return client;
}

/**
 * Props of {@link PlinthQueryProvider}.
 *
 * @public
 */
export interface PlinthQueryProviderProps {
  children: ReactNode;
}

/**
 * Gives TanStack Query to an extension of the suite. All extensions in one app
 * share what they have read. Answers that say "your question is wrong" (4xx)
 * are not asked again.
 *
 * @public
 */
export function PlinthQueryProvider(props: PlinthQueryProviderProps) {
  return (
    <QueryClientProvider client={clientOf(useApiHolder())}>
      {props.children}
    </QueryClientProvider>
  );
}
