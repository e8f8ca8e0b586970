import { RefObject, useLayoutEffect, useRef } from 'react';

/**
 * An element that gets the focus as soon as it is there, such as the heading of
 * a screen that takes the place of another one. Give it `tabIndex={-1}`.
 *
 * @public
 */
export function useFocusOnMount<
  TElement extends HTMLElement,
>(): RefObject<TElement> {
  const element = useRef<TElement>(null);
  useLayoutEffect(() => {
    element.current?.focus();
  }, []);
  return element;
}
