import { Scheme } from '../model/types';
import { isAccountable } from './accountable';
import { EffectiveRow } from './types';

/**
 * The layer that a task counts in, exactly one: the id of the one party that is
 * accountable for it, `joint` when several answer or when it is not said which
 * of its joint owners does, and `nobody`.
 *
 * @public
 */
export function layerOf(options: {
  row: Pick<EffectiveRow, 'assignments'>;
  scheme: Scheme;
}): string {
  const { row, scheme } = options;
  const assignments = Object.entries(row.assignments);
  const accountable = assignments.filter(([, assignment]) =>
    isAccountable(assignment, scheme),
  );
  if (accountable.length === 1) {
    return accountable[0][0];
  }
  const isJoint =
    accountable.length > 1 ||
    (scheme === 'owner' &&
      assignments.some(([, { involvement }]) => involvement.includes('R')));
  return isJoint ? 'joint' : 'nobody';
}
