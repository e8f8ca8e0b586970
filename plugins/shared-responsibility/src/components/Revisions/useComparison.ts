import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';

/** Which revisions are compared and for whom; all of it is in the URL. */
export interface Comparison {
  /** 0: nothing, as before the first revision. */
  from: number;
  to: number;
  /** Id of the party; `all` for every one. */
  party: string;
}

/** The comparison that is shown: unless chosen otherwise, the newest revision with the one before, for the consumer. */
export function useComparison(revisions: RevisionSummary[]) {
  const newest = revisions[0].number;
  const known = ['0', ...revisions.map(({ number }) => String(number))];
  const { state, update } = useUrlState({
    defaults: {
      from: String(newest - 1),
      to: String(newest),
      party: 'consumer',
    },
    allowed: { from: known, to: known },
  });
  const comparison: Comparison = {
    from: Number(state.from),
    to: Number(state.to),
    party: state.party,
  };
  const compare = (change: Partial<Comparison>) =>
    update({
      ...(change.from !== undefined && { from: String(change.from) }),
      ...(change.to !== undefined && { to: String(change.to) }),
      ...(change.party !== undefined && { party: change.party }),
    });
  return { comparison, compare };
}
