import { RefObject } from 'react';
import { useKeyDown } from '@plinth/backstage-plugin-platform-services-react';

/** Undo and redo by their keys from everywhere in an element but its text fields. */
export function useUndoKeys(
  element: RefObject<HTMLElement>,
  history: { undo(): void; redo(): void },
): void {
  useKeyDown(element, event => {
    const isText =
      event.target instanceof Element &&
      event.target.matches('input, textarea');
    if (isText || !(event.ctrlKey || event.metaKey) || event.altKey) {
      return;
    }
    const key = event.key.toLocaleLowerCase('en');
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) {
        history.redo();
      } else {
        history.undo();
      }
    }
  });
}
