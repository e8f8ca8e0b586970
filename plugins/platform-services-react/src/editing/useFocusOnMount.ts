import { RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * An element that gets the focus as soon as it is there, such as the heading of
 * a screen that takes the place of another one. Give it `tabIndex={-1}`.
 *
 * @param options - `when`: false for one that is there from the beginning
 * @public
 */
export function useFocusOnMount<TElement extends HTMLElement>(
  options: { when?: boolean } = {},
): RefObject<TElement> {
  const [isWanted] = useState(options.when ?? true);
  const element = useRef<TElement>(null);
  useLayoutEffect(() => {
    if (isWanted) {
      element.current?.focus();
    }
  }, [isWanted]);
  return element;
}
