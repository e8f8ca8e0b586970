import { RefObject, useEffect } from 'react';

const FOCUSABLE =
  'a[href], button, input, select, textarea, [tabindex="0"], summary';

/** What shows that somebody does something else by now. */
const GOING_ON = ['pointerdown', 'keydown', 'wheel'] as const;

/** Where something stood, from the nearest element around it to the farthest. */
type Place = Array<{ parent: Element; index: number }>;

/**
 * Whoever works with the keyboard never loses their place inside an element:
 * when what has the focus goes away or cannot be used any more, its nearest
 * neighbour gets it.
 *
 * @public
 */
export function useKeepFocus(element: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = element.current;
    return root ? keepFocus(root) : undefined;
  }, [element]);
}

function keepFocus(root: HTMLElement): () => void {
  let held: Element | undefined;
  let place: Place = [];

  const onFocusIn = ({ target }: FocusEvent) => {
    held =
      target instanceof Element && root.contains(target) ? target : undefined;
    place = held ? placeOf(held, root) : [];
  };
  // Somebody who leaves by themselves, such as to another window, is let go,
  const onFocusOut = () =>
    setTimeout(() => {
      if (held && isUsable(held) && document.activeElement !== held) {
        held = undefined;
      }
    });
  // and so is somebody who goes on before there is anything to go to.
  const onGoOn = () => {
    if (held && !isUsable(held)) {
      held = undefined;
    }
  };
  const observer = new MutationObserver(() => {
    if (held && !isUsable(held) && isNowhere(document.activeElement, held)) {
      nearestOf(place)?.focus();
    }
  });

  document.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  for (const type of GOING_ON) {
    document.addEventListener(type, onGoOn, { capture: true, passive: true });
  }
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    document.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('focusout', onFocusOut);
    for (const type of GOING_ON) {
      document.removeEventListener(type, onGoOn, { capture: true });
    }
    observer.disconnect();
  };
}

function isNowhere(active: Element | null, held: Element): boolean {
  return active === null || active === document.body || active === held;
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function placeOf(element: Element, root: Element): Place {
  const place: Place = [];
  for (
    let current = element;
    current !== root && current.parentElement;
    current = current.parentElement
  ) {
    const parent = current.parentElement;
    place.push({ parent, index: [...parent.children].indexOf(current) });
  }
  return place;
}

/** What comes into the same place, else what stands before or behind it, else around it. */
function nearestOf(place: Place): HTMLElement | undefined {
  for (const { parent, index } of place) {
    const children = parent.isConnected ? [...parent.children] : [];
    const inOrder = [
      ...children.slice(index, index + 1),
      ...children.slice(0, index).reverse(),
      ...children.slice(index + 1),
    ];
    for (const child of inOrder) {
      const found = firstUsable(child);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

function firstUsable(element: Element): HTMLElement | undefined {
  return [element, ...element.querySelectorAll(FOCUSABLE)].find(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.matches(FOCUSABLE) &&
      each.tabIndex >= 0 &&
      isUsable(each) &&
      isShown(each),
  );
}

/** False inside a part that is closed, or hidden by its style where the browser can tell. */
function isShown(element: Element): boolean {
  return (
    !element.closest('details:not([open]) > :not(summary)') &&
    (element.checkVisibility?.() ?? true)
  );
}
