import { useState } from 'react';

/**
 * The first value that there was, whatever comes after it: an editor stays open
 * on what it began with.
 *
 * @public
 */
export function useFirst<T extends object>(
  value: T | undefined,
): T | undefined {
  const [first, setFirst] = useState(value);
  if (!first && value) {
    setFirst(value);
  }
  return first ?? value;
}
