import { FocusEvent, RefObject, useEffect, useRef } from 'react';

const TOGGLES = '[data-row-toggle]';

/** What had the focus last: the element, its row, and the row's place. */
interface FocusPlace {
  element: Element;
  row?: Element;
  index: number;
}

/**
 * Moves the focus between rows, and keeps it in the table: when a button or a
 * whole row goes, because it was acknowledged for example, the row or the one
 * that took its place gets the focus.
 */
export function useRowFocus(table: RefObject<HTMLElement>) {
  const last = useRef<FocusPlace>();

  const toggles = () => [
    ...(table.current?.querySelectorAll<HTMLElement>(TOGGLES) ?? []),
  ];

  useEffect(() => {
    const place = last.current;
    if (
      place &&
      !place.element.isConnected &&
      document.activeElement === document.body
    ) {
      const left = toggles();
      const own = place.row?.isConnected
        ? place.row.querySelector<HTMLElement>(TOGGLES)
        : undefined;
      (own ?? left[Math.min(place.index, left.length - 1)])?.focus();
    }
  });

  return {
    /** Remembers the row that has the focus, or in whose details it is. */
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const near = event.target.closest('tr');
      const row = near?.querySelector(TOGGLES)
        ? near
        : near?.previousElementSibling ?? undefined;
      const toggle = row?.querySelector<HTMLElement>(TOGGLES);
      last.current = {
        element: event.target,
        row,
        index: toggle ? toggles().indexOf(toggle) : 0,
      };
    },
    /** To the row that is `step` further on; `Infinity` is the last one. */
    move: (from: HTMLElement, step: number) => {
      const all = toggles();
      const target = all.indexOf(from) + step;
      all[Math.max(0, Math.min(target, all.length - 1))]?.focus();
    },
  };
}
