import { useCallback, useEffect, useRef, useState } from 'react';
import { DocumentDraft } from '@plinth/backstage-plugin-platform-services-common/document';
import { SaveQueue, SaveQueueOptions, SaveState } from './saveQueue';
import { useUnsavedWarning } from './useUnsavedWarning';

/** Long enough not to save every key, short enough not to lose a sentence. */
const PAUSE = 800;

/**
 * Options of {@link useDraftSaving}.
 *
 * @public
 */
export interface UseDraftSavingOptions<TDocument> {
  /** As it is now; saved whenever it changes. */
  document: TDocument;
  /** The stored draft that editing began with, if there was one. */
  stored?: DocumentDraft<TDocument>;
  /** What was published last; without a draft, it needs none until it changes. */
  published?: TDocument;
  /** See {@link SaveQueueOptions}. */
  save: SaveQueueOptions<TDocument>['save'];
  onSaved(draft: DocumentDraft<TDocument>): void;
}

/**
 * Answer of {@link useDraftSaving}.
 *
 * @public
 */
export interface DraftSaving<TDocument> {
  state: SaveState;
  queue: SaveQueue<TDocument>;
  /** Saves at once. False when that did not work. */
  flush(): Promise<boolean>;
}

/**
 * Saves a draft by itself, and when the editor is left.
 *
 * @public
 */
export function useDraftSaving<TDocument>(
  options: UseDraftSavingOptions<TDocument>,
): DraftSaving<TDocument> {
  const { document, stored, published } = options;
  const [state, setState] = useState<SaveState>(
    stored ? { status: 'saved', at: stored.updatedAt } : { status: 'clean' },
  );
  const latest = useRef(options);
  latest.current = options;

  const [queue] = useState(
    () =>
      new SaveQueue<TDocument>({
        stored,
        delay: PAUSE,
        save: (...parameters) => latest.current.save(...parameters),
        onChange: setState,
        onSaved: draft => latest.current.onSaved(draft),
      }),
  );

  const last = useRef(stored?.document ?? published);
  useEffect(() => {
    if (document !== last.current) {
      last.current = document;
      queue.put(document);
    }
  }, [queue, document]);

  useUnsavedWarning(state.status !== 'saved' && state.status !== 'clean');

  // To another page of the app: what is not saved is sent on the way out.
  useEffect(() => () => void queue.flush(), [queue]);

  const flush = useCallback(() => queue.flush(), [queue]);
  return { state, queue, flush };
}
