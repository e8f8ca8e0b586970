import { hasLetter } from '../model/involvement';
import { Assignment, Scheme } from '../model/types';

/**
 * Whether a party answers for a task: A, and under `rci`, which has no A, R.
 *
 * @public
 */
export function isAccountable(assignment: Assignment, scheme: Scheme): boolean {
  return hasLetter(assignment, scheme === 'rci' ? 'R' : 'A');
}
