import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { StandingRevision } from '../types';

/**
 * Of the revisions of a document those that are in force at an instant or
 * announced by then: see `DocumentStore.listStanding`.
 *
 * @param options - `revisions`: all of them, in the order of their numbers;
 * `asOf`: ISO 8601
 */
export function standingAt(options: {
  revisions: RevisionSummary[];
  asOf: string;
}): Array<RevisionSummary & Pick<StandingRevision, 'standing'>> {
  const { asOf } = options;
  const published = options.revisions.filter(
    ({ publishedAt }) => publishedAt <= asOf,
  );
  const inForce = published.findLastIndex(
    ({ effectiveFrom }) => effectiveFrom <= asOf,
  );
  return published
    .slice(Math.max(inForce, 0))
    .filter(isNotOvertaken)
    .map(revision => ({
      ...revision,
      standing: revision.effectiveFrom <= asOf ? 'in-force' : 'announced',
    }));
}

/** Overtaken: it will never be in force, because a newer one is there by then. */
function isNotOvertaken(
  revision: RevisionSummary,
  _index: number,
  all: RevisionSummary[],
): boolean {
  return !all.some(
    other =>
      other.number > revision.number &&
      other.effectiveFrom <= revision.effectiveFrom,
  );
}
