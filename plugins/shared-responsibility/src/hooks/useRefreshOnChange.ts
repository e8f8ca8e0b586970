import { useEffect } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQueryClient } from '@tanstack/react-query';

/** The message that the backend sends to everybody after a change. */
type DocumentChanged = { action?: string; documentId?: string };

const CHANNEL = 'shared-responsibility';
/** Milliseconds: many open pages must not all ask in the same moment. */
const SPREAD = 3000;

/**
 * Reads again what is shown when one of its documents has changed, a moment
 * later. Without the signals plugin nothing happens.
 *
 * @param options - `documentIds` that the page is made of; `queryKey` of what
 * has to be read again
 */
export function useRefreshOnChange(options: {
  documentIds: string[];
  queryKey: string[];
}) {
  const signals = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  const ids = options.documentIds.join(' ');
  const key = options.queryKey.join('\n');

  useEffect(() => {
    if (!signals || !ids) {
      return undefined;
    }
    const shown = new Set(ids.split(' '));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const { unsubscribe } = signals.subscribe<DocumentChanged>(
      CHANNEL,
      ({ action, documentId }) => {
        if (action === 'document-changed' && shown.has(documentId ?? '')) {
          timer ??= setTimeout(() => {
            timer = undefined;
            queryClient.invalidateQueries({ queryKey: key.split('\n') });
          }, Math.random() * SPREAD);
        }
      },
    );
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [signals, ids, key, queryClient]);
}
