import { StandingRevision } from '../types';

/**
 * Leaves out announced revisions that will never be in force, because a newer
 * one is there by then.
 */
export function withoutOvertaken(
  revisions: StandingRevision[],
): StandingRevision[] {
  return revisions.filter(
    revision =>
      !revisions.some(
        other =>
          other.documentId === revision.documentId &&
          other.number > revision.number &&
          other.effectiveFrom <= revision.effectiveFrom,
      ),
  );
}
