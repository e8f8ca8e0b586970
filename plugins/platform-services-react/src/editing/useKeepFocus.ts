import { RefObject, useEffect } from 'react';

const FOCUSABLE =
  'a[href], button, input, select, textarea, [tabindex="0"], summary';

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
    if (target instanceof Element) {
      held = target;
      place = placeOf(target, root);
    }
  };
  // Somebody who leaves by themselves, such as to another window, is let go.
  const onFocusOut = () =>
    setTimeout(() => {
      if (held && isUsable(held) && document.activeElement !== held) {
        held = undefined;
      }
    });
  const observer = new MutationObserver(() => {
    if (held && !isUsable(held) && isNowhere(document.activeElement, held)) {
      nearestOf(place)?.focus();
    }
  });

  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('focusout', onFocusOut);
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
      isUsable(each),
  );
}
