import { useEffect, useState } from 'react';

const FIRST = 60;
const STEP = 20;

/**
 * How many rows of a long table are on the page: the first ones at once, the
 * others while the browser has nothing else to do. All of them are there in the
 * end, so that scrolling costs nothing, and the browser finds and prints them.
 *
 * @param options - `needed`: rows that must be there now, such as the open one
 * @public
 */
export function useRowPortions(options: {
  total: number;
  needed: number;
}): number {
  const { total, needed } = options;
  const [grown, setGrown] = useState(FIRST);
  const shown = Math.max(grown, needed);

  useEffect(
    () => (shown < total ? whenIdle(() => setGrown(shown + STEP)) : undefined),
    [shown, total],
  );
  return Math.min(shown, total);
}

function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 20);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: 500 });
  return () => window.cancelIdleCallback(handle);
}
