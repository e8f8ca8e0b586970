import { InputError } from '@backstage/errors';
import { StandingRevision } from '@plinth/backstage-plugin-platform-services-node';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads the query parameter `asOf`: a day, which means its first moment in
 * UTC, or an instant with its offset.
 *
 * @throws InputError when it is neither
 */
export function parseAsOf(value: string | undefined): Date | undefined {
  if (value === undefined) {
    return undefined;
  }
  const date = new Date(value);
  const isReal =
    (DAY.test(value) || INSTANT.test(value)) &&
    !Number.isNaN(date.getTime()) &&
    isRealDay(value.slice(0, 10));
  if (!isReal) {
    throw new InputError(
      `asOf is ${JSON.stringify(
        value.slice(0, 40),
      )}; write a day such as 2026-12-01, or an instant such as 2026-12-01T08:00:00Z`,
    );
  }
  return date;
}

/** JavaScript takes 30 February for 2 March. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/**
 * The earliest moment of today since which nothing has changed. Answers about
 * "now" are given for it, so that the same state gives the same answer.
 */
export function settleNow(options: {
  now: Date;
  /** What is in force now, and what is announced. */
  revisions: StandingRevision[];
  /** ISO 8601; other instants at which something changed. */
  changes?: string[];
}): Date {
  const now = options.now.toISOString();
  const startOfDay = `${now.slice(0, 10)}T00:00:00.000Z`;
  const changes = options.revisions
    .flatMap(({ publishedAt, effectiveFrom }) => [publishedAt, effectiveFrom])
    .concat(options.changes ?? [])
    .filter(instant => instant <= now);
  return new Date(changes.reduce((a, b) => (a > b ? a : b), startOfDay));
}
