import { sortParties } from '../model/parties';
import { ResponsibilityMatrix } from '../model/types';
import { diffMatrices } from './diffMatrices';
import { PartyDiff } from './types';

/**
 * What each party of either matrix will see of a change, provider first.
 * Parties for which nothing changes are there, with no changes.
 *
 * @public
 */
export function diffForParties(options: {
  from: ResponsibilityMatrix;
  to: ResponsibilityMatrix;
}): PartyDiff[] {
  const { from, to } = options;
  const parties = new Map(
    [...from.spec.parties, ...to.spec.parties].map(party => [party.id, party]),
  );
  return sortParties([...parties.values()]).map(party => ({
    party,
    changes: diffMatrices({ from, to, party: party.id }),
  }));
}
