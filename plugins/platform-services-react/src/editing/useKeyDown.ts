import { RefObject, useEffect, useRef } from 'react';

/**
 * Listens to the keys that are pressed anywhere inside an element which is
 * nothing to operate by itself, such as a section.
 *
 * @public
 */
export function useKeyDown(
  element: RefObject<HTMLElement>,
  onKeyDown: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useEffect(() => {
    const current = element.current;
    const listen = (event: KeyboardEvent) => latest.current(event);
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, [element]);
}
