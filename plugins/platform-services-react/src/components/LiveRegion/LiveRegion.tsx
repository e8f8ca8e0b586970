import { ReactNode } from 'react';
import { VisuallyHidden } from '../VisuallyHidden';

/**
 * Props of {@link LiveRegion}.
 *
 * @public
 */
export interface LiveRegionProps {
  /** What is announced when it changes; keep the region mounted. */
  children: ReactNode;
}

/**
 * Announces a change, such as a number of results, to those who listen to the
 * page. Never interrupts.
 *
 * @public
 */
export function LiveRegion(props: LiveRegionProps) {
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {props.children}
      </span>
    </VisuallyHidden>
  );
}
