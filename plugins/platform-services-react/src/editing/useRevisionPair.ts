import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { useUrlState } from '../url';

/**
 * Numbers of the two revisions that are compared.
 *
 * @public
 */
export interface RevisionPair {
  /** 0: nothing, as before the first revision. */
  from: number;
  to: number;
}

/**
 * Which revisions are compared; in the URL as `from` and `to`. Unless chosen
 * otherwise, the newest one with the one before.
 *
 * @param revisions - the newest first; never empty
 * @public
 */
export function useRevisionPair(revisions: RevisionSummary[]): {
  pair: RevisionPair;
  compare(change: Partial<RevisionPair>): void;
} {
  const newest = revisions[0].number;
  const known = ['0', ...revisions.map(({ number }) => String(number))];
  const { state, update } = useUrlState({
    defaults: { from: String(newest - 1), to: String(newest) },
    allowed: { from: known, to: known },
  });
  return {
    pair: { from: Number(state.from), to: Number(state.to) },
    compare: ({ from, to }) =>
      update({
        ...(from !== undefined && { from: String(from) }),
        ...(to !== undefined && { to: String(to) }),
      }),
  };
}
