import { JsonValue } from '@backstage/types';
import { ResponsibilityMatrix } from '../model/types';
import { Fix } from './types';

/**
 * The matrix with a fix applied; the one handed in stays as it is. A path that
 * leads nowhere changes nothing.
 *
 * @public
 */
export function applyFix(
  matrix: ResponsibilityMatrix,
  fix: Fix,
): ResponsibilityMatrix {
  const copy: ResponsibilityMatrix = JSON.parse(JSON.stringify(matrix));
  const last = fix.path.at(-1);
  let parent: unknown = copy;
  for (const key of fix.path.slice(0, -1)) {
    parent = isContainer(parent) ? parent[key] : undefined;
  }
  if (last === undefined || !isContainer(parent) || last === '__proto__') {
    return copy;
  }
  if (fix.value !== undefined) {
    parent[last] = fix.value;
  } else if (Array.isArray(parent) && typeof last === 'number') {
    parent.splice(last, 1);
  } else {
    delete parent[last];
  }
  return copy;
}

type Container = { [key: string | number]: JsonValue | undefined };

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
