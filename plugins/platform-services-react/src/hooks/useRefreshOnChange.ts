import { useEffect } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQueryClient } from '@tanstack/react-query';

/** The message that a backend sends to everybody after a change. */
type DocumentChanged = { action?: string; documentId?: string };

/** Milliseconds: many open pages must not all ask in the same moment. */
const SPREAD = 3000;

/**
 * Options of {@link useRefreshOnChange}.
 *
 * @public
 */
export interface UseRefreshOnChangeOptions {
  /** Channel of the signals: the id of the plugin that keeps the documents. */
  channel: string;
  /** The documents that the page is made of; absent: any of the channel. */
  documentIds?: string[];
  /** Keys of what has to be read again, each the beginning of a query's key. */
  queryKeys: string[][];
}

/**
 * Reads again what is shown when one of its documents has changed, a moment
 * later. Without the signals plugin nothing happens. Needs a
 * {@link PlinthQueryProvider} above it.
 *
 * @public
 */
export function useRefreshOnChange(options: UseRefreshOnChangeOptions): void {
  const { channel } = options;
  const signals = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  const ids = options.documentIds?.join(' ');
  const keys = JSON.stringify(options.queryKeys);

  useEffect(() => {
    if (!signals || ids === '') {
      return undefined;
    }
    const shown = ids === undefined ? undefined : new Set(ids.split(' '));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      const queryKeys: string[][] = JSON.parse(keys);
      queryKeys.forEach(queryKey =>
        queryClient.invalidateQueries({ queryKey }),
      );
    };
    const { unsubscribe } = signals.subscribe<DocumentChanged>(
      channel,
      ({ action, documentId = '' }) => {
        if (
          action === 'document-changed' &&
          (!shown || shown.has(documentId))
        ) {
          timer ??= setTimeout(refresh, Math.random() * SPREAD);
        }
      },
    );
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [signals, channel, ids, keys, queryClient]);
}
