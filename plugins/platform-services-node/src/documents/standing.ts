import { StandingRevision } from './types';

/**
 * From what moment a revision is in force: from when it is meant to be, but
 * not before it was published, so that the past stays as it was. Only the
 * first revision may say that it has been so for a while.
 */
export function effectiveInstant(options: {
  number: number;
  publishedAt: string;
  effectiveFrom?: string;
}): string {
  const { number, publishedAt, effectiveFrom } = options;
  if (!effectiveFrom) {
    return publishedAt;
  }
  const instant = new Date(effectiveFrom).toISOString();
  return number === 1 || instant > publishedAt ? instant : publishedAt;
}

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
