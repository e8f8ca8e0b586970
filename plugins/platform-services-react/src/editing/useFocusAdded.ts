import { RefObject, useCallback, useEffect, useRef, useState } from 'react';

/**
 * After something was added to the end of a list, its first field gets the
 * focus.
 *
 * @returns `list`: for the element whose children are what is listed;
 *   `onAdded`: to be called when something was added
 * @public
 */
export function useFocusAdded<TElement extends HTMLElement>(): {
  list: RefObject<TElement>;
  onAdded(): void;
} {
  const list = useRef<TElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) {
      list.current?.lastElementChild
        ?.querySelector<HTMLElement>('input, select, textarea')
        ?.focus();
    }
  }, [added]);
  return { list, onAdded: useCallback(() => setAdded(n => n + 1), []) };
}
