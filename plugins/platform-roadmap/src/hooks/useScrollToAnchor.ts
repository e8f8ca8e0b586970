import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Goes to the element that the URL names behind its `#`. The browser cannot:
 * the element comes after the page.
 */
export function useScrollToAnchor() {
  const { hash } = useLocation();
  useEffect(() => {
    const element = hash
      ? document.getElementById(decodeAnchor(hash.slice(1)))
      : undefined;
    element?.scrollIntoView?.({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [hash]);
}

function decodeAnchor(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
